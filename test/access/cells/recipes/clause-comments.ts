import { asked, firstClause, inForce, mediating, offered, ready } from '../scenes/deals.js';
import { consulted, planInForce, planOffered, preliminary } from '../scenes/plans.js';
import { operation, type AgreementRecipe, type Recipes } from '../support/recipe.js';
import type { Staged } from '../support/staged.js';

/** Where parties write texts. */
const SCENES: AgreementRecipe['scenes'] = [ready, offered, inForce, preliminary, planOffered];

const COMMENT = {
  kind: 'comment',
  clause: '00000000-0000-4000-8000-000000000000',
  version: 1,
  body: 'Wat met de school?',
};
const comment = async (agreement: Staged, kind = COMMENT.kind): Promise<object> => ({
  ...COMMENT,
  kind,
  clause: (await firstClause(agreement)).id,
});

/** What parties say of clauses. */
export const CLAUSE_COMMENTS: Recipes = {
  addClauseComment: {
    about: 'agreement',
    scenes: SCENES,
    before: (agreement) => comment(agreement),
    request: ({ path }, _, known) => ({
      method: 'POST',
      path: `${path}/clause-comments`,
      body: (known as object | undefined) ?? COMMENT,
    }),
  },
  settleOpenPoint: {
    about: 'agreement',
    scenes: SCENES,
    before: async (agreement, { organisationId }) =>
      agreement.write(organisationId, 'clause-comments', await comment(agreement, 'openPoint')),
    request: ({ path }) => ({
      method: 'POST',
      path: `${path}/clause-comments/1/settlement`,
      body: { outcome: 'withdrawn' },
    }),
  },
  listClauseComments: operation(
    [mediating, asked, inForce, consulted, planInForce],
    'GET',
    'clause-comments',
  ),
  getClauseComment: operation(
    [mediating, inForce, consulted],
    'GET',
    'clause-comments/1',
    undefined,
    async (agreement) => agreement.write(agreement.lead, 'clause-comments', await comment(agreement)),
  ),
};
