import type { Issue } from '../common/problems/problem.js';
import { fixed } from '../common/numbers/decimal.js';
import { HECTARE_PLACES } from './rules/land-path.js';
import type { Shortage } from './rules/transfer-faults.js';

/** A path that would not reach to a year of which hectares were passed on. */
export function passedOnBeyond(year: number): Issue {
  return { in: 'body', name: 'toYear', detail: { key: 'land.paths.passed-on', params: { year } } };
}

/** A path or key by which municipalities would have passed on more than they have. */
export function tooLittleLeft(shortages: readonly Shortage[]): Issue[] {
  return shortages.map(({ organisationId, year, left }) => ({
    in: 'body',
    name: 'key',
    detail: {
      key: 'land.gave-more',
      params: { organisation: organisationId, year, short: fixed(-left, HECTARE_PLACES) },
    },
  }));
}
