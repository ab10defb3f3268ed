import { connect } from 'node:net';
import { apiClient, type ProblemBody } from '../support/api-client.js';
import { startThings, type ThingsApplication } from './support/things-application.js';

let things: ThingsApplication;

beforeAll(async () => {
  things = await startThings({ BODY_LIMIT_KB: '10' });
});

afterAll(() => things.stop());

async function ask(
  path: string,
  init: RequestInit = {},
): Promise<{ response: Response; problem: ProblemBody }> {
  const response = await fetch(things.url + path, init);
  return { response, problem: (await response.json()) as ProblemBody };
}

const post = (body: RequestInit['body'], type?: string): RequestInit => ({
  method: 'POST',
  body,
  headers: type === undefined ? {} : { 'content-type': type },
});

const code = ({ type }: ProblemBody): string => type.replace('urn:problem-type:akkoord:', '');

describe('a problem document', () => {
  it('names the kind, the status and the occurrence', async () => {
    const { response, problem } = await ask('/v1/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(problem).toEqual({
      type: 'urn:problem-type:akkoord:not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at this address, or nothing that you may see.',
      instance: `urn:uuid:${response.headers.get('x-request-id')}`,
    });
  });

  it.each([
    [undefined, 'en'],
    ['nl', 'nl'],
    ['nl-BE, en;q=0.5', 'nl'],
    ['fr, nl;q=0.4, en;q=0.6', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['en;q=0, nl;q=0.1', 'nl'],
    [';;,q=nonsense', 'en'],
  ])('is written in the language preferred by Accept-Language: %s', async (header, language) => {
    // fetch always sends the header, so that it is left out by hand.
    const text = await rawGet('/v1/nothing', header === undefined ? '' : `Accept-Language: ${header}\r\n`);
    expect(text).toMatch(new RegExp(`^content-language: ${language}`, 'im'));
    expect(text).toMatch(/^vary: .*Accept-Language/im);
    expect(text).toContain(language === 'nl' ? 'Niet gevonden' : 'Not found');
  });

  it('drops headers that were meant for the answer that could not be given', async () => {
    const { response } = await ask('/v1/faults/after-etag');
    expect(response.status).toBe(404);
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('location')).toBeNull();
  });

  it('keeps its own members where parameters have their names', async () => {
    const { problem } = await ask('/v1/faults/members');
    expect(problem).toMatchObject({
      allowed: 'x',
      status: 409,
      type: 'urn:problem-type:akkoord:method-not-allowed',
    });
  });

  it('keeps the status where the catalogue has no words for it, and says so in the log', async () => {
    const { response, problem } = await ask('/v1/faults/no-words');
    expect(response.status).toBe(409);
    expect(problem).toMatchObject({ title: 'Conflict', detail: 'Conflict' });
    expect(things.log.some(({ key }) => key === 'problem.never-heard-of.title')).toBe(true);
  });

  it('has no body for HEAD', async () => {
    const response = await fetch(`${things.url}/v1/nothing`, { method: 'HEAD' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});

describe('addresses', () => {
  it.each(['/v1/things/%FF', '/v1/faults/words/%'])('refuses %s, which cannot be decoded', async (path) => {
    const { response, problem } = await ask(path);
    expect([response.status, code(problem)]).toEqual([400, 'malformed-address']);
  });

  it.each([
    '/v1/things/1',
    '/v1/things/abc%00',
    '/v1/things/%00',
    '/v1/things/00000000-0000-4000-8000-00000000000g',
    '/v1/things/00000000-0000-4000-8000-000000000009',
    '/v1/faults/organisations/OVO1',
    '/v1/faults/organisations/ovo002067',
    '/v1/faults/organisations/OVO002067%00',
    '/v1/faults/words/a%00b',
    '/v1/faults/numbers/0',
    '/v1/faults/numbers/01',
    '/v1/faults/numbers/-1',
    '/v1/faults/numbers/1.0',
    '/v1/faults/numbers/9999999999',
    '/v1/faults/numbers/1e3',
    '/v1/faults/numbers/0x1',
    '/nothing',
    '/console2',
  ])('finds nothing at %s', async (path) => {
    const { response, problem } = await ask(path);
    expect([response.status, code(problem)]).toEqual([404, 'not-found']);
  });

  it('reads ids that are well-formed', async () => {
    expect(await (await fetch(`${things.url}/v1/faults/organisations/OVO002067`)).json()).toEqual({
      organisationId: 'OVO002067',
    });
    expect(await (await fetch(`${things.url}/v1/faults/numbers/12`)).json()).toEqual({ number: 12 });
  });

  it.each([
    ['DELETE', '/v1/things', 'GET, HEAD, POST'],
    ['PUT', '/v1/things/00000000-0000-4000-8000-000000000009', 'GET, HEAD, PATCH'],
    ['POST', '/health/live', 'GET, HEAD'],
  ])('answers 405 to %s %s, with the methods there are', async (method, path, allowed) => {
    const { response, problem } = await ask(path, { method });
    expect([response.status, code(problem)]).toEqual([405, 'method-not-allowed']);
    expect(response.headers.get('allow')).toBe(allowed);
    expect(problem.detail).toContain(allowed);
  });
});

describe('bodies', () => {
  it.each([
    ['{"title": ', 'application/json'],
    ['{title: 1}', 'application/json'],
    ["{'title': 1}", 'application/json'],
    ['{"title": "a"} x', 'application/json; charset=utf-8'],
    ['[1, 2', 'application/vnd.example+json'],
    ['undefined', 'application/json'],
  ])('refuses %s as malformed JSON', async (body, type) => {
    const { response, problem } = await ask('/v1/things', post(body, type));
    expect([response.status, code(problem)]).toEqual([400, 'malformed-json']);
  });

  it('refuses JSON that is not UTF-8', async () => {
    const latin1 = Buffer.from('{"title": "café"}', 'latin1');
    const { response, problem } = await ask('/v1/things', post(latin1, 'application/json'));
    expect([response.status, code(problem)]).toEqual([400, 'malformed-json']);
  });

  it.each([
    ['title=a', 'application/x-www-form-urlencoded'],
    ['<a/>', 'application/xml'],
    ['{}', 'text/plain'],
    ['{"title":"a"}', 'application/json; charset=utf-16'],
    ['{"title":"a"}', 'application/jsonx'],
  ])('refuses %s as %s', async (body, type) => {
    const { response, problem } = await ask('/v1/things', post(body, type));
    expect([response.status, code(problem)]).toEqual([415, 'unsupported-media-type']);
    expect(response.headers.get('accept')).toBe('application/json');
  });

  it('refuses a body without a media type, and one in an unknown encoding', async () => {
    const untyped = await ask('/v1/things', post(Buffer.from('{"title":"a"}')));
    expect(untyped.response.status).toBe(415);
    const encoded = await ask('/v1/things', {
      method: 'POST',
      body: '{"title":"a"}',
      headers: { 'content-type': 'application/json', 'content-encoding': 'compress' },
    });
    expect([encoded.response.status, code(encoded.problem)]).toEqual([415, 'unsupported-media-type']);
  });

  it('refuses a body above the limit, also where it is sent in pieces or compressed', async () => {
    const large = JSON.stringify({ title: 'x'.repeat(200_000) });
    const whole = await ask('/v1/things', post(large, 'application/json'));
    expect([whole.response.status, code(whole.problem)]).toEqual([413, 'body-too-large']);

    const inPieces = await ask('/v1/things', {
      ...post(new Blob([large]).stream(), 'application/json'),
      duplex: 'half',
    });
    expect(inPieces.response.status).toBe(413);

    const { gzipSync } = await import('node:zlib');
    const packed = await ask('/v1/things', {
      method: 'POST',
      body: gzipSync(large),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(packed.response.status).toBe(413);
  });

  it('still answers on a connection after it refused a huge body', async () => {
    const { response } = await ask('/v1/things', post(Buffer.alloc(5_000_000, 32), 'application/json'));
    expect(response.status).toBe(413);
    expect((await fetch(`${things.url}/health/live`)).status).toBe(200);
  });
});

describe('faults of the server', () => {
  it.each(['/v1/faults/unexpected', '/v1/faults/unique'])(
    'tells nothing of what went wrong at %s',
    async (path) => {
      things.log.length = 0;
      const { response, problem } = await ask(path);
      expect(response.status).toBe(500);
      expect(code(problem)).toBe('internal-error');
      expect(JSON.stringify(problem)).not.toMatch(/secret|Janssens|\bthing|pkey|insert|23505/i);
      const line = things.log.find(({ msg }) => msg === 'request failed');
      expect(line).toMatchObject({ level: 'error', requestId: response.headers.get('x-request-id') });
    },
  );

  it('logs a database fault by its code and constraint, without the values', async () => {
    things.log.length = 0;
    await ask('/v1/faults/unique');
    const logged = JSON.stringify(things.log);
    expect(logged).toContain('"code":"23505"');
    expect(logged).toContain('thing_pkey');
    expect(logged).not.toContain('Janssens');
    expect(logged).not.toContain('00000000-0000-4000-8000-000000000001');
  });
});

describe('a client that keeps to the documentation', () => {
  it('has its refusals documented', async () => {
    const api = apiClient(things.url);
    expect((await api.send('POST', '/v1/things', '{', { 'content-type': 'application/json' })).status).toBe(
      400,
    );
    expect((await api.send('POST', '/v1/things', 'a', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await api.post('/v1/things', { title: 'x'.repeat(20_000) })).status).toBe(413);
    expect((await api.get('/v1/things/no-uuid')).status).toBe(404);
  });
});

/** The whole answer to a GET with exactly these headers. */
function rawGet(path: string, headers: string): Promise<string> {
  const { hostname, port } = new URL(things.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}
