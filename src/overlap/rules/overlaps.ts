import { commonOf, type Landscape, type MemberSet } from './landscape.js';

/** Two regions or partnerships that have municipalities in common. */
export interface Overlap {
  readonly first: MemberSet;
  readonly second: MemberSet;
  /** Municipalities that are in both. */
  readonly common: number;
  /** Municipalities that are in at least one. */
  readonly union: number;
}

/** What an overlap’s place in a list goes by. */
export interface OverlapKey {
  readonly common: number;
  readonly union: number;
  readonly firstId: string;
  readonly secondId: string;
}

/** Below this overlap pairs of everything with everything are not looked for: there are millions. */
export const LEAST_OF_ALL = 0.5;

/** The overlap of two sets; they need not have anything in common. */
export function overlapOf(first: MemberSet, second: MemberSet): Overlap {
  const common = commonOf(first.bits, second.bits);
  return { first, second, common, union: first.members.length + second.members.length - common };
}

/** The share of the municipalities of either that are in both: from 0 (none) to 1 (the same). */
export function jaccardOf({ common, union }: Pick<Overlap, 'common' | 'union'>): number {
  return union === 0 ? 0 : common / union;
}

/** The overlaps of one set with every other that it has municipalities in common with, the closest first. */
export function overlapsWith({ sets }: Landscape, set: MemberSet): Overlap[] {
  return sets
    .filter((other) => other !== set)
    .map((other) => overlapOf(set, other))
    .filter(({ common }) => common > 0)
    .sort((one, other) => compareOverlaps(keyOf(one), keyOf(other)));
}

/** All pairs that overlap by at least `LEAST_OF_ALL`, the closest first. */
export function closeOverlaps({ sets }: Landscape): Overlap[] {
  const bySize = [...sets].sort((one, other) => one.members.length - other.members.length);
  const found: Overlap[] = [];
  bySize.forEach((small, place) => {
    for (let next = place + 1; next < bySize.length; next += 1) {
      const large = bySize[next];
      // No overlap is larger than the smaller set’s share of the larger one, and from here on all are larger.
      if (small.members.length < LEAST_OF_ALL * large.members.length) break;
      const overlap = small.id < large.id ? overlapOf(small, large) : overlapOf(large, small);
      if (overlap.common >= LEAST_OF_ALL * overlap.union) found.push(overlap);
    }
  });
  return found.sort((one, other) => compareOverlaps(keyOf(one), keyOf(other)));
}

export function keyOf({ first, second, common, union }: Overlap): OverlapKey {
  return { common, union, firstId: first.id, secondId: second.id };
}

/** The closest first, then those with more in common, then by ids. */
export function compareOverlaps(one: OverlapKey, other: OverlapKey): number {
  return (
    other.common * one.union - one.common * other.union ||
    other.common - one.common ||
    compare(one.firstId, other.firstId) ||
    compare(one.secondId, other.secondId)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
