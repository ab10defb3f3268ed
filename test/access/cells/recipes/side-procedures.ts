import { OUTSIDER } from '../../../support/a-deal.js';
import * as deals from '../scenes/deals.js';
import { OTHER_SIDE } from '../support/people.js';
import { event, type Recipes } from '../support/recipe.js';
import type { Staged } from '../support/staged.js';

const { REASON, inForce, leaving, mediating, offered, withdraw } = deals;

/** Mediation, accession, withdrawal and renewal. */
export const SIDE_PROCEDURES: Recipes = {
  OPEN_MEDIATION: event([offered, inForce], 'OPEN_MEDIATION', { question: 'Wie betaalt de weg?' }),
  PROPOSE_MEDIATOR: event([deals.seeking], 'PROPOSE_MEDIATOR', { mediatorId: OUTSIDER }),
  ACCEPT_MEDIATOR: event([deals.proposedMediator], 'ACCEPT_MEDIATOR'),
  REFUSE_MEDIATOR: event([deals.proposedMediator], 'REFUSE_MEDIATOR', REASON),
  PROPOSE_SETTLEMENT: event([mediating], 'PROPOSE_SETTLEMENT', { text: 'De weg wordt smaller.' }),
  ACCEPT_SETTLEMENT: event([deals.proposedSettlement], 'ACCEPT_SETTLEMENT'),
  REFUSE_SETTLEMENT: event([deals.proposedSettlement], 'REFUSE_SETTLEMENT', REASON),
  CLOSE_MEDIATION: event([mediating], 'CLOSE_MEDIATION', { outcome: 'failed', ...REASON }),

  ACCEDE: event([inForce], 'ACCEDE'),
  ACCEPT_ACCESSION: event([deals.acceding], 'ACCEPT_ACCESSION'),
  OBJECT_TO_ACCESSION: event([deals.acceding], 'OBJECT_TO_ACCESSION', REASON),
  REVOKE_ACCESSION: event([inForce], 'REVOKE_ACCESSION', {}, (deal, { organisationId }) =>
    deal.event(organisationId, 'ACCEDE'),
  ),

  WITHDRAW: event([inForce], 'WITHDRAW', { effectiveOn: '2028-01-01', ...REASON }),
  SETTLE_COMMITMENT: event(
    [inForce],
    'SETTLE_COMMITMENT',
    (deal, { organisationId }) => ({ commitment: deal.numberOf(organisationId), how: 'Betaald.' }),
    (deal, { organisationId }) => withdraw(deal, organisationId),
  ),
  CONFIRM_SETTLEMENT: event(
    [leaving],
    'CONFIRM_SETTLEMENT',
    (deal, { organisationId }) => ({ commitment: deal.numberOf(organisationId) }),
    (deal, { organisationId }) =>
      deal.event(OTHER_SIDE, 'SETTLE_COMMITMENT', {
        commitment: deal.numberOf(organisationId),
        how: 'Ontvangen.',
      }),
  ),
  PASS_ON_COMMITMENT: event(
    [inForce],
    'PASS_ON_COMMITMENT',
    (deal, { organisationId }) => ({
      commitment: deal.numberOf(organisationId),
      toId: thirdIn(deal, organisationId),
    }),
    (deal, { organisationId }) => withdraw(deal, organisationId),
  ),
  TAKE_OVER_COMMITMENT: event(
    [leaving],
    'TAKE_OVER_COMMITMENT',
    (deal, { organisationId }) => ({ commitment: deal.numberOf(thirdIn(deal, organisationId)) }),
    (deal, { organisationId }) =>
      deal.event(OTHER_SIDE, 'PASS_ON_COMMITMENT', {
        commitment: deal.numberOf(thirdIn(deal, organisationId)),
        toId: organisationId,
      }),
  ),
  REVOKE_WITHDRAWAL: event([inForce], 'REVOKE_WITHDRAWAL', {}, (deal, { organisationId }) =>
    withdraw(deal, organisationId),
  ),

  RENEW: event([inForce], 'RENEW', { until: '2034-12-31' }),
  ACCEPT_RENEWAL: event([deals.renewing], 'ACCEPT_RENEWAL'),
  REFUSE_RENEWAL: event([deals.renewing], 'REFUSE_RENEWAL', REASON),
};

/** A party beside the one that is meant and the one whose people are no callers. */
function thirdIn({ cast }: Staged, organisationId: string): string {
  return cast.find((party) => party !== organisationId && party !== OTHER_SIDE) ?? '';
}
