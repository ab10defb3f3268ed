import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/database/migrate.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startThings, type ThingsApplication } from './support/things-application.js';

let directory: string;
let server: EmbeddedPostgres;
let things: ThingsApplication;
let api: ApiClient;

const startServer = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ directory, log: () => undefined });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'akkoord-outage-'));
  server = await startServer();
  await migrate(server.url);
  things = await startThings({}, server.url);
  api = apiClient(things.url);
}, 60_000);

afterAll(async () => {
  await things.stop();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}, 60_000);

it('a database that goes away and comes back takes no more than the requests in between', async () => {
  const first = await api.post('/v1/things', { title: 'before' });
  expect(first.status).toBe(201);
  expect((await api.get('/health/ready')).status).toBe(200);

  await server.stop();
  things.log.length = 0;
  const option = { idempotencyKey: 'during', headers: { 'x-caller': 'OVO002133/clerk' } };
  const refusals = [
    await api.get<ProblemBody>('/v1/things'),
    await api.get<ProblemBody>(`/v1/things/${first.body.id as string}`),
    await api.post<ProblemBody>('/v1/things', { title: 'during' }),
    await api.post<ProblemBody>('/v1/things', { title: 'during' }, option),
  ];
  for (const { status, headers, body } of refusals) {
    expect([status, body.type]).toEqual([503, 'urn:problem-type:akkoord:database-unavailable']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/ECONN|127\.0\.0\.1|postgres/i);
  }
  const ready = await api.get('/health/ready');
  expect([ready.status, ready.body.database]).toEqual([503, 'down']);
  expect((await api.get('/health/live')).status).toBe(200);
  // What does not need the database is still told.
  expect((await api.post('/v1/things', {})).status).toBe(400);
  const passwords = new URL(server.url).password;
  expect(JSON.stringify(things.log)).not.toContain(passwords);

  server = await startServer();
  expect(server.url).toBe(things.databaseUrl);
  expect((await api.get('/v1/things')).status).toBe(200);
  expect((await api.post('/v1/things', { title: 'during' }, option)).status).toBe(201);
  expect(await things.query(`SELECT title FROM thing WHERE title = 'during'`)).toHaveLength(1);
  const recovered = await until(async () => (await api.get('/health/ready')).status === 200);
  expect(recovered).toBe(true);
}, 60_000);

it('a request under way when the database goes away is answered', async () => {
  const slow = api.get<ProblemBody>('/v1/nothing').then(() => fetch(`${things.url}/v1/faults/slow/400`));
  await new Promise((resolve) => setTimeout(resolve, 200));
  await server.stop();
  const answer = await slow;
  expect(answer.status).toBe(503);
  server = await startServer();
  expect(await until(async () => (await api.get('/v1/things')).status === 200)).toBe(true);
}, 60_000);

async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
