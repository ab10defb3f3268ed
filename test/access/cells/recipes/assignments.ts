import { WEST_FLANDERS } from '../../../support/a-deal.js';
import { offered, REASON } from '../scenes/deals.js';
import type { Request } from '../support/http.js';
import { DOMAIN, OTHER_SIDE } from '../support/people.js';
import { Staged } from '../support/staged.js';
import type { Asker, Recipes, RegistryRecipe, World } from '../support/recipe.js';

const NO_ID = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
const PATH = '/v1/assignments';

/** Has municipalities in the province of the callers, and in Flanders as any. */
const REGION_OF_ISSUERS = 'reference-kempen';
const REGION_OF_ANSWERERS = 'reference-zuid-west-vlaanderen';

const task = (regionId: string): object => ({
  regionId,
  title: 'Open ruimte langs de Leie',
  task: 'Houd 12,5 ha open.',
  means: { eur: '250000.00' },
  dueOn: '2027-12-31',
});

interface Made {
  readonly id: string;
  /** Of the agreement that answers it. */
  readonly agreementId?: string;
}

/** Set by the asker's own organisation, as the asker can. */
const issuedByAsker = async ({ must }: World, { organisationId, role }: Asker): Promise<unknown> =>
  must(
    organisationId,
    { method: 'POST', path: PATH, body: task(REGION_OF_ISSUERS) },
    ...(role === 'domain-official' ? [role, `domain:${DOMAIN}` as const] : [role ?? 'director']),
  );

/** Set for the region of the asker. */
const issued = async ({ must }: World): Promise<Made> =>
  (await must(
    WEST_FLANDERS,
    { method: 'POST', path: PATH, body: task(REGION_OF_ANSWERERS) },
    'director',
  )) as unknown as Made;

/** The same, with a deal of the asker's that is negotiated. */
const asked = async (world: World, { organisationId }: Asker): Promise<Made> => {
  const { id } = await issued(world);
  const deal = new Staged(world.must, [organisationId, OTHER_SIDE]);
  for (const { happen } of offered.way) await happen(deal);
  return { id, agreementId: deal.id };
};

const answered = async (world: World, by: Asker): Promise<Made> => {
  const made = await asked(world, by);
  const { agreementId } = made;
  await world.must(by.organisationId, {
    method: 'POST',
    path: `${PATH}/${made.id}/answers`,
    body: { agreementId },
  });
  return made;
};

const of = (
  about: RegistryRecipe['about'],
  method: Request['method'],
  way: string,
  body: object | ((known: Made | undefined) => object) | undefined,
  before: RegistryRecipe['before'],
): RegistryRecipe => ({
  about,
  before,
  request: (_, known) => {
    const made = known as Made | undefined;
    return {
      method,
      path: `${PATH}/${made?.id ?? NO_ID}${way}`,
      body: typeof body === 'function' ? (body as (known: Made | undefined) => object)(made) : body,
    };
  },
});

/** Tasks for regions, and what municipalities answer. What everybody reads of them is in `public.ts`. */
export const ASSIGNMENTS: Recipes = {
  issueAssignment: {
    about: 'domain',
    request: () => ({ method: 'POST', path: PATH, body: task(REGION_OF_ISSUERS) }),
  },
  reviseAssignment: of('domain', 'PATCH', '', { dueOn: '2028-06-30' }, issuedByAsker),
  withdrawAssignment: of('domain', 'POST', '/withdraw', REASON, issuedByAsker),
  answerAssignment: of(
    'registry',
    'POST',
    '/answers',
    (known) => ({ agreementId: known?.agreementId ?? NO_ID }),
    asked,
  ),
  declineAssignment: of('registry', 'POST', '/declines', REASON, issued),
  withdrawAssignmentAnswer: of('registry', 'POST', '/answers/1/withdraw', undefined, answered),
  drawMeans: of('registry', 'PUT', '/answers/1/draw', { eur: '1000.00' }, answered),
  ...Object.fromEntries(
    Object.entries({
      getAssignment: '',
      listAssignmentHistory: '/history',
      listAssignmentAnswers: '/answers',
      getMeansChart: '/means.svg',
      getMeansTable: '/means.csv',
    }).map(([right, way]) => [right, of('registry', 'GET', way, undefined, issued)]),
  ),
};
