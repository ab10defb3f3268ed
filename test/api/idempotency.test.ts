import { apiClient, type ApiClient, type Answer, type ProblemBody } from '../support/api-client.js';
import { startThings, type ThingsApplication } from './support/things-application.js';

interface Row {
  readonly scope: string;
  readonly status: number | null;
}

let things: ThingsApplication;
let api: ApiClient;

beforeAll(async () => {
  things = await startThings();
  api = apiClient(things.url);
});

afterAll(() => things.stop());

const KORTRIJK = 'OVO002133/clerk-1';
let used = 0;
const newKey = (): string => `key ${++used}`;

function create(
  title: string,
  idempotencyKey: string,
  caller = KORTRIJK,
): Promise<Answer<Record<string, unknown>>> {
  return api.post('/v1/things', { title }, { idempotencyKey, headers: { 'x-caller': caller } });
}

async function count(title: string): Promise<number> {
  const [{ n }] = await things.query<{ n: number }>('SELECT count(*)::int AS n FROM thing WHERE title = $1', [
    title,
  ]);
  return n;
}

describe('the same request with the same key', () => {
  it('takes effect once and gets the same answer: status, headers and body', async () => {
    const key = newKey();
    const first = await create('once', key);
    const second = await create('once', key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    for (const name of ['etag', 'location', 'content-type']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(first.headers.get('location')).toBe(`/v1/things/${first.body.id as string}`);
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await count('once')).toBe(1);
  });

  it('is the same however its JSON is written', async () => {
    const key = newKey();
    const headers = { 'content-type': 'application/json', 'idempotency-key': key, 'x-caller': KORTRIJK };
    const first = await api.send('POST', '/v1/things', '{"title":"json","count":1}', headers);
    const second = await api.send(
      'POST',
      '/v1/things',
      ' { "count" : 1.0, "title" : "j\\u0073on" } ',
      headers,
    );
    expect(second.body).toEqual(first.body);
    expect(await count('json')).toBe(1);
  });

  it('takes effect once where they come at the same time', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 6 }, () => create('slow', key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(5);
    expect(await count('slow')).toBe(1);
  });

  it('is referred to the outcome where the first answer was lost', async () => {
    const key = newKey();
    const first = await create('lost', key);
    await things.query('UPDATE idempotency_key SET status = NULL, body = NULL WHERE key = $1', [key]);
    const second = await create('lost', key);
    expect(second.status).toBe(303);
    expect(second.headers.get('location')).toBe(`/v1/things/${first.body.id as string}`);
    expect(second.body).toBeUndefined();
    expect(await count('lost')).toBe(1);
  });

  it('is told to wait where nothing is known of the first one but that it was there', async () => {
    const key = newKey();
    await create('waits', key);
    await things.query(
      'UPDATE idempotency_key SET status = NULL, body = NULL, headers = NULL WHERE key = $1',
      [key],
    );
    const second = await create('waits', key);
    expect([second.status, second.body.type]).toEqual([409, 'urn:problem-type:akkoord:request-in-progress']);
    expect(second.headers.get('retry-after')).toBe('1');
  });
});

describe('another request with the same key', () => {
  it.each([
    ['another body', '/v1/things', { title: 'other' }],
    ['another address', '/v1/things?x=1', { title: 'taken' }],
  ])('is refused: %s', async (_what, path, body) => {
    const key = newKey();
    await create('taken', key);
    const options = { idempotencyKey: key, headers: { 'x-caller': KORTRIJK } };
    const answer = await api.post<ProblemBody>(path, body, options);
    expect([answer.status, answer.body.type]).toEqual([
      422,
      'urn:problem-type:akkoord:idempotency-key-reused',
    ]);
    expect(await count('other')).toBe(0);
  });

  it('is another matter where someone else sends it', async () => {
    const key = newKey();
    const ids = new Set<unknown>();
    for (const caller of [KORTRIJK, 'OVO002133/clerk-2', 'OVO002067/clerk-1']) {
      const answer = await create('shared', key, caller);
      expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
      ids.add(answer.body.id);
    }
    expect(ids.size).toBe(3);
    const rows = await things.query<Row>(
      'SELECT scope, status FROM idempotency_key WHERE key = $1 ORDER BY scope',
      [key],
    );
    expect(rows).toEqual([
      { scope: 'OVO002067/clerk-1', status: 201 },
      { scope: 'OVO002133/clerk-1', status: 201 },
      { scope: 'OVO002133/clerk-2', status: 201 },
    ]);
  });
});

describe('a refused request', () => {
  it('claims nothing: mended, it may use its key', async () => {
    const key = newKey();
    expect((await create('much too long', key)).status).toBe(400);
    expect((await create('refused', key)).status).toBe(409);
    expect(await things.query('SELECT 1 FROM idempotency_key WHERE key = $1', [key])).toEqual([]);
    expect((await create('mended', key)).status).toBe(201);
  });
});

describe('keys', () => {
  it.each(['', 'x'.repeat(256), 'café', 'tab\there'])(
    'are refused where they are malformed: %j',
    async (key) => {
      const answer = await create('bad key', key);
      expect(answer.status).toBe(400);
      expect(answer.body.issues).toMatchObject([{ in: 'header', name: 'Idempotency-Key' }]);
      expect(await count('bad key')).toBe(0);
    },
  );

  it('may have 255 characters', async () => {
    expect((await create('long key', '~'.repeat(255))).status).toBe(201);
  });

  it('mean nothing on requests that only read, and need not be sent', async () => {
    const options = { idempotencyKey: 'x'.repeat(300) };
    expect((await api.get('/v1/things', options)).status).toBe(200);
    const answers = await Promise.all([1, 2].map(() => api.post('/v1/things', { title: 'no key' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await count('no key')).toBe(2);
  });

  it('are forgotten after 24 hours, by a job that is always in the queue', async () => {
    const [old, recent] = [newKey(), newKey()];
    await create('old', old);
    await create('recent', recent);
    await things.query(`UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE key = $1`, [
      old,
    ]);
    await things.query(`UPDATE idempotency_key SET created_at = now() - interval '23 hours' WHERE key = $1`, [
      recent,
    ]);
    const waiting = await things.query<{ run_at: Date }>(
      `SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'forget-idempotency-keys'`,
    );
    expect(waiting).toHaveLength(1);
    expect(waiting[0].run_at.getTime()).toBeGreaterThan(Date.now() + 55 * 60_000);

    // Made due, it is run by the application's own worker, which puts the next one in the queue.
    await things.query(
      `SELECT graphile_worker.add_job('forget-idempotency-keys', job_key => 'forget-idempotency-keys', run_at => now())`,
    );
    const left = async (): Promise<string[]> =>
      (await things.query<{ key: string }>('SELECT key FROM idempotency_key')).map(({ key }) => key);
    for (let tries = 0; tries < 100 && (await left()).includes(old); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await left()).not.toContain(old);
    expect(await left()).toContain(recent);
    let next: { run_at: Date }[] = [];
    for (let tries = 0; tries < 100 && next.length !== 1; tries++) {
      next = await things.query(
        `SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'forget-idempotency-keys' AND locked_at IS NULL`,
      );
    }
    expect(next[0].run_at.getTime()).toBeGreaterThan(Date.now() + 55 * 60_000);
  });
});
