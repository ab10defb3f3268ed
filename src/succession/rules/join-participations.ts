import type { Participation } from '../../workflow/core/effects.js';

/** From the strongest bond to none. */
const BONDS: readonly Participation[] = ['signatory', 'acceded', 'acceding', 'withdrawn'];

/**
 * How several take part as one: by the strongest bond among them, since the successor takes over all obligations. It has
 * withdrawn only where all had.
 */
export function joinParticipations(participations: readonly Participation[]): Participation {
  return BONDS.find((bond) => participations.includes(bond)) ?? 'signatory';
}

/** Those among parties or councils that have not withdrawn; all of them where all have. */
export function stillTakingPart<T extends { readonly participation: Participation }>(
  all: readonly T[],
): readonly T[] {
  const taking = all.filter(({ participation }) => participation !== 'withdrawn');
  return taking.length > 0 ? taking : all;
}

/** Whether a party counts for the rule: one that accedes does not yet, one that has withdrawn not any more. */
export function countsForRule(participation: Participation): boolean {
  return participation === 'signatory' || participation === 'acceded';
}
