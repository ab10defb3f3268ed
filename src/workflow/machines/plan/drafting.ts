import { and } from 'xstate';
import { clauseComments } from '../shared/clause-comments.js';
import { domainsOfDraft } from '../shared/endorsements.js';
import { rolesOfDraft } from '../shared/province-roles.js';
import { offer } from '../shared/offer.js';
import { succession } from '../shared/succession.js';
import { planSetup } from './plan.setup.js';

const draftChange = { actions: 'takeInDraft' } as const;

/** From the concept note to the advice on the preliminary draft; what the plan says may change all the while. */
export const drafting = planSetup.createStateConfig({
  initial: 'conceptNote',
  on: {
    ...clauseComments,
    ...domainsOfDraft,
    ...rolesOfDraft,
    REVISE_DRAFT: draftChange,
    ADD_TEXT: draftChange,
    ADD_INDICATOR: draftChange,
    REMOVE_INDICATOR: draftChange,
    REVISE_PLAN: draftChange,
    ADD_FRAMEWORK: draftChange,
    REVISE_FRAMEWORK: draftChange,
    REMOVE_FRAMEWORK: draftChange,
    ADD_ACTION: draftChange,
    REVISE_ACTION: draftChange,
    REMOVE_ACTION: draftChange,
    ABANDON: 'closed.abandoned',
    ...succession,
  },
  states: {
    conceptNote: {
      on: {
        START_PRELIMINARY_DRAFT: {
          guard: 'conceptIsReady',
          target: 'preliminaryDraft',
          actions: { type: 'notify', params: { message: 'preliminaryDraftStarted' } },
        },
      },
    },
    preliminaryDraft: {
      on: {
        OPEN_CONSULTATION: {
          guard: 'draftIsReady',
          target: 'consultation',
          actions: { type: 'notify', params: { message: 'consultationOpened' } },
        },
      },
    },
    consultation: {
      on: {
        REQUEST_ADVICE: {
          actions: ['countRequest', { type: 'notify', params: { message: 'adviceRequested' } }],
        },
        RECORD_ADVICE: {
          actions: ['countAdvice', { type: 'notify', params: { message: 'adviceGiven' } }],
        },
        ADVICE_NOT_GIVEN: {
          actions: [
            'countAdvice',
            { type: 'adviceNotGiven', params: ({ event: { advice } }) => ({ advice }) },
            { type: 'notify', params: { message: 'adviceNotGiven' } },
          ],
        },
        SUBMIT: {
          guard: and(['draftIsReady', 'adviceIsAsked', 'everyAdviceIsIn']),
          target: '#plan.negotiation',
          actions: offer,
        },
      },
    },
  },
});
