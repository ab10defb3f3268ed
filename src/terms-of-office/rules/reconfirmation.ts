import type { Issue } from '../../common/problems/problem.js';
import type { CouncilTerm } from './term.js';

/** What a new council says of what was agreed before it: that it knows of it, or that it stands behind it. */
export const RECONFIRMATION_KINDS = ['takesNote', 'reconfirms'] as const;
export type ReconfirmationKind = (typeof RECONFIRMATION_KINDS)[number];

/** How far a council has come with an agreement: with all that it owes, with some of it, or not at all. */
export const RECONFIRMATION_STATES = ['reconfirmed', 'partly', 'open'] as const;
export type ReconfirmationState = (typeof RECONFIRMATION_STATES)[number];

/** What one reconfirmation covers, as far as rules look at it. */
export interface Covered {
  readonly termId: string;
  /** Plain date. */
  readonly decidedOn: string;
  readonly commitments: readonly number[];
}

/** How far a council has come with one agreement. */
export interface Reconfirmed {
  readonly state: ReconfirmationState;
  /** Numbers of what it owes and of which it said nothing yet. */
  readonly missing: readonly number[];
}

/**
 * How far a council has come with an agreement. Only what it said itself in this term counts: what another council said
 * before it, or before a merger, does not.
 * @param owed numbers of the commitments that its organisation owes now
 * @param said by its organisation about the agreement
 */
export function reconfirmedIn(
  term: CouncilTerm,
  owed: readonly number[],
  said: readonly Covered[],
): Reconfirmed {
  const own = said.filter(({ termId, decidedOn }) => termId === term.id && decidedOn >= term.since);
  const missing = owed.filter((number) => !own.some(({ commitments }) => commitments.includes(number)));
  if (own.length === 0) return { state: 'open', missing };
  return { state: missing.length === 0 ? 'reconfirmed' : 'partly', missing };
}

/**
 * What is wrong with the day of a decision: it is not to come, and lies in the present term of the council that decides.
 * @param term the council's term today; undefined where none is known
 */
export function decisionFaults(decidedOn: string, today: string, term: CouncilTerm | undefined): Issue[] {
  const fault = (key: string, params: Readonly<Record<string, string>>): Issue[] => [
    { in: 'body', name: 'decidedOn', detail: { key, params } },
  ];
  if (decidedOn > today) return fault('terms.decided-in-the-future', { today });
  if (term === undefined) return fault('terms.no-term', { day: today });
  return decidedOn < term.since ? fault('terms.before-this-council', { since: term.since }) : [];
}
