import type { Conclusion } from './conclusion.js';

/**
 * What has become of a decision: nobody has begun, it is under way, it is carried out, or it can no longer be, because the
 * agreement ended otherwise.
 */
export const FOLLOW_UP_STATES = ['open', 'underWay', 'carriedOut', 'overtaken'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What is to follow a decision to amend or to end. */
export interface FollowUp {
  /** The event by which it begins; null for a plan that is to be amended: another plan takes its place. */
  readonly event: 'AMEND' | 'TERMINATE' | null;
  readonly state: FollowUpState;
  /** Number of the amendment that carries it out. */
  readonly amendment: number | null;
}

/** An amendment of the agreement. Times are ISO 8601, UTC. */
export interface AmendmentSeen {
  readonly number: number;
  readonly openedAt: string;
  readonly isOpen: boolean;
  readonly isInForce: boolean;
}

/** Where the agreement stands. */
export interface AgreementSeen {
  readonly kind: 'deal' | 'plan';
  readonly phase: string;
  readonly state: string;
  /** Whether a party has consented to its end. */
  readonly isEnding: boolean;
  /** Oldest first. */
  readonly amendments: readonly AmendmentSeen[];
}

/** What follows a conclusion, and how far that has come; null where nothing is to follow. */
export function followUpOf(conclusion: Conclusion | null, agreement: AgreementSeen): FollowUp | null {
  if (conclusion?.state !== 'agreed' || conclusion.decision === 'continue') return null;
  const { kind, phase, state, isEnding } = agreement;
  const isOver = phase === 'closed';
  if (conclusion.decision === 'end') {
    if (isOver) return toEnd(state === 'terminated' ? 'carriedOut' : 'overtaken');
    return toEnd(isEnding ? 'underWay' : 'open');
  }
  const since = agreement.amendments.filter(({ openedAt }) => openedAt >= (conclusion.settledAt ?? ''));
  const event = kind === 'deal' ? ('AMEND' as const) : null;
  const done = since.find(({ isInForce }) => isInForce);
  if (done) return { event, state: 'carriedOut', amendment: done.number };
  if (isOver) return { event, state: 'overtaken', amendment: null };
  const running = since.find(({ isOpen }) => isOpen);
  return running
    ? { event, state: 'underWay', amendment: running.number }
    : { event, state: 'open', amendment: null };
}

const toEnd = (state: FollowUpState): FollowUp => ({ event: 'TERMINATE', state, amendment: null });
