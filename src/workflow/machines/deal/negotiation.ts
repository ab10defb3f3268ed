import { and } from 'xstate';
import { dealSetup } from './deal.setup.js';
import type { DealEvent } from './deal.types.js';
import { offer } from './offer.js';
import { succession } from './succession.js';

const changeWhatIsAgreed = {
  actions: ['noteLatestText', 'forgetPositions', 'resetPositions'],
} as const;

const takePosition = (position: 'accepted' | 'objected') =>
  [
    {
      type: 'setPosition',
      params: ({ event }: { event: DealEvent }) => ({
        organisationId: event.facts.organisationId ?? '',
        position,
        objection: event.type === 'OBJECT_TO_TEXT' ? event.reason : undefined,
      }),
    },
    { type: 'notify', params: { message: 'positionTaken' } },
  ] as const;

/** Every party takes its position on the text that is offered, until all accept the same one. */
export const negotiation = dealSetup.createStateConfig({
  initial: 'positions',
  after: {
    negotiationTerm: {
      target: 'closed.lapsed',
      actions: { type: 'record', params: { entryType: 'NEGOTIATION_TERM_ENDED' } },
    },
  },
  on: { ABANDON: 'closed.abandoned', ...succession },
  states: {
    positions: {
      on: {
        ADD_TEXT: { actions: 'noteLatestText' },
        ADD_COMMITMENT: changeWhatIsAgreed,
        REMOVE_COMMITMENT: changeWhatIsAgreed,
        ADD_INDICATOR: changeWhatIsAgreed,
        REMOVE_INDICATOR: changeWhatIsAgreed,
        PROPOSE_TEXT: { guard: 'isNewerText', actions: offer },
        ACCEPT_TEXT: [
          {
            guard: and(['isOfferedText', 'hasNotAccepted', 'everyOtherPartyAccepts']),
            target: '#deal.ratification',
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
          {
            guard: and(['isOfferedText', 'hasNotAccepted']),
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
        ],
        OBJECT_TO_TEXT: {
          guard: 'isOfferedText',
          actions: ['countObjection', ...takePosition('objected')],
        },
      },
    },
  },
});
