import { clauseComments } from '../shared/clause-comments.js';
import { domainsOfDraft } from '../shared/endorsements.js';
import { rolesOfDraft } from '../shared/province-roles.js';
import { offer } from '../shared/offer.js';
import { succeed, succeedBeside } from '../shared/succession.js';
import { dealSetup } from './deal.setup.js';

const draftChange = [
  { guard: 'draftBecomesReady', target: '.ready', actions: 'takeInDraft' },
  { target: '.incomplete', actions: 'takeInDraft' },
] as const;

/** Its lead completes the draft; the readiness report says whether it can be submitted. */
export const drafting = dealSetup.createStateConfig({
  initial: 'incomplete',
  on: {
    ...clauseComments,
    ...domainsOfDraft,
    ...rolesOfDraft,
    REVISE_DRAFT: draftChange,
    ADD_TEXT: draftChange,
    ADD_COMMITMENT: draftChange,
    REVISE_COMMITMENT: draftChange,
    REMOVE_COMMITMENT: draftChange,
    ADD_INDICATOR: draftChange,
    REMOVE_INDICATOR: draftChange,
    CARRY_OUT_ACTION: draftChange,
    DROP_ACTION: draftChange,
    SUBMIT: { guard: 'draftIsReady', target: 'negotiation', actions: offer },
    ABANDON: 'closed.abandoned',
    SUCCEED: [
      succeedBeside,
      { guard: 'draftBecomesReady', target: '.ready', actions: succeed },
      { target: '.incomplete', actions: succeed },
    ],
  },
  states: { incomplete: {}, ready: {} },
});
