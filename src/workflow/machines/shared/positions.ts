import type { PartyFacts } from './party-facts.js';

/** What of an event says whose position it is, and why. */
interface PositionEvent {
  readonly type: string;
  readonly reason?: string;
  readonly facts: PartyFacts;
}

/** What the parties had accepted is no longer the same: all positions are open again. */
export const changeWhatIsAgreed = {
  actions: ['noteLatestText', 'forgetPositions', 'resetPositions'],
} as const;

/** A party's position on the offered text is kept, and all are told. */
export const takePosition = (position: 'accepted' | 'objected') =>
  [
    {
      type: 'setPosition',
      params: ({ event }: { event: PositionEvent }) => ({
        organisationId: event.facts.organisationId ?? '',
        position,
        objection: event.type === 'OBJECT_TO_TEXT' ? event.reason : undefined,
      }),
    },
    { type: 'notify', params: { message: 'positionTaken' } },
  ] as const;
