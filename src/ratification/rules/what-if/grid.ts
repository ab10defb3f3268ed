import type { Term } from './expansion.js';
import type { SumsProblem } from './joint-sums.js';

/** A scale as it is added up: in steps, where whole numbers would take too long. */
export interface GridScale {
  readonly weights: readonly number[];
  /** What one step stands for. */
  readonly step: number;
  /** Half the width, in steps, of what rounding can blur but for a chance of `UNLIKELY`; 0 where nothing is rounded. */
  readonly blur: number;
}

/** How likely rounding errors may add up to more than is allowed for. */
export const UNLIKELY = 1e-9;

/** Made coarser by so much at a time. */
const COARSER = 1.1;

/**
 * Rounds weights so that adding up the terms stays within a budget. Whole numbers stay whole as long as they can be: a
 * common divisor is no rounding.
 * @param costOf what it would cost to add the terms up, in cells
 */
export function gridFor(
  scales: readonly (readonly number[])[],
  terms: readonly Term[],
  costOf: (grid: readonly GridScale[]) => number,
  budget: number,
): GridScale[] {
  const steps = scales.map((weights) => Math.max(1, weights.reduce(divisor, 0)));
  const widest = scales.map((_, scale) =>
    Math.max(0, ...terms.map(({ limits }) => (limits[scale] === Infinity ? 0 : limits[scale]))),
  );
  for (;;) {
    const grid = scales.map((weights, scale) =>
      rounded(weights, steps[scale], scales[scale].reduce(divisor, 0)),
    );
    if (costOf(grid) <= budget) return grid;
    const sizes = widest.map((limit, scale) => limit / steps[scale]);
    steps[sizes.indexOf(Math.max(...sizes))] *= COARSER;
  }
}

/** One term on a grid: the scales that it speaks of, the finest last, because that is added up fastest. */
export function problemOf(
  grid: readonly GridScale[],
  { limits }: Term,
): SumsProblem & { readonly blurs: number[] } {
  const named = limits
    .map((limit, scale) => ({ ...grid[scale], limit: Math.ceil(limit / grid[scale].step) }))
    .filter(({ limit }) => limit !== Infinity)
    .sort((one, other) => one.limit - other.limit);
  return {
    scales: named.map(({ weights }) => weights),
    limits: named.map(({ limit }) => limit),
    room: named.map(({ limit, blur }) => limit + blur),
    blurs: named.map(({ blur }) => blur),
  };
}

/**
 * Weights in whole steps, such that their sum is kept as well as can be. How far the errors of a random set of players
 * can add up is bounded by Hoeffding's inequality.
 */
function rounded(weights: readonly number[], step: number, common: number): GridScale {
  if (step <= Math.max(1, common)) return { weights: weights.map((weight) => weight / step), step, blur: 0 };
  const parts = weights.map((weight) => Math.floor(weight / step));
  const total = Math.round(weights.reduce((sum, weight) => sum + weight, 0) / step);
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = weights
    .map((weight, player) => ({ player, remainder: weight / step - parts[player] }))
    .sort((one, other) => other.remainder - one.remainder);
  for (const { player } of byRemainder.slice(0, missing)) parts[player] += 1;
  const errors = weights.map((weight, player) => weight / step - parts[player]);
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  const drift = Math.abs(errors.reduce((sum, error) => sum + error, 0));
  const blur = Math.ceil(Math.sqrt((squares * Math.log(2 / UNLIKELY)) / 2) + drift) + 1;
  return { weights: parts, step, blur };
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
