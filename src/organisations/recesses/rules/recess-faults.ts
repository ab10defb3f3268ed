import type { Issue } from '../../../common/problems/problem.js';
import { dateAfter, daysBetween } from '../../../common/time/dates.js';

/** Days that a recess may last. */
export const LONGEST_RECESS = 366;

/** Years ahead in which a recess may begin. With the longest recess it bounds how far a term can be put off. */
export const YEARS_AHEAD = 5;

/**
 * What is wrong with a new recess; its dates are dates.
 * @param today in Brussels
 */
export function recessFaults(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): Issue[] {
  const days = daysBetween(startsOn, endsOn) + 1;
  const latest = dateAfter(today, { months: 12 * YEARS_AHEAD });
  return [
    ...(startsOn > latest ? [fault('startsOn', 'too-far', { latest })] : []),
    ...(days < 1 ? [fault('endsOn', 'ends-early', { startsOn })] : []),
    ...(days > LONGEST_RECESS ? [fault('endsOn', 'too-long', { max: LONGEST_RECESS })] : []),
  ];
}

function fault(name: string, code: string, params: Readonly<Record<string, string | number>>): Issue {
  return { in: 'body', name, detail: { key: `recesses.${code}`, params } };
}
