import type { Wording } from './clause.js';

/** From which share of words in common one clause is taken to be the other, mended. */
export const ALIKE_FROM = 0.6;

/** Two clauses, by their places, that are taken to be the same. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

/**
 * Pairs the clauses that are most alike, the most alike first; each is in one pair at most. How alike they are is what
 * share of their words they have in common (the Dice coefficient over words, counted as often as they occur).
 */
export function byLikeness(some: readonly Wording[], others: readonly Wording[]): Pair[] {
  if (some.length === 0 || others.length === 0) return [];
  const numbers = new Map<string, number>();
  const [one, other] = [some, others].map((all) => all.map((each) => wordsOf(each, numbers)));
  const pairs: (Pair & { readonly likeness: number })[] = [];
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length; j++) {
      const likeness = likenessOf(one[i], other[j]);
      if (likeness >= ALIKE_FROM) pairs.push({ one: i, other: j, likeness });
    }
  }
  pairs.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Math.abs(a.one - a.other) - Math.abs(b.one - b.other) ||
      a.one - b.one ||
      a.other - b.other,
  );
  const [takenOnes, takenOthers] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ one, other }): Pair[] => {
    if (takenOnes.has(one) || takenOthers.has(other)) return [];
    takenOnes.add(one);
    takenOthers.add(other);
    return [{ one, other }];
  });
}

/** The words of a clause as sorted numbers: the same word has the same number everywhere. */
function wordsOf({ heading, body }: Wording, numbers: Map<string, number>): Int32Array {
  const words = `${heading} ${body}`.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const numbered = words.map((word) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  });
  return Int32Array.from(numbered).sort();
}

function likenessOf(a: Int32Array, b: Int32Array): number {
  const all = a.length + b.length;
  // However many words they have in common, they could not be alike enough.
  if (all === 0 || (2 * Math.min(a.length, b.length)) / all < ALIKE_FROM) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return (2 * common) / all;
}
