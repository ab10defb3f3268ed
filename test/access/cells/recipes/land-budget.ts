import { FLANDERS, MENEN } from '../../../support/a-deal.js';
import { inForce, SOURCE } from '../scenes/deals.js';
import type { Answer, Request } from '../support/http.js';
import { OTHER_SIDE } from '../support/people.js';
import { operation, type Recipes, type RegistryRecipe, type World } from '../support/recipe.js';
import type { Must, Staged } from '../support/staged.js';

const PATH = '/v1/land-paths/betonstop';
/** All of it lies in the province whose people are callers. */
const BUDGET = `${PATH}/budgets/reference-kempen`;

const TERMS = {
  name: 'Betonstop',
  definitionCode: 'ruimtebeslag',
  definition: 'Made up.',
  fromYear: 2017,
  toYear: 2040,
  fromRate: '6',
  toRate: '0',
  regionKind: 'reference',
  key: 'population',
  source: SOURCE,
};
const KEY = { key: 'population', source: SOURCE };
const FILE = {
  csv: `organisation,year,hectares,definition,source,reason\nOVO002002,2024,1.5,ruimtebeslag,${SOURCE},Hertelling.`,
};
const MOVES = {
  pathId: 'betonstop',
  regionId: 'reference-zuid-west-vlaanderen',
  transfers: [{ fromId: OTHER_SIDE, toId: MENEN, year: 2030, hectares: '0.0001' }],
  description: 'Verevening.',
};

/** The path, and the budget of a region, where they are not there yet. */
async function set(must: Must, budget: string): Promise<void> {
  const { items } = await must(FLANDERS, { method: 'GET', path: '/v1/land-paths' });
  if ((items as unknown[]).length > 0) return;
  await must(FLANDERS, { method: 'PUT', path: PATH, body: TERMS }, 'registrar');
  await must(FLANDERS, { method: 'PUT', path: budget, body: KEY }, 'registrar');
}

const send = (method: Request['method'], path: string, body?: object): RegistryRecipe => ({
  about: 'registry',
  before: ({ must }) => set(must, BUDGET),
  request: () => ({ method, path, body }),
});

const proposed = async (deal: Staged): Promise<void> => {
  await set(deal.must, `${PATH}/budgets/${MOVES.regionId}`);
  await deal.write(OTHER_SIDE, 'land-transfers', MOVES);
};

/** How much land may be taken, how much was, and what is passed on of it. */
export const LAND_BUDGET: Recipes = {
  listLandPaths: send('GET', '/v1/land-paths'),
  getLandPath: send('GET', PATH),
  getLandBudget: send('GET', BUDGET),
  listLandFigures: send('GET', `${BUDGET}/figures`),
  getLandOverview: send('GET', `${BUDGET}/overview`),
  getLandOverviewTable: send('GET', `${BUDGET}/overview.csv`),
  getLandOverviewChart: send('GET', `${BUDGET}/overview.svg`),
  setLandPath: send('PUT', PATH, TERMS),
  setLandBudget: send('PUT', BUDGET, KEY),
  previewLandFigures: send('POST', `${BUDGET}/figures/import/preview`, FILE),
  importLandFigures: {
    ...send('POST', `${BUDGET}/figures/import`, FILE),
    before: async ({ must }: World) => {
      await set(must, BUDGET);
      const path = `${BUDGET}/figures`;
      const { items } = await must(FLANDERS, { method: 'GET', path });
      const csv = FILE.csv.replace('Hertelling.', '');
      if ((items as unknown[]).length === 0)
        await must(FLANDERS, { method: 'POST', path: `${path}/import`, body: { csv } }, 'registrar');
    },
  },

  listLandTransfers: operation([inForce], 'GET', 'land-transfers'),
  getLandTransfer: operation([inForce], 'GET', 'land-transfers/1', undefined, proposed),
  proposeLandTransfer: operation([inForce], 'POST', 'land-transfers', MOVES, (deal) =>
    set(deal.must, `${PATH}/budgets/${MOVES.regionId}`),
  ),
  answerLandTransfer: {
    ...operation([inForce], 'POST', 'land-transfers/1/answers', { answer: 'accept' }, proposed),
    // Only municipalities have land to pass on: others find out that nobody asks them.
    isGiven: ({ status, body }: Answer) =>
      status === 200 || (status === 403 && JSON.stringify(body).includes('passes on or gets')),
  },
};
