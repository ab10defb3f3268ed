import type { Right } from '../../../../src/access/policy.js';
import { RIGHTS } from '../../../../src/access/rights.js';
import type { Request } from '../support/http.js';
import { CASTS, OTHER_SIDE } from '../support/people.js';
import { Staged } from '../support/staged.js';
import type { AgreementRecipe, Recipe, RegistryRecipe } from '../support/recipe.js';
import { AMENDMENTS } from './amendments.js';
import { ASSIGNMENTS } from './assignments.js';
import { BUDGET_LINES } from './budget-lines.js';
import { COMMITMENTS } from './commitments.js';
import { CLAUSE_COMMENTS } from './clause-comments.js';
import { CORRECTIONS } from './corrections.js';
import { COUNCILS } from './councils.js';
import { CYCLES } from './cycles.js';
import { DEALS } from './deals.js';
import { DOCUMENTS } from './documents.js';
import { DOMAINS } from './domains.js';
import { LAND_BUDGET } from './land-budget.js';
import { MONITORING } from './monitoring.js';
import { OWN_AFFAIRS } from './own-affairs.js';
import { PARTNERSHIPS } from './partnerships.js';
import { PERSONS } from './persons.js';
import { PLANS } from './plans.js';
import { PROVINCES } from './provinces.js';
import { PUBLIC } from './public.js';
import { READINGS } from './reading.js';
import { REGISTRAR } from './registrar.js';
import { SIDE_PROCEDURES } from './side-procedures.js';
import { TERMS_OF_OFFICE } from './terms-of-office.js';
import { CONNECTIONS } from './connections.js';
import { WEBHOOKS } from './webhooks.js';

/** How to use each right: one that is added to the table gets its recipe in the file of its feature, or a new one here. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map(
  [
    AMENDMENTS,
    ASSIGNMENTS,
    BUDGET_LINES,
    COMMITMENTS,
    CLAUSE_COMMENTS,
    CORRECTIONS,
    COUNCILS,
    CYCLES,
    DEALS,
    DOCUMENTS,
    DOMAINS,
    LAND_BUDGET,
    MONITORING,
    OWN_AFFAIRS,
    PARTNERSHIPS,
    PERSONS,
    PLANS,
    PROVINCES,
    PUBLIC,
    READINGS,
    REGISTRAR,
    SIDE_PROCEDURES,
    TERMS_OF_OFFICE,
    WEBHOOKS,
    CONNECTIONS,
  ].flatMap((recipes) => Object.entries(recipes)),
);

/**
 * Operations through which events are sent. Who has any role gets through, to where the right to the event itself is
 * asked: that is what the cells of the events show.
 */
export const GATES: readonly Right[] = ['sendEvent', 'sendCouncilEvent', 'pickCouncilDecision'];

/** Rights of which nobody has said how they are used. */
export const WITHOUT_RECIPE = RIGHTS.filter((right) => !RECIPES.has(right) && !GATES.includes(right));

/** What nobody has a right to any more. */
export const STALE_RECIPES = [...RECIPES.keys()].filter((right) => !RIGHTS.some((known) => known === right));

/** Recipes about agreements, by right. */
export const OF_AGREEMENTS = [...RECIPES].flatMap(([right, recipe]): [Right, AgreementRecipe][] =>
  'scenes' in recipe ? [[right as Right, recipe]] : [],
);

/** The others. */
export const OF_THE_REGISTRY = [...RECIPES].flatMap(([right, recipe]): [Right, RegistryRecipe][] =>
  'scenes' in recipe ? [] : [[right as Right, recipe]],
);

/** The request of a recipe, for some agreement and some asker. */
export function requestOf(recipe: Recipe): Request {
  const asker = { organisationId: OTHER_SIDE, role: undefined, aboutId: OTHER_SIDE };
  const known = {
    id: NOWHERE,
    number: 1,
    url: `https://example.org/v1/organisations/${OTHER_SIDE}/deadlines.ics`,
  };
  if (!('scenes' in recipe)) return recipe.request(asker, known);
  return recipe.request(new Staged(() => Promise.resolve({}), CASTS.all, NOWHERE), asker, undefined);
}

const NOWHERE = '00000000-0000-4000-8000-000000000000';
