import { asked, inForce, offered, ready, terminated } from '../scenes/deals.js';
import { consulted, planAsked, planEnded, planInForce, planOffered } from '../scenes/plans.js';
import type { AgreementRecipe, Recipes } from '../support/recipe.js';

/** Every phase: documents belong to the file of an agreement, not to its procedure. */
const SCENES: AgreementRecipe['scenes'] = [
  ready,
  offered,
  asked,
  inForce,
  terminated,
  consulted,
  planOffered,
  planAsked,
  planInForce,
  planEnded,
];

const NAMED = 'fileName=nota.txt';
const NEW = `documents?kind=other&${NAMED}`;

/** Files that parties add. */
export const DOCUMENTS: Recipes = {
  addDocument: {
    about: 'agreement',
    scenes: SCENES,
    request: ({ path }) => ({ method: 'POST', path: `${path}/${NEW}`, body: 'Een nota.' }),
  },
  addDocumentVersion: {
    about: 'agreement',
    scenes: SCENES,
    before: (agreement, { organisationId }) => agreement.write(organisationId, NEW, 'Een nota.'),
    request: ({ path }, _, known) => ({
      method: 'POST',
      path: `${path}/documents/${(known as { number?: number } | undefined)?.number ?? 1}/versions?${NAMED}`,
      body: 'Een betere nota.',
    }),
  },
};
