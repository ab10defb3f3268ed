import { Contract, type OpenApi } from '../support/contract.js';

const ref = (name: string): Record<string, unknown> => ({ $ref: `#/components/schemas/${name}` });

const DOCUMENT: OpenApi = {
  openapi: '3.0.3',
  tags: [],
  paths: {
    '/v1/things/{id}': {
      get: {
        operationId: 'getThing',
        responses: {
          200: {
            headers: { ETag: {} },
            content: { 'application/json': { schema: ref('Thing') }, 'image/svg+xml': {} },
          },
          204: {},
          404: { $ref: '#/components/responses/NotFound' },
        },
      },
    },
    '/v1/things/special': {
      get: {
        operationId: 'getSpecialThing',
        responses: {
          200: { content: { 'application/json': { schema: { type: 'array', items: ref('Shape') } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          on: { type: 'string', format: 'date', nullable: true },
          part: { allOf: [ref('Part')], nullable: true },
          share: { type: 'number', minimum: 0, exclusiveMinimum: true },
          free: { type: 'object', additionalProperties: true },
        },
      },
      Part: { type: 'object', properties: { name: { type: 'string' } } },
      Circle: {
        allOf: [
          ref('Part'),
          { type: 'object', required: ['radius'], properties: { radius: { type: 'integer' } } },
        ],
      },
      Square: { type: 'object', required: ['side'], properties: { side: { type: 'integer' } } },
      Shape: { oneOf: [ref('Circle'), ref('Square')] },
      Problem: { type: 'object', required: ['type'], properties: { type: { type: 'string' } } },
    },
    responses: { NotFound: { content: { 'application/problem+json': { schema: ref('Problem') } } } },
    securitySchemes: {},
  },
};

const ID = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
const contract = new Contract(DOCUMENT);

/** What the check says of an answer; undefined where it is as documented. */
function verdict(
  body: unknown,
  {
    status = 200,
    path = `/v1/things/${ID}`,
    type = 'application/json',
    headers = { etag: '"1"' },
  }: Served = {},
): string | undefined {
  try {
    const text = body === undefined ? '' : JSON.stringify(body);
    contract.check('GET', path, { status, headers: new Headers({ 'content-type': type, ...headers }), text });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** How a made-up answer was served. */
interface Served {
  readonly status?: number;
  readonly path?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

describe('the check of answers against the OpenAPI document', () => {
  it.each([
    [{ id: ID }],
    [{ id: ID, on: null, part: null, share: 0.5 }],
    [{ id: ID, on: '2027-01-31', part: { name: 'x' }, free: { any: [1] } }],
  ])('takes %j', (body) => {
    expect(verdict(body)).toBeUndefined();
  });

  it.each([
    ['an unknown property', { id: ID, other: 1 }, 'other'],
    ['an unknown property inside', { id: ID, part: { name: 'x', other: 1 } }, '/part'],
    ['a missing property', {}, 'id'],
    ['a wrong format', { id: 'x' }, 'uuid'],
    ['an impossible date', { id: ID, on: '2027-02-30' }, 'date'],
    ['null where it is not allowed', { id: null }, 'string'],
    ['a limit that is exclusive', { id: ID, share: 0 }, '> 0'],
  ])('refuses %s', (_what, body, words) => {
    expect(verdict(body)).toContain(words);
  });

  it('looks through alternatives and what they are composed of', () => {
    const path = '/v1/things/special?x=1';
    expect(verdict([{ name: 'a', radius: 1 }, { side: 2 }], { path })).toBeUndefined();
    expect(verdict([{ side: 2, corner: 4 }], { path })).toMatch(/corner|unevaluated/);
    expect(verdict([{ name: 'a', radius: 1, other: 1 }], { path })).toMatch(/other/);
  });

  it('refuses statuses, headers, media types and bodies that are not documented', () => {
    expect(verdict({ id: ID }, { status: 201 })).toContain('documents no status 201');
    expect(verdict({ id: ID }, { headers: {} })).toContain('header ETag is missing');
    expect(verdict({ id: ID }, { type: 'text/html' })).toContain('no body of type text/html');
    expect(verdict({ id: ID }, { status: 204 })).toContain('documents no body');
    expect(verdict(undefined, { status: 204 })).toBeUndefined();
    expect(verdict({}, { type: 'image/svg+xml' })).toBeUndefined();
    expect(verdict({ type: 'x' }, { status: 404, type: 'application/problem+json' })).toBeUndefined();
    expect(verdict({ id: ID }, { status: 404, type: 'application/problem+json' })).toContain('type');
  });

  it('lets operations that are not documented only refuse', () => {
    const path = '/v1/elsewhere';
    expect(verdict({ type: 'x' }, { path, status: 404 })).toBeUndefined();
    expect(verdict({ id: ID }, { path })).toContain('there is no get /v1/elsewhere');
  });
});
