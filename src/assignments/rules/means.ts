import { formatAmount, parseAmount } from '../../commitments/rules/amount.js';
import { COMMITMENT_UNITS, type CommitmentUnit } from '../../commitments/rules/commitment-terms.js';

/** Decimal strings by unit: what an assignment gives, or what was drawn of it. Units are never added to each other. */
export type Means = Readonly<Record<CommitmentUnit, string>>;

/** Of one unit: what was given, what was drawn, and what is left. Decimal strings with the unit's decimals. */
export interface MeansOfUnit {
  readonly unit: CommitmentUnit;
  readonly amount: string;
  readonly drawn: string;
  readonly left: string;
}

/** A unit of which more would be drawn than there is. */
export interface Overdrawn {
  readonly unit: CommitmentUnit;
  /** What would be drawn in all. */
  readonly drawn: string;
  /** What there is. */
  readonly amount: string;
}

export const NO_MEANS: Means = { EUR: '0', ha: '0', FTE: '0' };

/**
 * What is left of means.
 * @param draws of answers that count: what fell away, or was taken back, draws nothing
 */
export function leftOf(means: Means, draws: readonly Means[]): MeansOfUnit[] {
  return COMMITMENT_UNITS.filter((unit) => parseAmount(means[unit]) > 0n || drawnIn(unit, draws) > 0n).map(
    (unit) => {
      const amount = parseAmount(means[unit]);
      const drawn = drawnIn(unit, draws);
      return {
        unit,
        amount: formatAmount(amount, unit),
        drawn: formatAmount(drawn, unit),
        left: formatAmount(amount - drawn, unit),
      };
    },
  );
}

/** The first unit of which the draws together take more than there is; undefined where none is. */
export function overdrawn(means: Means, draws: readonly Means[]): Overdrawn | undefined {
  return COMMITMENT_UNITS.flatMap((unit) => {
    const [amount, drawn] = [parseAmount(means[unit]), drawnIn(unit, draws)];
    return drawn > amount
      ? [{ unit, drawn: formatAmount(drawn, unit), amount: formatAmount(amount, unit) }]
      : [];
  })[0];
}

/** Means with their units' decimals, as a history tells them. */
export function toldMeans(means: Means): Means {
  const [EUR, ha, FTE] = COMMITMENT_UNITS.map((unit) => formatAmount(parseAmount(means[unit]), unit));
  return { EUR, ha, FTE };
}

/** Whether there is nothing in any unit. */
export function isNothing(means: Means): boolean {
  return COMMITMENT_UNITS.every((unit) => parseAmount(means[unit]) === 0n);
}

/** Units of which an amount has more decimals than the unit knows. */
export function tooFine(means: Partial<Means>): CommitmentUnit[] {
  return COMMITMENT_UNITS.filter((unit) => {
    const amount = means[unit];
    return (
      amount !== undefined && parseAmount(formatAmount(parseAmount(amount), unit)) !== parseAmount(amount)
    );
  });
}

function drawnIn(unit: CommitmentUnit, draws: readonly Means[]): bigint {
  return draws.reduce((sum, draw) => sum + parseAmount(draw[unit]), 0n);
}
