import { scaled } from '../../common/numbers/decimal.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** By what land is divided: by inhabitants, by area, or by shares that are given. */
export const LAND_KEYS = ['population', 'area', 'shares'] as const;
export type LandKey = (typeof LAND_KEYS)[number];

/** Decimals of a part. */
export const PART_PLACES = 6;

/** What something counts for when land is divided. */
export interface Part {
  /** A region, or an organisation by its OVO code. */
  readonly id: string;
  /** Decimal string, 0 or more. */
  readonly part: string;
}

/** Somebody among whom land is divided. */
export interface Sharer {
  readonly id: string;
  /** Null where not known. */
  readonly population: number | null;
}

/** How it is asked to divide. */
export interface AskedKey {
  readonly key: LandKey;
  /** With `area` and `shares`. */
  readonly parts?: readonly Part[];
}

/**
 * The part of each of those among whom land is divided.
 * @param idName what a part names its sharer by, such as `regionId`
 * @returns every fault, where it cannot be done so
 */
export function partsFor(
  { key, parts }: AskedKey,
  sharers: readonly Sharer[],
  idName: string,
): { readonly parts: readonly Part[] } | { readonly faults: readonly Issue[] } {
  if (key === 'population') {
    if (parts !== undefined) return { faults: [fault('parts', 'only-with', { key: 'area, shares' })] };
    const unknown = sharers.filter(({ population }) => population === null).map(({ id }) => id);
    return unknown.length > 0 || sharers.length === 0
      ? { faults: [fault('key', 'no-population', { ids: unknown.join(', ') })] }
      : { parts: sharers.map(({ id, population }) => ({ id, part: `${population}` })) };
  }
  const given = parts ?? [];
  const faults = given.flatMap(({ id }, index): Issue[] => {
    if (!sharers.some((each) => each.id === id))
      return [fault(`parts[${index}].${idName}`, 'no-sharer', { id })];
    return given.findIndex((each) => each.id === id) < index
      ? [fault(`parts[${index}].${idName}`, 'twice', { id })]
      : [];
  });
  const missing = sharers.filter(({ id }) => !given.some((each) => each.id === id)).map(({ id }) => id);
  if (missing.length > 0) faults.push(fault('parts', 'missing', { ids: missing.join(', ') }));
  if (given.every(({ part }) => scaled(part, PART_PLACES) === 0n)) faults.push(fault('parts', 'nothing', {}));
  return faults.length > 0 ? { faults } : { parts: given.map(({ id, part }) => ({ id, part })) };
}

/** Parts as whole numbers that land can be divided by. */
export function weightsOf(parts: readonly Part[]): bigint[] {
  return parts.map(({ part }) => scaled(part, PART_PLACES));
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `land.parts.${key}`, params } };
}
