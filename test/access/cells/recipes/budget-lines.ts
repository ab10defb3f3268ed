import { FLANDERS } from '../../../support/a-deal.js';
import { asked, inForce, offered, ready } from '../scenes/deals.js';
import { DOMAIN } from '../support/people.js';
import type { Recipes, World } from '../support/recipe.js';

const LINE = `/v1/domains/${DOMAIN}/budget-lines/2027/cycle-fund`;
const FUND = { title: 'Fietsfonds', amountEur: '500000.00' };
const CLAIM = { domainId: DOMAIN, year: 2027, code: 'cycle-fund', amountEur: '1000.00' };

const set = ({ must }: World): Promise<Record<string, unknown>> =>
  must(FLANDERS, { method: 'PUT', path: LINE, body: FUND }, 'domain-official', `domain:${DOMAIN}`);

/** What policy domains have per year, and what deals draw on it. */
export const BUDGET_LINES: Recipes = {
  setBudgetLine: { about: 'domain', request: () => ({ method: 'PUT', path: LINE, body: FUND }) },
  listBudgetLines: {
    about: 'registry',
    request: () => ({ method: 'GET', path: `/v1/domains/${DOMAIN}/budget-lines` }),
  },
  getBudgetLine: { about: 'registry', before: set, request: () => ({ method: 'GET', path: LINE }) },
  getBudgetConflicts: {
    about: 'registry',
    request: () => ({ method: 'GET', path: '/v1/regions/reference-zuid-west-vlaanderen/budget-conflicts' }),
  },
  stateBudgetClaim: {
    about: 'agreement',
    scenes: [offered, ready, asked, inForce],
    before: (deal) => deal.domainSets(LINE, FUND),
    request: ({ path }) => ({ method: 'POST', path: `${path}/budget-claims`, body: CLAIM }),
  },
};
