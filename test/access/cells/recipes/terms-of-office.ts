import { inForce, SOURCE } from '../scenes/deals.js';
import { planInForce } from '../scenes/plans.js';
import { operation, type Recipes } from '../support/recipe.js';

/** What new councils say of what binds them. */
export const TERMS_OF_OFFICE: Recipes = {
  reconfirmDuties: operation([inForce, planInForce], 'POST', 'reconfirmations', {
    kind: 'takesNote',
    decidedOn: '2026-11-20',
    source: SOURCE,
  }),
};
