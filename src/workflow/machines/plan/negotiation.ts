import { and } from 'xstate';
import { commentsOnOffer } from '../shared/clause-comments.js';
import { domainsOfOffer, endorsementEvents } from '../shared/endorsements.js';
import { offer } from '../shared/offer.js';
import { changeWhatIsAgreed, takePosition } from '../shared/positions.js';
import { rolesOfOffer, servingEvents } from '../shared/province-roles.js';
import { succession } from '../shared/succession.js';
import { planSetup } from './plan.setup.js';
import { stateProviso } from './proviso.js';

const register = { actions: 'countObjection' } as const;
const answer = { actions: 'countAnswer' } as const;

/**
 * Every party accepts the same text, which adopts it provisionally; then the public may object, and every objection is
 * answered. What an objection changes goes through the parties' positions once more, without another inquiry.
 */
export const negotiation = planSetup.createStateConfig({
  initial: 'positions',
  on: {
    ABANDON: 'closed.abandoned',
    ...succession,
    ...endorsementEvents,
    ...servingEvents,
    ...commentsOnOffer,
  },
  states: {
    positions: {
      after: {
        negotiationTerm: {
          target: '#plan.closed.lapsed',
          actions: { type: 'record', params: { entryType: 'NEGOTIATION_TERM_ENDED' } },
        },
      },
      on: {
        ...domainsOfOffer,
        ...rolesOfOffer,
        ADD_TEXT: { actions: 'noteLatestText' },
        ADD_INDICATOR: changeWhatIsAgreed,
        REMOVE_INDICATOR: changeWhatIsAgreed,
        REVISE_PLAN: changeWhatIsAgreed,
        ADD_FRAMEWORK: changeWhatIsAgreed,
        REVISE_FRAMEWORK: changeWhatIsAgreed,
        REMOVE_FRAMEWORK: changeWhatIsAgreed,
        ADD_ACTION: changeWhatIsAgreed,
        REVISE_ACTION: changeWhatIsAgreed,
        REMOVE_ACTION: changeWhatIsAgreed,
        PROPOSE_TEXT: { guard: 'isNewerText', actions: offer },
        ACCEPT_TEXT: [
          {
            guard: and([
              'isOfferedText',
              'hasNotAccepted',
              'hasNoOpenPoints',
              'everyOtherPartyAccepts',
              'inquiryIsHeld',
            ]),
            target: '#plan.ratification',
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
          {
            guard: and(['isOfferedText', 'hasNotAccepted', 'hasNoOpenPoints', 'everyOtherPartyAccepts']),
            target: 'provisionallyAdopted',
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
          {
            guard: and(['isOfferedText', 'hasNotAccepted', 'hasNoOpenPoints']),
            actions: ['countAcceptance', ...takePosition('accepted')],
          },
        ],
        OBJECT_TO_TEXT: {
          guard: 'isOfferedText',
          actions: ['countRefusal', ...takePosition('objected')],
        },
      },
    },
    provisionallyAdopted: {
      entry: [
        'noteProvisionalAdoption',
        { type: 'record', params: { entryType: 'PROVISIONALLY_ADOPTED' } },
        { type: 'notify', params: { message: 'provisionallyAdopted' } },
      ],
      on: {
        STATE_PROVISO: stateProviso,
        OPEN_INQUIRY: 'publicInquiry',
      },
    },
    publicInquiry: {
      entry: ['noteInquiry', 'makePublic', { type: 'notify', params: { message: 'inquiryOpened' } }],
      after: {
        inquiryTerm: {
          target: 'processingInquiry',
          actions: [
            { type: 'record', params: { entryType: 'INQUIRY_TERM_ENDED' } },
            { type: 'notify', params: { message: 'inquiryClosed' } },
          ],
        },
      },
      on: {
        STATE_PROVISO: stateProviso,
        REGISTER_OBJECTION: register,
        ANSWER_OBJECTION: answer,
      },
    },
    processingInquiry: {
      on: {
        STATE_PROVISO: stateProviso,
        // What reached a town hall in time may be registered when the term has run out.
        REGISTER_OBJECTION: register,
        ANSWER_OBJECTION: answer,
        ADD_TEXT: { actions: 'noteLatestText' },
        PROPOSE_TEXT: {
          guard: and(['everyObjectionIsAnswered', 'isNewerText']),
          target: 'positions',
          actions: ['noteInquiryHeld', ...offer],
        },
        CONCLUDE_INQUIRY: { guard: 'everyObjectionIsAnswered', target: '#plan.ratification' },
      },
    },
  },
});
