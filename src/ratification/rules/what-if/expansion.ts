import type { Game, GameFormula } from './game.js';

/**
 * A product of statements that a sum stays below a limit: one limit for each scale, Infinity where it says nothing of that
 * scale, and how often the product counts.
 */
export interface Term {
  readonly limits: readonly number[];
  readonly factor: number;
}

/** What is added up along the scales: the weights of those who say yes, or of those who say no. */
export type Side = 'yes' | 'no';

/** More terms than these are not worth adding up. */
const MOST_TERMS = 128;

/**
 * Writes a formula as a sum of products of "this sum stays below", as inclusion and exclusion do. On the side of yes a part
 * holds unless its sum stays below the quota; on the side of no it holds as long as those against stay below what can be
 * missed.
 * @returns undefined where there would be too many products
 */
export function expanded({ scales, formula }: Game, side: Side): readonly Term[] | undefined {
  const totals = scales.map((weights) => weights.reduce((sum, weight) => sum + weight, 0));
  const certain = [
    term(
      scales.map(() => Infinity),
      1,
    ),
  ];
  let tooMany = false;

  const expand = (part: GameFormula): readonly Term[] => {
    if (tooMany) return [];
    switch (part.op) {
      case 'always':
        return certain;
      case 'never':
        return [];
      case 'reach': {
        const limit = side === 'yes' ? part.quota : totals[part.scale] - part.quota + 1;
        const below = [
          term(
            scales.map((_, scale) => (scale === part.scale ? limit : Infinity)),
            1,
          ),
        ];
        return side === 'yes' ? not(below) : below;
      }
      case 'all':
        return part.parts.map(expand).reduce(times);
      case 'any':
        return not(part.parts.map((each) => not(expand(each))).reduce(times));
    }
  };
  const not = (terms: readonly Term[]): readonly Term[] =>
    gathered([...certain, ...terms.map(({ limits, factor }) => term(limits, -factor))]);
  const times = (one: readonly Term[], other: readonly Term[]): readonly Term[] => {
    if (one.length * other.length > MOST_TERMS * MOST_TERMS) tooMany = true;
    if (tooMany) return [];
    const product = gathered(
      one.flatMap((left) =>
        other.map((right) =>
          term(
            left.limits.map((limit, scale) => Math.min(limit, right.limits[scale])),
            left.factor * right.factor,
          ),
        ),
      ),
    );
    if (product.length > MOST_TERMS) tooMany = true;
    return product;
  };

  const found = expand(formula);
  return tooMany || found.length > MOST_TERMS ? undefined : found;
}

function term(limits: readonly number[], factor: number): Term {
  return { limits, factor };
}

function gathered(terms: readonly Term[]): readonly Term[] {
  const found = new Map<string, Term>();
  for (const { limits, factor } of terms) {
    const key = limits.join();
    found.set(key, term(limits, (found.get(key)?.factor ?? 0) + factor));
  }
  return [...found.values()].filter(({ factor }) => factor !== 0);
}
