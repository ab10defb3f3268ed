import type { Position } from '../../core/effects.js';

/** What is told of comments on clauses; what they say is not the history's. */
export type ClauseCommentEvent =
  | {
      readonly type: 'ADD_CLAUSE_COMMENT';
      readonly comment: number;
      readonly kind: 'comment' | 'openPoint';
      readonly clause: string;
      readonly version: number;
    }
  | {
      readonly type: 'SETTLE_OPEN_POINT';
      readonly comment: number;
      readonly outcome: 'resolved' | 'withdrawn';
      readonly clause: string;
    };

interface Step {
  readonly event: {
    readonly type: string;
    readonly kind?: string;
    readonly facts: { readonly position?: Position | null; readonly openPoints?: number };
  };
}

/** Whether the party has nothing open of its own. */
export function hasNoOpenPoints({ event }: Step): boolean {
  return (event.facts.openPoints ?? 0) === 0;
}

/** Nobody accepts a text and has a point open against it. */
export function raisesNothingAccepted({ event }: Step): boolean {
  return event.kind !== 'openPoint' || event.facts.position !== 'accepted';
}

const tell = (message: 'clauseCommented' | 'openPointSettled') =>
  ({ type: 'notify', params: { message } }) as const;

/** What a search offers of it: whoever speaks, it moves nothing. */
export const COMMENTED = [
  { event: { type: 'ADD_CLAUSE_COMMENT', comment: 1, kind: 'comment', clause: '', version: 1 } },
  { event: { type: 'SETTLE_OPEN_POINT', comment: 1, outcome: 'resolved', clause: '' } },
] as const;

/** Wherever texts are written parties comment on them. */
export const clauseComments = {
  ADD_CLAUSE_COMMENT: { actions: tell('clauseCommented') },
  SETTLE_OPEN_POINT: { actions: tell('openPointSettled') },
} as const;

/** While positions are taken, too. */
export const commentsOnOffer = {
  ...clauseComments,
  ADD_CLAUSE_COMMENT: { guard: 'raisesNothingAccepted', actions: tell('clauseCommented') },
} as const;
