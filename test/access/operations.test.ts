import { isRight, openness, RIGHTS } from '../../src/access/rights.js';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { apiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { requestOf, GATES, RECIPES, STALE_RECIPES, WITHOUT_RECIPE } from './cells/recipes/index.js';
import { signIn } from './support/sign-in.js';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly security: readonly object[];
}

/** Rights to a part of what an operation answers. */
const IN_AN_ANSWER: Readonly<Record<string, string>> = { readObjectionText: 'getObjection' };

/** Literal parts come before parameters: `texts/in-force` is no `texts/{version}`. */
function patternOf({ path }: Operation): RegExp {
  const parts = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${parts}$`);
}

describe('every operation of the API', () => {
  let server: TestApplication;
  let operations: readonly Operation[];

  beforeAll(async () => {
    // With the operations that only a development server has.
    server = await startApplication({
      clock: new AdjustableClock(new Date()),
      env: { DEVELOPMENT_CLOCK: 'true' },
    });
    const response = await fetch(`${server.url}/openapi.json`);
    const document = (await response.json()) as { paths: Record<string, Record<string, Operation>> };
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ ...operation, method, path })),
    );
  });
  afterAll(() => server.stop());

  const addressOf = ({ path }: Operation): string =>
    path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');

  const statusWithoutToken = async (operation: Operation): Promise<number> => {
    const [method, address] = [operation.method, addressOf(operation)];
    const response = await fetch(`${server.url}${address}`, { method: method.toUpperCase() });
    await response.arrayBuffer();
    return response.status;
  };

  it('is in the table of rights', () => {
    expect(operations.length).toBeGreaterThan(15);
    expect(operations.filter(({ operationId }) => !isRight(operationId))).toEqual([]);
  });

  it('is all that the table knows, beside events and what an answer shows', () => {
    const known = new Set(operations.map(({ operationId }) => operationId));
    const others = RIGHTS.filter((right) => right !== right.toUpperCase() && !known.has(right));
    expect(others).toEqual(['readObjectionText']);
  });

  it('has a recipe by which every cell of it is tried, and tries that operation', () => {
    expect({ withoutRecipe: WITHOUT_RECIPE, stale: STALE_RECIPES }).toEqual({ withoutRecipe: [], stale: [] });
    const wrong = [...RECIPES].flatMap(([right, recipe]) => {
      const { method, path, body } = requestOf(recipe);
      const { pathname } = new URL(path, server.url);
      const sent = operations.find(
        (each) => each.method.toUpperCase() === method && patternOf(each).test(pathname),
      );
      const isEvent = GATES.some((gate) => gate === sent?.operationId);
      const used = isEvent ? (body as { type: string }).type : sent?.operationId;
      return used === right || IN_AN_ANSWER[right] === used ? [] : [{ right, used }];
    });
    expect(wrong).toEqual([]);
  });

  it('asks for a token before anything else, where the table says that one is needed', async () => {
    for (const operation of operations) {
      const { operationId, security } = operation;
      const needed = isRight(operationId) && openness(operationId) === 'never';
      const documented = security.length > 0 && !security.some((one) => Object.keys(one).length === 0);
      const refused = (await statusWithoutToken(operation)) === 401;
      expect({ operationId, documented, refused }).toEqual({
        operationId,
        documented: needed,
        refused: needed,
      });
    }
  });

  it('is refused to who may act for several organisations until one of them is named', async () => {
    const token = await signIn({
      authorizationUrl: `${server.url}/dev/oidc/auth`,
      tokenUrl: `${server.url}/dev/oidc/token`,
      clientId: 'console',
      redirectUri: `${server.url}/console/oauth2-redirect.html`,
      scope: 'reader',
      fill: () =>
        new URLSearchParams([
          ['do', 'sign-in'],
          ['person', 'someone'],
          ['organisation', 'OVO002133'],
          ['organisation', 'OVO002177'],
          ['role', 'reader'],
        ]),
    });
    const api = apiClient(server.url, { token });
    for (const operation of operations.filter(({ path }) => path.startsWith('/v1/'))) {
      const answer = await api.send<ProblemBody>(
        operation.method.toUpperCase(),
        addressOf(operation),
        undefined,
      );
      expect({ operationId: operation.operationId, status: answer.status, type: answer.body.type }).toEqual({
        operationId: operation.operationId,
        status: 400,
        type: 'urn:problem-type:akkoord:organisation-not-chosen',
      });
    }
    const chosen = { headers: { 'akkoord-organisation': '0207.433.312' } };
    expect((await api.get('/v1/messages', chosen)).status).toBe(200);
    const other = { headers: { 'akkoord-organisation': 'OVO000001' } };
    expect((await api.get('/v1/agreements', other)).status).toBe(403);
  });
});
