import * as plans from '../scenes/plans.js';
import { SOURCE } from '../scenes/deals.js';
import { event, operation, type Recipes } from '../support/recipe.js';
import type { Answer } from '../support/http.js';

const {
  ACTION,
  ADVICE,
  FRAMEWORK,
  concept,
  preliminary,
  planOffered,
  consulted,
  provisional,
  dealOfPlan,
  dealOfPlanOffered,
} = plans;

const OBJECTION = { receivedOn: '2026-11-24', text: 'Te duur.' };

export const PLANS: Recipes = {
  revisePlan: operation([concept, planOffered], 'PATCH', 'plan', { vision: 'Open valleien tegen 2040.' }),
  addFramework: operation([concept, planOffered], 'POST', 'frameworks', FRAMEWORK),
  reviseFramework: operation([preliminary, planOffered], 'PATCH', 'frameworks/1', FRAMEWORK),
  removeFramework: operation([preliminary, planOffered], 'DELETE', 'frameworks/1'),
  addAction: operation([concept, planOffered], 'POST', 'actions', (_, { organisationId }) => ({
    ...ACTION,
    responsibleId: organisationId,
  })),
  reviseAction: operation([preliminary, planOffered], 'PATCH', 'actions/{own}', { year: 2030 }),
  removeAction: operation([preliminary, planOffered], 'DELETE', 'actions/{own}'),
  START_PRELIMINARY_DRAFT: event([plans.written], 'START_PRELIMINARY_DRAFT'),
  OPEN_CONSULTATION: event([preliminary], 'OPEN_CONSULTATION'),
  requestAdvice: operation([consulted], 'POST', 'advice', (_, { organisationId }) => ({
    ...ADVICE,
    organisationId,
  })),
  recordAdvice: operation(
    [consulted],
    'POST',
    'advice/2/answer',
    { opinion: 'favourable', text: 'Goed.', givenOn: '2026-11-24' },
    (plan, { organisationId }) => plan.write(plan.lead, 'advice', { ...ADVICE, organisationId }),
  ),
  OPEN_INQUIRY: event([provisional], 'OPEN_INQUIRY'),
  STATE_PROVISO: event([provisional, plans.planAsked], 'STATE_PROVISO', {
    text: 'Mits het provinciale plan gevolgd wordt.',
  }),
  registerObjection: operation([plans.objected], 'POST', 'objections', OBJECTION),
  answerObjection: operation([plans.objected], 'POST', 'objections/2026-0001/answer', {
    text: 'De toegang blijft.',
  }),
  readObjectionText: {
    ...operation([plans.objected], 'GET', 'objections/2026-0001'),
    isGiven: ({ body }: Answer) => typeof (body as { text?: string | null }).text === 'string',
  },
  CONCLUDE_INQUIRY: event([plans.answered], 'CONCLUDE_INQUIRY'),
  PUBLISH_PLAN: event([plans.adopted], 'PUBLISH_PLAN', { publishedOn: '2026-11-24', source: SOURCE }),

  carryOutAction: operation([dealOfPlan, dealOfPlanOffered], 'POST', 'carried-actions', { action: 1 }),
  dropAction: operation([dealOfPlan, dealOfPlanOffered], 'DELETE', 'carried-actions/1', undefined, (deal) =>
    deal.write(deal.lead, 'carried-actions', { action: 1 }),
  ),
};
