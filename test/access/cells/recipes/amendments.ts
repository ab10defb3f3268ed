import * as deals from '../scenes/deals.js';
import { OTHER_SIDE } from '../support/people.js';
import { event, type Recipes } from '../support/recipe.js';
import type { Asker } from '../support/recipe.js';
import type { Staged } from '../support/staged.js';

const { REASON, SOURCE, VOTE, amended, amendedAtCouncils, newText } = deals;

const amend = (deal: Staged, { organisationId }: Asker): Promise<unknown> =>
  deal.event(organisationId, 'AMEND', { version: 2 });

export const AMENDMENTS: Recipes = {
  AMEND: event([newText], 'AMEND', { version: 2 }),
  PROPOSE_AMENDMENT: event([newText], 'PROPOSE_AMENDMENT', { version: 2, consent: 'all' }, amend),
  ACCEPT_AMENDMENT: event([amended], 'ACCEPT_AMENDMENT'),
  OBJECT_TO_AMENDMENT: event([amended], 'OBJECT_TO_AMENDMENT', REASON),
  CLAIM_AFFECTED: event([deals.amendedBySome], 'CLAIM_AFFECTED', REASON),
  CONCLUDE_AMENDMENT: event([deals.newTextForSome], 'CONCLUDE_AMENDMENT', {}, async (deal, by) => {
    await amend(deal, by);
    await deal.event(OTHER_SIDE, 'ACCEPT_AMENDMENT');
  }),
  REVOKE_AMENDMENT: event([newText], 'REVOKE_AMENDMENT', REASON, amend),
  APPROVE_AMENDMENT: event([amendedAtCouncils], 'APPROVE_AMENDMENT', VOTE),
  REJECT_AMENDMENT: event([amendedAtCouncils], 'REJECT_AMENDMENT', {
    ...VOTE,
    votesFor: 3,
    votesAgainst: 20,
  }),
  ANNUL_AMENDMENT_DECISION: event([deals.amendmentDecided], 'ANNUL_AMENDMENT_DECISION', {
    organisationId: OTHER_SIDE,
    annulledOn: '2026-11-24',
    ...REASON,
    source: SOURCE,
  }),
};
