import { FLANDERS, KORTRIJK, MENEN } from '../../../support/a-deal.js';
import { SOURCE } from '../scenes/deals.js';
import type { Request } from '../support/http.js';
import type { Recipes, RegistryRecipe, World } from '../support/recipe.js';

const PARTNERSHIPS_PATH = '/v1/partnerships';

const partnership = (name: string): object => ({
  name,
  legalForm: 'opdrachthoudendeVereniging',
  theme: 'water',
  source: SOURCE,
});
const member = (organisationId: string): object => ({ organisationId, from: '2020-01-01', source: SOURCE });

const send = (
  method: Request['method'],
  path: string,
  body?: object,
  before?: RegistryRecipe['before'],
): RegistryRecipe => ({ about: 'registry', before, request: () => ({ method, path, body }) });

/** Has the registrar keep a partnership with these members, unless it is there. */
const kept =
  (name: string, ...members: readonly string[]) =>
  async ({ must }: World): Promise<void> => {
    const { items } = await must(FLANDERS, { method: 'GET', path: `${PARTNERSHIPS_PATH}?q=${name}` });
    if ((items as object[]).length > 0) return;
    await must(FLANDERS, { method: 'POST', path: PARTNERSHIPS_PATH, body: partnership(name) }, 'registrar');
    for (const id of members) {
      const path = `${PARTNERSHIPS_PATH}/partnership-${name.toLowerCase()}/members`;
      await must(FLANDERS, { method: 'POST', path, body: member(id) }, 'registrar');
    }
  };
const END = { on: '2027-01-01', source: SOURCE };

/** Partnerships, which the registrar keeps and their members explain. */
export const PARTNERSHIPS: Recipes = {
  listPartnerships: send('GET', `${PARTNERSHIPS_PATH}?limit=1`),
  getPartnership: send('GET', `${PARTNERSHIPS_PATH}/partnership-leie`, undefined, kept('Leie')),
  listPartnershipExplanations: send(
    'GET',
    `${PARTNERSHIPS_PATH}/partnership-leie/explanations`,
    undefined,
    kept('Leie'),
  ),
  getRegionFit: send('GET', `${PARTNERSHIPS_PATH}/partnership-leie/fit`, undefined, kept('Leie')),
  getOverlap: send('GET', '/v1/regions/overlap?limit=1'),
  listOverlaps: send('GET', '/v1/regions/overlap/pairs?limit=1'),
  getOverlapMatrix: send('GET', '/v1/regions/overlap/matrix.svg'),
  listRegionFits: send('GET', '/v1/regions/overlap/fits?limit=1'),
  createPartnership: send('POST', PARTNERSHIPS_PATH, partnership('Schelde')),
  revisePartnership: send(
    'PATCH',
    `${PARTNERSHIPS_PATH}/partnership-mandel`,
    { theme: 'afval', source: SOURCE },
    kept('Mandel'),
  ),
  endPartnership: send('POST', `${PARTNERSHIPS_PATH}/partnership-ijzer/end`, END, kept('Ijzer', KORTRIJK)),
  addPartnershipMember: send(
    'POST',
    `${PARTNERSHIPS_PATH}/partnership-dender/members`,
    member(KORTRIJK),
    kept('Dender'),
  ),
  endPartnershipMembership: send(
    'POST',
    `${PARTNERSHIPS_PATH}/partnership-nete/members/${KORTRIJK}/end`,
    END,
    kept('Nete', KORTRIJK),
  ),
  importPartnerships: send('POST', `${PARTNERSHIPS_PATH}/import`, {
    csv: 'name,legal_form,legal_personality,theme,from,until,members\nDemer,other,no,water,2020-01-01,,34022',
    source: SOURCE,
  }),
  explainPartnership: send(
    'POST',
    `${PARTNERSHIPS_PATH}/partnership-zenne/explanations`,
    { body: 'Het bekken ligt in twee regio’s.' },
    kept('Zenne', MENEN),
  ),
};
