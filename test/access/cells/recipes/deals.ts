import * as deals from '../scenes/deals.js';
import * as plans from '../scenes/plans.js';
import { event, events, operation, type Recipes } from '../support/recipe.js';
import { OTHER_SIDE } from '../support/people.js';

const { REASON, TEXT, ready, offered, inForce, asked } = deals;

/** Drafts, texts and positions; of plans too. */
export const DEALS: Recipes = {
  createAgreement: {
    about: 'organisation',
    request: ({ aboutId }) => ({
      method: 'POST',
      path: '/v1/agreements',
      body: {
        kind: 'deal',
        title: 'Deal over krimp',
        leadId: aboutId,
        parties: [
          { organisationId: aboutId, role: 'lead' },
          { organisationId: OTHER_SIDE, role: 'party' },
        ],
      },
    }),
  },
  reviseAgreement: operation([ready, plans.concept], 'PATCH', '', { title: 'Deal over ruimte' }),
  addText: operation([ready, offered, inForce, plans.concept, plans.planOffered], 'POST', 'texts', TEXT),
  addCommitment: operation([ready, offered], 'POST', 'commitments', (_, { organisationId }) =>
    deals.commitment(organisationId),
  ),
  removeCommitment: operation([ready, offered], 'DELETE', 'commitments/{own}'),
  addIndicator: operation(
    [ready, offered, inForce, plans.concept, plans.planOffered, plans.planInForce],
    'POST',
    'indicators',
    (_, { organisationId }) => deals.indicator(organisationId),
  ),
  removeIndicator: operation(
    [ready, offered, plans.preliminary, plans.planOffered],
    'DELETE',
    'indicators/{own}',
  ),

  SUBMIT: event([ready, plans.advised], 'SUBMIT'),
  ABANDON: event([ready, offered, plans.concept, plans.planOffered], 'ABANDON', REASON),
  PROPOSE_TEXT: event([deals.secondText, plans.planSecondText], 'PROPOSE_TEXT', { version: 2 }),
  ...events([offered, plans.planOffered], {
    ACCEPT_TEXT: { version: 1 },
    OBJECT_TO_TEXT: { version: 1, ...REASON },
  }),
  TERMINATE: event([inForce, plans.planInForce], 'TERMINATE', REASON),
  EVALUATE: event([inForce, plans.planInForce], 'EVALUATE', { findings: 'Op koers.' }),

  APPLY_PROVISIONALLY: event([asked], 'APPLY_PROVISIONALLY', { from: '2026-12-01' }),
  END_PROVISIONAL_APPLICATION: event([asked], 'END_PROVISIONAL_APPLICATION', REASON, (deal, by) =>
    deal.event(by.organisationId, 'APPLY_PROVISIONALLY', { from: '2026-12-01' }),
  ),
};
