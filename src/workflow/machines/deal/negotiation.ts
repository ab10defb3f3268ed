import { and } from 'xstate';
import { commentsOnOffer } from '../shared/clause-comments.js';
import { domainsOfOffer, endorsementEvents } from '../shared/endorsements.js';
import { offer } from '../shared/offer.js';
import { changeWhatIsAgreed, takePosition } from '../shared/positions.js';
import { rolesOfOffer, servingEvents } from '../shared/province-roles.js';
import { succession } from '../shared/succession.js';
import { dealSetup } from './deal.setup.js';
import { mediationEnded, mediatorAgreed, mediatorLeft, openMediation } from './proceedings.js';

/** Every party takes its position on the text that is offered, until all accept the same one. */
export const negotiation = dealSetup.createStateConfig({
  initial: 'positions',
  after: {
    negotiationTerm: {
      target: 'closed.lapsed',
      actions: { type: 'record', params: { entryType: 'NEGOTIATION_TERM_ENDED' } },
    },
  },
  on: {
    ABANDON: 'closed.abandoned',
    ...succession,
    ...endorsementEvents,
    ...servingEvents,
    ...commentsOnOffer,
  },
  states: {
    positions: {
      on: {
        ...domainsOfOffer,
        ...rolesOfOffer,
        ADD_TEXT: { actions: 'noteLatestText' },
        ADD_COMMITMENT: changeWhatIsAgreed,
        REVISE_COMMITMENT: changeWhatIsAgreed,
        REMOVE_COMMITMENT: changeWhatIsAgreed,
        ADD_INDICATOR: changeWhatIsAgreed,
        REMOVE_INDICATOR: changeWhatIsAgreed,
        CARRY_OUT_ACTION: changeWhatIsAgreed,
        DROP_ACTION: changeWhatIsAgreed,
        PROPOSE_TEXT: { guard: 'isNewerText', actions: offer },
        ACCEPT_TEXT: [
          {
            guard: and(['isOfferedText', 'hasNotAccepted', 'hasNoOpenPoints', 'everyOtherPartyAccepts']),
            target: '#deal.ratification',
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
          {
            guard: and(['isOfferedText', 'hasNotAccepted', 'hasNoOpenPoints']),
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
        ],
        OBJECT_TO_TEXT: {
          guard: 'isOfferedText',
          actions: ['countObjection', ...takePosition('objected')],
        },
        OPEN_MEDIATION: { target: 'mediation', actions: openMediation },
      },
    },
    /** Positions rest while a neutral mediator seeks a settlement; the term of the negotiation runs on. */
    mediation: {
      on: {
        ADD_TEXT: { actions: 'noteLatestText' },
        MEDIATOR_AGREED: mediatorAgreed,
        MEDIATOR_LEFT: mediatorLeft,
        MEDIATION_ENDED: { target: 'positions', actions: mediationEnded },
      },
    },
  },
});
