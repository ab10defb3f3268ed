import { asked, inForce, mediating } from '../scenes/deals.js';
import { consulted, planInForce } from '../scenes/plans.js';
import { operation, type AgreementRecipe, type Recipes } from '../support/recipe.js';

const SCENES: AgreementRecipe['scenes'] = [mediating, asked, inForce, consulted, planInForce];

/** Who persons are, who read what is confidential, and how persons are forgotten. */
export const PERSONS: Recipes = {
  listHistoryPersons: operation(SCENES, 'GET', 'history/persons'),
  listReads: operation(SCENES, 'GET', 'reads'),
  listAccessLog: {
    about: 'registry',
    request: () => ({ method: 'GET', path: '/v1/administration/access-log' }),
  },
  erasePerson: {
    about: 'organisation',
    request: ({ aboutId }) => ({
      method: 'POST',
      path: `/v1/organisations/${aboutId}/erasures`,
      body: { subject: 'who-has-left' },
    }),
  },
};
