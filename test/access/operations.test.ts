import { isRight, openness } from '../../src/access/policy.js';
import { startApplication, type TestApplication } from '../support/application.js';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly security: readonly object[];
}

describe('every operation of the API', () => {
  let server: TestApplication;
  let operations: readonly Operation[];

  beforeAll(async () => {
    server = await startApplication();
    const response = await fetch(`${server.url}/openapi.json`);
    const document = (await response.json()) as { paths: Record<string, Record<string, Operation>> };
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ ...operation, method, path })),
    );
  });
  afterAll(() => server.stop());

  const statusWithoutToken = async ({ method, path }: Operation): Promise<number> => {
    const address = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
    const response = await fetch(`${server.url}${address}`, { method: method.toUpperCase() });
    await response.arrayBuffer();
    return response.status;
  };

  it('is in the table of rights', () => {
    expect(operations.length).toBeGreaterThan(15);
    expect(operations.filter(({ operationId }) => !isRight(operationId))).toEqual([]);
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
});
