import { asked, inForce, offered, ready, REASON, SOURCE } from '../scenes/deals.js';
import { concept, planAsked, planInForce, planOffered } from '../scenes/plans.js';
import { FLANDERS } from '../../../support/a-deal.js';
import { DOMAIN } from '../support/people.js';
import {
  event,
  operation,
  type AgreementRecipe,
  type Asker,
  type Recipes,
  type World,
} from '../support/recipe.js';
import { ENDORSEMENT_LEVELS, ROLE_AT } from '../../../../src/endorsements/rules/endorsement.js';
import type { Staged } from '../support/staged.js';

const SCENES: AgreementRecipe['scenes'] = [offered, asked, inForce, planOffered, planAsked, planInForce];

/** At the level at which the asker can speak. */
const spoken = ({ role }: Asker): { domain: string; level: string } => ({
  domain: DOMAIN,
  level: ENDORSEMENT_LEVELS.find((each) => ROLE_AT[each] === role) ?? 'political',
});

const add = async ({ must }: World, id: string): Promise<void> => {
  const body = { id, name: 'Onroerend Erfgoed', source: SOURCE };
  await must(FLANDERS, { method: 'POST', path: '/v1/domains', body }, 'registrar');
};

/** Policy domains: what they are, which an agreement concerns, and what they say of it. */
export const DOMAINS: Recipes = {
  createDomain: {
    about: 'registry',
    request: () => ({
      method: 'POST',
      path: '/v1/domains',
      body: { id: 'heritage', name: 'Onroerend Erfgoed', source: SOURCE },
    }),
  },
  reviseDomain: {
    about: 'registry',
    request: () => ({
      method: 'PATCH',
      path: '/v1/domains/culture',
      body: { name: 'Cultuur', source: SOURCE },
    }),
  },
  endDomain: {
    about: 'registry',
    before: (world) => add(world, 'short-lived'),
    request: () => ({ method: 'POST', path: '/v1/domains/short-lived/end', body: { source: SOURCE } }),
  },

  setDomains: operation(
    [ready, offered, asked, inForce, concept, planOffered, planAsked, planInForce],
    'PUT',
    'domains',
    { domains: [{ domainId: 'housing', required: [] }] },
  ),
  ENDORSE: event(SCENES, 'ENDORSE', (_, by) => spoken(by)),
  WITHHOLD_ENDORSEMENT: event(SCENES, 'WITHHOLD_ENDORSEMENT', (_, by) => ({ ...spoken(by), ...REASON })),
  WITHDRAW_ENDORSEMENT: event(
    SCENES,
    'WITHDRAW_ENDORSEMENT',
    (_, by) => ({ ...spoken(by), ...REASON }),
    (agreement: Staged, by) =>
      agreement.event(by.organisationId, 'ENDORSE', spoken(by), by.role ?? 'reader', `domain:${DOMAIN}`),
  ),
};
