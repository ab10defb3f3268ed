import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../common/problems/general.problems.js';

/** A path's id that cannot be one of a term names nothing: 404. */
export class TermIdInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z]{1,20}-\d{4}$/.test(value)) throw notFound();
    return value;
  }
}
