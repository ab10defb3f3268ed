import type { RegionKind } from '../../regions/rules/region-kind.js';

/** What draws a set of municipalities: a region of some kind, or a partnership. */
export const SET_KINDS = [
  'reference',
  'transport',
  'care',
  'thematic',
  'partnership',
] as const satisfies readonly (RegionKind | 'partnership')[];
export type SetKind = (typeof SET_KINDS)[number];

/** A region or partnership, whoever is in it. */
export interface NamedSet {
  readonly id: string;
  readonly kind: SetKind;
  readonly name: string;
}

/** That a municipality is in a set, from a day (included) to a day (not included). Plain dates. */
export interface SetMembership {
  readonly setId: string;
  readonly organisationId: string;
  readonly validFrom: string;
  /** Null while no end is known. */
  readonly validTo: string | null;
}

/** A region or partnership with who is in it on a day. */
export interface MemberSet extends NamedSet {
  /** Places of its members in the landscape’s municipalities, ascending. */
  readonly members: readonly number[];
  /** The same, a bit for each municipality. */
  readonly bits: Uint32Array;
}

/** Every region and partnership that has members on a day. */
export interface Landscape {
  /** OVO codes of whoever is in any of them, in order. */
  readonly municipalityIds: readonly string[];
  /** By id. */
  readonly sets: readonly MemberSet[];
}

/** The landscape of a day, YYYY-MM-DD: the first day of a membership counts, the day it ends on does not. */
export function landscapeOn(
  day: string,
  named: readonly NamedSet[],
  memberships: readonly SetMembership[],
): Landscape {
  const current = memberships.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day),
  );
  const municipalityIds = [...new Set(current.map(({ organisationId }) => organisationId))].sort();
  const places = new Map(municipalityIds.map((id, place) => [id, place]));
  const membersOf = new Map<string, Set<number>>();
  for (const { setId, organisationId } of current) {
    const members = membersOf.get(setId) ?? new Set<number>();
    members.add(places.get(organisationId) ?? 0);
    membersOf.set(setId, members);
  }
  const sets = named
    .flatMap(({ id, kind, name }) => {
      const found = membersOf.get(id);
      if (found === undefined) return [];
      const members = [...found].sort((one, other) => one - other);
      return [{ id, kind, name, members, bits: bitsOf(members, municipalityIds.length) }];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return { municipalityIds, sets };
}

/** The days on which something of the memberships begins or ends, in order: between two of them nothing changes. */
export function daysOfChange(memberships: readonly SetMembership[]): string[] {
  const days = memberships.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, validTo],
  );
  return [...new Set(days)].sort();
}

/** The last of some days, in order, that is not after a day; empty where all are later. */
export function spellOf(days: readonly string[], day: string): string {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (days[middle] <= day) from = middle + 1;
    else to = middle;
  }
  return from === 0 ? '' : days[from - 1];
}

/** How many municipalities two sets have in common. */
export function commonOf(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let word = 0; word < one.length; word += 1) {
    let bits = one[word] & other[word];
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    common += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return common;
}

function bitsOf(members: readonly number[], size: number): Uint32Array {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const member of members) bits[member >>> 5] |= 1 << (member & 31);
  return bits;
}
