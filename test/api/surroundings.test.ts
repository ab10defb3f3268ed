import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Metrics } from '../../src/operations/metrics.js';
import { apiClient, type ProblemBody } from '../support/api-client.js';
import { startThings, type ThingsApplication } from './support/things-application.js';

const started: ThingsApplication[] = [];

async function start(env: Record<string, string> = {}): Promise<ThingsApplication> {
  const application = await startThings(env);
  started.push(application);
  return application;
}

afterAll(async () => {
  for (const application of started) await application.stop();
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('what surrounds every request', () => {
  let things: ThingsApplication;

  beforeAll(async () => {
    things = await start();
  });

  it('protects answers by headers, and does not say what the server is made of', async () => {
    const { headers } = await fetch(`${things.url}/v1/things`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it('has no word for other origins where none is configured', async () => {
    const { headers } = await fetch(`${things.url}/v1/things`, { headers: { origin: 'https://example.be' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes the caller’s request id where it is a UUID, and no other text', async () => {
    const id = randomUUID();
    const idOf = async (header: string): Promise<string | null> =>
      (await fetch(`${things.url}/health/live`, { headers: { 'x-request-id': header } })).headers.get(
        'x-request-id',
      );
    expect(await idOf(id)).toBe(id);
    expect(await idOf(id.toUpperCase())).toBe(id);
    for (const other of ['Jan Janssens', '1', `${id}x`, '', `${id}, ${id}`]) {
      const given = await idOf(other);
      expect(given).toMatch(UUID);
      expect(given).not.toBe(id);
    }
  });

  it('logs each request once, without anything that people typed or that tells who they are', async () => {
    things.log.length = 0;
    const secrets = ['tok-secret', 'Janssens', '85.07.30', 'q-secret', '1.2.3.4', 'word-secret', 'Firefox'];
    const headers = {
      authorization: 'Bearer tok-secret',
      'x-forwarded-for': '1.2.3.4',
      'user-agent': 'Firefox',
      'content-type': 'application/json',
      'x-caller': 'OVO002133/85.07.30',
      'idempotency-key': 'Janssens',
      cookie: 'a=tok-secret',
    };
    await fetch(`${things.url}/v1/things?q=q-secret`, { headers });
    await fetch(`${things.url}/v1/faults/words/word-secret`, { headers });
    await fetch(`${things.url}/v1/Janssens`, { headers });
    await fetch(`${things.url}/v1/faults/unexpected?q=q-secret`, { headers });
    const created = await fetch(`${things.url}/v1/things`, {
      method: 'POST',
      headers,
      body: '{"title":"Janssens"}',
    });
    expect(created.status).toBe(201);
    await fetch(`${things.url}/v1/things`, { method: 'POST', headers, body: '{"title": Janssens' });
    await waitFor(() => requests(things).length === 6);

    expect(
      requests(things).map(({ method, route, status, level }) => [method, route, status, level]),
    ).toEqual([
      ['GET', '/v1/things', 200, 'info'],
      ['GET', '/v1/faults/words/:word', 200, 'info'],
      ['GET', 'other', 404, 'info'],
      ['GET', '/v1/faults/unexpected', 500, 'error'],
      ['POST', '/v1/things', 201, 'info'],
      ['POST', 'other', 400, 'info'],
    ]);
    for (const line of requests(things)) {
      expect(line.requestId).toMatch(UUID);
      expect(line.milliseconds).toBeGreaterThan(0);
      expect(Object.keys(line).sort()).toEqual([
        'level',
        'method',
        'milliseconds',
        'msg',
        'requestId',
        'route',
        'status',
        'time',
      ]);
    }
    // The stack of an unexpected error is logged with its message, which is ours; nothing else may hold a secret.
    const text = JSON.stringify(things.log.filter(({ fault }) => fault === undefined));
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/127\.0\.0\.1|::1/);
  });

  it('logs probes only where everything is logged', async () => {
    things.log.length = 0;
    await fetch(`${things.url}/health/live`);
    await waitFor(() => requests(things).length === 1);
    expect(requests(things)[0].level).toBe('debug');
  });

  it('logs what Nest’s logger is told', async () => {
    things.log.length = 0;
    const logger = new Logger('Somewhere');
    logger.log('text');
    logger.warn({ message: 'object', count: 3 });
    logger.error('failed', 'Error: failed\n    at x.js:1:1');
    logger.error(new TypeError('thrown'));
    expect(things.log).toMatchObject([
      { level: 'info', context: 'Somewhere', msg: 'text' },
      { level: 'warn', context: 'Somewhere', message: 'object', count: 3 },
      { level: 'error', context: 'Somewhere', msg: 'failed', stack: 'Error: failed\n    at x.js:1:1' },
      { level: 'error', context: 'Somewhere', fault: { name: 'TypeError', message: 'thrown' } },
    ]);
  });

  it('says that it lives and is ready', async () => {
    const api = apiClient(things.url);
    expect((await api.get('/health/live')).body).toEqual({ status: 'up' });
    const ready = await api.get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', database: 'up', jobs: 'up' }]);
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('counts requests by route and events by type for Prometheus', async () => {
    things.app.get(Metrics, { strict: false }).countEvent('deal-flanders@1', 'SUBMIT', 'accepted');
    await fetch(`${things.url}/v1/things?q=counted`);
    await fetch(`${things.url}/v1/no/such/thing`);
    const answer = await apiClient(things.url).get<string>('/metrics');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(answer.body).toMatch(
      /^http_request_duration_seconds_count\{method="GET",route="\/v1\/things",status="200"\} [1-9]/m,
    );
    expect(answer.body).toMatch(
      /^http_request_duration_seconds_count\{method="GET",route="other",status="404"\}/m,
    );
    expect(answer.body).toContain(
      'akkoord_events_total{process="deal-flanders@1",type="SUBMIT",outcome="accepted"} 1',
    );
    expect(answer.body).toContain('process_cpu_seconds_total');
    expect(answer.body).not.toContain('such');
  });
});

describe('by configuration', () => {
  it('lets scripts of named origins in, and no others', async () => {
    const things = await start({ CORS_ORIGINS: 'https://a.example,https://b.example' });
    const allowed = async (origin: string, init: RequestInit = {}): Promise<Headers> =>
      (await fetch(`${things.url}/v1/things`, { ...init, headers: { origin, ...init.headers } })).headers;
    expect((await allowed('https://b.example')).get('access-control-allow-origin')).toBe('https://b.example');
    expect((await allowed('https://b.example')).get('access-control-expose-headers')).toContain('ETag');
    expect((await allowed('https://c.example')).get('access-control-allow-origin')).toBeNull();
    const preflight = await allowed('https://a.example', {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,akkoord-organisation,idempotency-key',
      },
    });
    expect(preflight.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.get('access-control-allow-headers')).toMatch(/Idempotency-Key/);
    expect(preflight.get('access-control-allow-headers')).toMatch(/Akkoord-Organisation/);
    expect(preflight.get('vary')).toMatch(/Origin/);
  });

  it('limits what one caller sends in a minute, but never the probes', async () => {
    const things = await start({ RATE_LIMIT_PER_MINUTE: '5' });
    const statuses = async (
      times: number,
      headers: Record<string, string>,
      path = '/v1/things',
    ): Promise<number[]> => {
      const found: number[] = [];
      for (let n = 0; n < times; n++) found.push((await fetch(things.url + path, { headers })).status);
      return found;
    };
    expect(await statuses(6, {})).toEqual([200, 200, 200, 200, 200, 429]);
    // Whatever tokens they have.
    const one = { 'x-caller': 'OVO002133/one' };
    expect(await statuses(5, { ...one, authorization: 'Bearer first' })).toEqual(Array(5).fill(200));
    expect(await statuses(1, { ...one, authorization: 'Bearer second' })).toEqual([429]);
    expect(await statuses(5, { 'x-caller': 'OVO002133/two' })).toEqual(Array(5).fill(200));
    for (const path of ['/health/live', '/health/ready', '/metrics', '/openapi.json']) {
      expect(await statuses(7, {}, path)).toEqual(Array(7).fill(200));
    }
    const answer = await apiClient(things.url, { language: 'nl' }).get<ProblemBody>('/v1/things');
    expect([answer.status, answer.body.type]).toEqual([429, 'urn:problem-type:akkoord:rate-limited']);
    expect(answer.body.title).toBe('Te veel aanvragen');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('is not got round by making up tokens', async () => {
    const things = await start({ RATE_LIMIT_PER_MINUTE: '3' });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n++) {
      const headers = { authorization: `Bearer worthless-${n}` };
      statuses.push((await fetch(`${things.url}/v1/things`, { headers })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect(
      (await fetch(`${things.url}/v1/things`, { headers: { 'x-caller': 'OVO002133/known' } })).status,
    ).toBe(200);
  });

  it('keeps metrics to itself', async () => {
    const things = await start({ METRICS: 'false' });
    expect((await fetch(`${things.url}/metrics`)).status).toBe(404);
  });
});

function requests(things: ThingsApplication): Record<string, unknown>[] {
  return things.log.filter(({ msg }) => msg === 'request');
}

/** The log has a request's line a moment after its answer. */
async function waitFor(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !condition(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
}
