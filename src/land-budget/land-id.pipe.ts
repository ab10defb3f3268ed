import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../common/problems/general.problems.js';

/** The parameter of a path of land take in addresses. */
export const LAND_PATH = {
  name: 'pathId',
  description: 'Id of the path: small letters, digits and hyphens.',
  example: 'betonstop',
} as const;

/** The parameter of a region in addresses of budgets. */
export const LAND_REGION = {
  name: 'regionId',
  description: 'Id of the region.',
  example: 'reference-zuid-west-vlaanderen',
} as const;

/** An id that no path can have names nothing: 404. */
export class LandPathIdInPath implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(value)) throw notFound();
    return value;
  }
}
