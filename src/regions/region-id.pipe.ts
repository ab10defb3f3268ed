import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../common/problems/general.problems.js';

/** A path's id that no region can have names nothing: 404. */
export class RegionIdInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9-]{1,100}$/.test(value)) throw notFound();
    return value;
  }
}
