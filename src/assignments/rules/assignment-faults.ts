import type { CommitmentUnit } from '../../commitments/rules/commitment-terms.js';
import type { Issue } from '../../common/problems/problem.js';
import { dateAfter } from '../../common/time/dates.js';
import { isNothing, tooFine, type Means } from './means.js';

/** No government plans further. */
const LONGEST = { months: 240 } as const;

/** By which name of the body a unit's means are given. */
export const FIELD_OF: Readonly<Record<CommitmentUnit, string>> = { EUR: 'eur', ha: 'ha', FTE: 'fte' };

/** Faults in the means that are to be given. */
export function meansFaults(means: Means): Issue[] {
  const fine = decimalFaults(means, 'means.');
  return fine.length === 0 && isNothing(means) ? [fault('means', 'no-means')] : fine;
}

/** Faults in amounts of more decimals than their unit has. @param path of the object that holds them, with its point */
export function decimalFaults(amounts: Partial<Means>, path = ''): Issue[] {
  return tooFine(amounts).map((unit) => fault(`${path}${FIELD_OF[unit]}`, 'too-fine'));
}

/** Faults in the last day to answer. */
export function dueFaults(dueOn: string, today: string): Issue[] {
  if (dueOn < today) return [fault('dueOn', 'over')];
  return dueOn > dateAfter(today, LONGEST) ? [fault('dueOn', 'too-far')] : [];
}

/**
 * Faults in for whom an assignment is.
 * @param members provinces of the municipalities that are in the region; undefined where there is no such region
 * @param provinceId of the issuer, where that is a province
 */
export function regionFaults(
  members: readonly (string | null)[] | undefined,
  provinceId: string | null,
): Issue[] {
  if (members === undefined) return [fault('regionId', 'unknown-region')];
  if (members.length === 0) return [fault('regionId', 'empty-region')];
  return provinceId !== null && !members.includes(provinceId) ? [fault('regionId', 'other-province')] : [];
}

/** A fault of an assignment's body. */
export function fault(name: string, key: string): Issue {
  return { in: 'body', name, detail: { key: `assignments.fault.${key}` } };
}
