import { dateOf } from '../../common/time/dates.js';
import type { Adoption } from './adoption.js';
import type { Draft } from './text-document.js';

/** Since when a commitment was there, and from which day it is owed no more by an amendment. */
export interface CommitmentSpell {
  readonly createdAt: Date;
  /** Plain date. */
  readonly endedOn: string | null;
}

/**
 * The commitments that go with a text: of a draft those that are there, of an adopted text those that were part of the
 * agreement while it was in force. One that was settled, or extinguished by a merger, was agreed all the same; one that
 * an amendment ended is no part of the text that the amendment brought.
 */
export function commitmentsAgreed<C extends CommitmentSpell>(
  commitments: readonly C[],
  standing: Adoption | Draft,
): C[] {
  if (standing.status === 'draft') return commitments.filter(({ endedOn }) => endedOn === null);
  const { inForceOn, until } = standing;
  return commitments.filter(
    ({ createdAt, endedOn }) =>
      (until === null || dateOf(createdAt) < until) && (endedOn === null || endedOn > inForceOn),
  );
}
