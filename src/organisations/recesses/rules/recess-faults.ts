import type { Issue } from '../../../common/problems/problem.js';
import { daysBetween } from '../../../common/time/dates.js';

/** Days that a recess may last: a longer one would hold up a term for good. */
export const LONGEST_RECESS = 366;

/** What is wrong with a new recess; its dates are dates. */
export function recessFaults({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Issue[] {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1)
    return [{ in: 'body', name: 'endsOn', detail: { key: 'recesses.ends-early', params: { startsOn } } }];
  if (days > LONGEST_RECESS)
    return [
      { in: 'body', name: 'endsOn', detail: { key: 'recesses.too-long', params: { max: LONGEST_RECESS } } },
    ];
  return [];
}
