import * as deals from '../scenes/deals.js';
import type { ProblemBody } from '../../../support/api-client.js';
import { planAsked, planAskedBesideAssembly } from '../scenes/plans.js';
import { OTHER_SIDE } from '../support/people.js';
import { councilEvent, event, type AgreementRecipe, type Recipes } from '../support/recipe.js';

const { REASON, SOURCE, VOTE, asked, decided, reserved, reservedInForce } = deals;

const ABOUT = { reservedBy: OTHER_SIDE, reservation: 1 };
const OBJECTION = { ...ABOUT, effect: 'withoutProvision', ...REASON };

/** Asked of the own council, or of the council that it is about. */
const source = (path: string, body: object | string): AgreementRecipe => ({
  about: 'council',
  scenes: [asked, planAsked],
  request: (agreement, { aboutId }) => ({
    method: 'POST',
    path: `${agreement.path}/councils/${aboutId}/sources${path}`,
    body,
  }),
});

/** What councils decide, and what parties say of each other's reservations. */
export const COUNCILS: Recipes = {
  GIVE_OPINION: councilEvent([deals.heard], 'GIVE_OPINION', {
    givenOn: '2026-11-20',
    opinion: 'favourable',
    source: SOURCE,
  }),
  SCHEDULE: councilEvent([asked, planAsked], 'SCHEDULE', { meetingOn: '2026-12-14' }),
  OPEN_DELIBERATION: councilEvent([asked, planAsked], 'OPEN_DELIBERATION', {}, (deal, { organisationId }) =>
    deal.council(organisationId, 'SCHEDULE', { meetingOn: '2026-11-24' }),
  ),
  APPROVE: councilEvent([asked, planAsked], 'APPROVE', VOTE),
  APPROVE_WITH_RESERVATION: councilEvent([asked], 'APPROVE_WITH_RESERVATION', {
    ...VOTE,
    reservations: [{ text: 'Enkel binnen de begroting.' }],
  }),
  REJECT: councilEvent([asked, planAsked], 'REJECT', { ...VOTE, votesFor: 3, votesAgainst: 20 }),
  DEFER: councilEvent([asked, planAsked], 'DEFER', REASON),
  PUBLISH: councilEvent([asked, planAsked], 'PUBLISH', { publishedOn: '2026-11-24' }, (deal, by) =>
    deal.council(by.organisationId, 'APPROVE', VOTE),
  ),
  ANNUL: {
    about: 'agreement',
    scenes: [decided],
    request: ({ path }) => ({
      method: 'POST',
      path: `${path}/councils/${OTHER_SIDE}/events`,
      body: { type: 'ANNUL', annulledOn: '2026-11-24', ...REASON, source: SOURCE },
    }),
  },

  RECORD_EXTERNAL_DECISION: event(
    [deals.askedBesideAssembly, planAskedBesideAssembly],
    'RECORD_EXTERNAL_DECISION',
    { body: deals.ASSEMBLY, outcome: 'approved', decidedOn: '2026-11-20', source: SOURCE },
  ),
  uploadCouncilSource: source('/upload', deals.PAGE),
  pullCouncilSource: {
    ...source('/pull', { connectionId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a' }),
    // Who may is told that a document is to be named.
    isGiven: ({ status, body }) => status === 400 && /validation/.test((body as ProblemBody).type),
  },
  addCouncilSource: {
    ...source('', { url: 'http://127.0.0.1/besluiten' }),
    // Who may is told that nothing is fetched from there.
    isGiven: ({ status, body }) => status === 422 && /source/.test((body as ProblemBody).type),
  },

  ACCEPT_RESERVATION: event([reserved, reservedInForce], 'ACCEPT_RESERVATION', ABOUT),
  OBJECT_TO_RESERVATION: event([reserved, reservedInForce], 'OBJECT_TO_RESERVATION', OBJECTION),
  WITHDRAW_OBJECTION: event([reserved, reservedInForce], 'WITHDRAW_OBJECTION', ABOUT, (deal, by) =>
    deal.event(by.organisationId, 'OBJECT_TO_RESERVATION', OBJECTION),
  ),
  WITHDRAW_RESERVATION: event(
    [asked, reservedInForce],
    'WITHDRAW_RESERVATION',
    { reservation: 1 },
    async (deal, { organisationId }) => {
      const { state } = await deal.read(organisationId, `councils/${organisationId}`);
      if (state === 'awaiting') await deals.reserve(deal, organisationId);
    },
  ),
};
