import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Validator } from '@seriousme/openapi-schema-validator';
import { TAGS } from '../../src/api/docs/tags.js';
import { startOpenApplication, type TestApplication } from '../support/application.js';
import { Contract, type OpenApi, type OperationObject } from '../support/contract.js';

interface Entry {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationObject;
}

/** POSTs that may be sent again without a key: they change nothing. */
const WRITES_NOTHING = [
  'askWhatIf',
  'askWhatIfOfElectorate',
  'previewSuccession',
  'previewCompensation',
  'previewMeasurements',
  'previewLandFigures',
];

let application: TestApplication;
let document: OpenApi;
let entries: readonly Entry[];
const warnings: string[] = [];

beforeAll(async () => {
  const warn = jest
    .spyOn(Logger, 'warn')
    .mockImplementation((message) => void warnings.push(String(message)));
  application = await startOpenApplication();
  warn.mockRestore();
  document = (await (await fetch(`${application.url}/openapi.json`)).json()) as OpenApi;
  entries = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
});

afterAll(() => application.stop());

/** Holds each operation against a rule; what breaks it is listed by operation. */
function breaking(rule: (entry: Entry) => readonly string[]): string[] {
  return entries.flatMap((entry) =>
    rule(entry).map((fault) => `${entry.method.toUpperCase()} ${entry.path}: ${fault}`),
  );
}

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.0', async () => {
    expect(await new Validator().validate({ ...structuredClone(document) })).toEqual({ valid: true });
    expect(document.openapi).toBe('3.0.3');
  });

  it('has no two schemas with one name', () => {
    expect(warnings).toEqual([]);
    expect(Object.keys(document.components.schemas).filter((name) => /Dto$/.test(name))).toEqual([]);
  });

  it('has its sections in the order of a deal’s life', () => {
    const order = TAGS.map(([name]) => name as string);
    const names = document.tags.map(({ name }) => name);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
    for (const { description } of document.tags) expect(description).not.toBe('');
  });

  it('names each operation once, in one section, with a summary and a description', () => {
    const ids = entries.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const names = document.tags.map(({ name }) => name);
    const faults = breaking(({ operation: { operationId, tags, summary, description } }) => [
      ...(/^[a-z][A-Za-z]+$/.test(operationId) ? [] : [`operationId ${operationId}`]),
      ...(tags?.length === 1 && names.includes(tags[0]) ? [] : [`tags ${tags?.join(', ')}`]),
      ...(summary ? [] : ['no summary']),
      ...(summary?.endsWith('.') ? ['summary ends with a point'] : []),
      ...((description?.length ?? 0) > 20 ? [] : ['no description']),
    ]);
    expect(faults).toEqual([]);
  });

  it('describes every parameter', () => {
    const faults = breaking(({ path, operation: { parameters = [] } }) => [
      ...parameters.filter(({ description }) => !description).map(({ name }) => `${name} has no description`),
      ...[...path.matchAll(/\{(\w+)\}/g)]
        .filter(
          ([, name]) => !parameters.some((parameter) => parameter.in === 'path' && parameter.name === name),
        )
        .map(([, name]) => `${name} is not documented`),
    ]);
    expect(faults).toEqual([]);
  });

  it('describes every property of every schema but those with one value, which says it', () => {
    const faults = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      Object.entries((schema.properties ?? {}) as Record<string, { description?: string; enum?: unknown[] }>)
        .filter(([, { description, enum: values }]) => !description && values?.length !== 1)
        .map(([property]) => `${name}.${property}`),
    );
    expect(faults).toEqual([]);
  });

  it('gives examples of bodies, which keep to their schemas', () => {
    const contract = new Contract(document);
    const faults = breaking(({ operation }) => {
      const bodies = [
        ['request', operation.requestBody] as const,
        ...Object.entries(operation.responses).map(
          ([status, response]) => [status, contract.resolve(response)] as const,
        ),
      ];
      return bodies.flatMap(([of, body]) =>
        Object.entries(body?.content ?? {}).flatMap(([type, { schema = {}, example, examples }]) => {
          const values = [
            ...(example === undefined ? [] : [example]),
            ...Object.values(examples ?? {}).map(({ value }) => value),
          ];
          if (values.length === 0) return [`${of} ${type} has no example`];
          if (!type.endsWith('json')) return [];
          return values.flatMap((value) =>
            contract.faultsOfValue(schema, value).map((fault) => `${of} ${fault}`),
          );
        }),
      );
    });
    expect(faults).toEqual([]);
  });

  it('documents what can go wrong, as problems', () => {
    const contract = new Contract(document);
    const faults = breaking(({ path, method, operation: { operationId, responses, requestBody } }) => {
      const statuses = Object.keys(responses).map(Number);
      if (!path.startsWith('/v1/')) return [];
      const expected = [
        401,
        403,
        429,
        500,
        503,
        ...(requestBody ? [400, 413, 415] : []),
        ...(path.includes('{') ? [404] : []),
      ];
      const problems = statuses.filter((status) => status >= 400);
      return [
        ...expected.filter((status) => !statuses.includes(status)).map((status) => `${status} is missing`),
        ...problems
          .filter((status) => !contract.resolve(responses[status])?.content?.['application/problem+json'])
          .map((status) => `${status} is no problem`),
        ...(statuses.some((status) => status < 300) ? [] : ['no success']),
        ...(method === 'post' && !WRITES_NOTHING.includes(operationId) && responses[422] === undefined
          ? ['no Idempotency-Key']
          : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('says which operations need a token', () => {
    const faults = breaking(({ path, operation: { security } }) => {
      if (!path.startsWith('/v1/')) return security?.length === 0 ? [] : ['needs a token'];
      return security && security.length > 0 ? [] : ['says nothing of tokens'];
    });
    expect(faults).toEqual([]);
    expect(Object.keys(document.components.securitySchemes).sort()).toEqual(['bearer', 'oauth2']);
  });

  it('is answered again only where it changed', async () => {
    const first = await fetch(`${application.url}/openapi.json`);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${application.url}/openapi.json`, { headers: { 'if-none-match': etag } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});

describe('the console', () => {
  it('is a page that shows the document, with scripts and styles of its own', async () => {
    const page = await fetch(`${application.url}/console`);
    expect([page.status, page.url]).toEqual([200, `${application.url}/console/`]);
    const html = await page.text();
    expect(html).toContain('<title>Akkoord: console</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(html).not.toMatch(/<script>[^<]|<script src=["']http/);
    for (const [, file] of html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
      const asset = await fetch(`${application.url}/console/${file}`);
      expect([file, asset.status]).toEqual([file, 200]);
      await asset.arrayBuffer();
    }
    const settings = await (await fetch(`${application.url}/console/swagger-ui-init.js`)).text();
    expect(settings).toContain('"swaggerUrl": "../openapi.json"');
    expect(settings).toContain('"persistAuthorization": true');
  });
});
