import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { freePort } from '../../src/database/embedded/server.js';
import { aDeal, KORTRIJK, MENEN, WAREGEM } from '../support/a-deal.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { runOn } from '../support/database-state.js';
import { negotiating, ratifying } from '../support/deal-load.js';
import { Load, type LoadRequest, marksIn } from '../support/load.js';
import { type ServerProcess, startServerProcess } from '../support/process.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

jest.setTimeout(120_000);

const PARTIES = [KORTRIJK, MENEN, WAREGEM];
/** Answers before the server is killed. */
const BEFORE_THE_KILL = 150;
/** What each client sends once the server is up again. */
const ROUNDS_AFTERWARDS = 2;
/** Answers to what took effect; 303 to what did so just before the kill, of which the answer was not kept. */
const TAKEN: readonly LoadRequest['status'][] = [200, 201, 303];

describe('a server that is killed under load', () => {
  let database: TestDatabase;
  const servers: ServerProcess[] = [];

  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => {
    for (const server of servers) server.signal('SIGKILL');
    await Promise.all(servers.map(({ ended }) => ended));
    await database.drop();
  });

  /** A server of its own on the database; its identity provider knows no token of the one before. */
  const start = async (): Promise<{ server: ServerProcess; url: string }> => {
    const port = await freePort(undefined);
    const url = `http://127.0.0.1:${port}`;
    const settings = { DATABASE_URL: database.url, DATABASE_POOL_SIZE: '4', LOG_LEVEL: 'error' };
    const server = await startServerProcess({ PORT: `${port}`, PUBLIC_URL: url, ...settings });
    servers.push(server);
    if (!(await server.isReady())) throw new Error(server.output());
    return { server, url };
  };
  const count = async (from: string): Promise<number> => {
    const [row] = await runOn<{ count: number }>(database.url, `SELECT count(*)::int AS count FROM ${from}`);
    return row.count;
  };

  it('loses nothing, does nothing twice and leaves nothing half done', async () => {
    const before = await start();
    const several = { length: 3 };
    const plan = aDeal().with(MENEN, WAREGEM);
    const negotiations = await Promise.all(Array.from(several, () => plan.inNegotiation(before.url)));
    const ratifications = await Promise.all(Array.from(several, () => plan.inRatification(before.url)));
    const overdue = await aDeal().inNegotiation(before.url);
    /** A client for each party of each deal. */
    const clients = PARTIES.flatMap((party) => [
      ...negotiations.map((deal) => negotiating(deal, party)),
      ...ratifications.map((deal) => ratifying(deal, party)),
    ]);

    const load = new Load();
    const sent = Promise.all(clients.map((sendings) => load.client(before.url, sendings)));
    await waitUntil(async () => load.answered.length >= BEFORE_THE_KILL, 60_000);
    before.server.signal('SIGKILL');
    await Promise.all([sent, before.server.ended]);

    // As time itself would have done: a term runs out, and the jobs of the server that is gone are old.
    await runOn(
      database.url,
      `UPDATE timer SET due_at = now() - interval '1 minute' WHERE agreement_id = $1`,
      [overdue.id],
    );
    await runOn(
      database.url,
      `UPDATE graphile_worker._private_jobs SET run_at = least(run_at, now() - interval '1 minute')
       WHERE key LIKE $1`,
      [`${overdue.id}/%`],
    );
    await runOn(
      database.url,
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'`,
    );

    const after = await start();
    const repeated = load.requests.filter(({ idempotencyKey }) => idempotencyKey !== undefined);
    await Promise.all(repeated.map(async (request) => (request.status = await request.send(after.url))));
    expect(load.answered.filter(({ status }) => !TAKEN.includes(status))).toEqual([]);
    await Promise.all(clients.map((sendings) => load.client(after.url, sendings, ROUNDS_AFTERWARDS)));
    const isSettled = async (): Promise<boolean> => (await count('timer WHERE due_at <= now()')) === 0;
    expect(await waitUntil(isSettled, 20_000)).toBe(true);
    await sleep(100);

    const found = await marksIn(database.url);
    const wrong = load.requests.filter(({ mark, status }) => {
      const times = found.get(mark) ?? 0;
      return status === 'unanswered' ? times > 1 : times !== (TAKEN.includes(status) ? 1 : 0);
    });
    expect(wrong).toEqual([]);
    expect(await unsoundnessOf(database.url)).toEqual(SOUND);

    expect(await count(`entry WHERE type = 'COMPLAINT_TERM_ENDED'`)).toBeGreaterThan(0);
    const fired = await runOn<{ type: string }>(
      database.url,
      `SELECT type FROM entry WHERE agreement_id = $1 AND actor ? 'deadline'`,
      [overdue.id],
    );
    expect(fired.map(({ type }) => type)).toEqual(['NEGOTIATION_TERM_ENDED']);
    const inForce = await runOn(
      database.url,
      `SELECT agreement_id FROM entry WHERE type = 'ENTERED_INTO_FORCE' GROUP BY 1 HAVING count(*) > 1`,
    );
    expect(inForce).toEqual([]);
  });
});
