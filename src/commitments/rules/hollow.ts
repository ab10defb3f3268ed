import type { Right } from '../../access/policy.js';
import type { Message } from '../../messages/message.js';
import type { CommitmentTerms, Linked } from './commitment-terms.js';

/** What keeps an obligation from meaning something. */
export const LACKS = ['date', 'debtor', 'consequence'] as const;
export type Lack = (typeof LACKS)[number];

/** A commitment with what hangs on it, as far as these rules look at it. */
export interface LinkedCommitment extends CommitmentTerms, Linked {
  readonly number: number;
}

/** Something that an obligation lacks, why it matters, and how to mend it while the agreement is drafted or negotiated. */
export interface LackFound {
  readonly lacks: Lack;
  readonly why: Message;
  readonly mend: Message;
  readonly operation: Right;
}

/** An obligation that binds nobody to anything: it says something, and nothing comes of it. */
export interface HollowCommitment {
  readonly number: number;
  readonly lacks: readonly LackFound[];
}

/** How each is mended. */
const MENDED_BY: Readonly<Record<Lack, Right>> = {
  date: 'reviseCommitment',
  debtor: 'reviseCommitment',
  consequence: 'addCommitment',
};

/**
 * What an obligation lacks: a day by which it is due, somebody who owes it, and something that follows where it is not
 * fulfilled: in its own words, or by an incentive or a sanction that hangs on it.
 * @param all the commitments of the agreement
 */
export function lacksOf(obligation: LinkedCommitment, all: readonly LinkedCommitment[]): Lack[] {
  const { number, dueOn, debtorId, consequence } = obligation;
  const hasConsequence = (consequence ?? null) !== null || all.some(({ follows }) => follows === number);
  const has: Readonly<Record<Lack, boolean>> = {
    date: dueOn !== null,
    debtor: debtorId !== null,
    consequence: hasConsequence,
  };
  return LACKS.filter((lack) => !has[lack]);
}

/** The hollow obligations among commitments, each with all that it lacks. */
export function hollowAmong(commitments: readonly LinkedCommitment[]): HollowCommitment[] {
  return commitments
    .filter(({ kind }) => kind === 'obligation')
    .map((obligation) => ({ obligation, lacks: lacksOf(obligation, commitments) }))
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ obligation: { number }, lacks }) => ({
      number,
      lacks: lacks.map((lack) => ({
        lacks: lack,
        why: { key: `hollow.${lack}.why` },
        mend: { key: `hollow.${lack}.mend`, params: { number } },
        operation: MENDED_BY[lack],
      })),
    }));
}
