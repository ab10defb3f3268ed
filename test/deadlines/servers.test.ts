import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Deal, KORTRIJK } from '../support/deal-over-http.js';
import { MovableRegistry, shifted, until } from './support.js';

const MINUTE = 60_000;

jest.setTimeout(120_000);

describe('deadlines outlive servers', () => {
  let registry: MovableRegistry;

  beforeEach(async () => {
    registry = await MovableRegistry.start();
  });
  afterEach(() => registry.stop());

  it('take effect when the server is up again, where they ran out while it was down', async () => {
    const inNegotiation = await Deal.inNegotiation(registry.url);
    const inRatification = await Deal.inRatification(registry.url);
    const dueAt = await registry.dueAt(inNegotiation, 'negotiationTerm');
    await registry.stopServers();
    registry.clock.moveTo(shifted(dueAt, MINUTE));
    // As time itself would have done: what is due has a job that is due.
    await registry.client.query(
      'UPDATE graphile_worker._private_jobs SET run_at = run_at - ($1::timestamptz - now()) WHERE key IS NOT NULL',
      [registry.clock.now()],
    );
    expect(await registry.firedFor(inNegotiation)).toEqual([]);

    await registry.startServer();
    await until(async () => (await registry.firedFor(inNegotiation)).length > 0);
    await registry.settled();

    expect(await registry.firedFor(inNegotiation)).toEqual(['NEGOTIATION_TERM_ENDED']);
    expect(await registry.firedFor(inRatification)).toEqual(['RATIFICATION_TERM_ENDED']);
  });

  it('take effect once where several servers share the database', async () => {
    await registry.startServer();
    await registry.startServer();
    const deals = await Promise.all(Array.from({ length: 8 }, () => Deal.inNegotiation(registry.url)));
    const dueAt = await registry.dueAt(deals[0], 'negotiationTerm');
    await registry.moveTo(shifted(dueAt, MINUTE));
    // More jobs for each, so that every server has a hand in every deadline.
    for (let copy = 0; copy < 3; copy++) {
      await registry.client.query(
        `SELECT count(graphile_worker.add_job('deadline', json_build_object('agreementId', agreement_id,
           'councilId', council_id, 'key', key))) FROM timer`,
      );
    }
    await registry.settled();
    for (const deal of deals) expect(await registry.firedFor(deal)).toEqual(['NEGOTIATION_TERM_ENDED']);
    const failed = await registry.client.query(
      'SELECT last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL',
    );
    expect(failed.rows).toEqual([]);
  });

  it('get their jobs back when a server starts on a database without its queue', async () => {
    const deal = await Deal.inNegotiation(registry.url);
    const other = await Deal.inRatification(registry.url);
    const jobs = async (): Promise<unknown[]> =>
      (
        await registry.client.query(
          `SELECT key, date_trunc('second', run_at + interval '500 ms') AS run_at, payload, attempts
           FROM graphile_worker._private_jobs
           WHERE key LIKE '%/%' ORDER BY key`,
        )
      ).rows as unknown[];
    const before = await jobs();
    expect(before).toHaveLength(2);
    await registry.stopServers();
    await registry.client.query(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE $1`, [
      `${deal.id}%`,
    ]);
    await registry.client.query(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'gone' WHERE key LIKE $1`,
      [`${other.id}%`],
    );
    await registry.startServer();
    expect(await jobs()).toEqual(before);
  });

  it('leave jobs that are as they must be alone when a server starts', async () => {
    await Deal.inNegotiation(registry.url);
    const jobs = async (): Promise<unknown[]> =>
      (
        await registry.client.query(
          `SELECT key, run_at, revision FROM graphile_worker.jobs WHERE key LIKE '%/%'`,
        )
      ).rows as unknown[];
    const before = await jobs();
    await registry.startServer();
    expect(await jobs()).toEqual(before);
  });

  it('wait for the event of a caller that comes first', async () => {
    const deal = await Deal.inRatification(registry.url);
    const dueAt = await registry.dueAt(deal, 'ratificationTerm');
    // The caller's transaction holds the deal while the deadline runs out, and then makes it enter into force.
    await deal.approve(deal.parties[1]);
    await registry.client.query('BEGIN');
    await registry.client.query('SELECT FROM agreement WHERE id = $1 FOR UPDATE', [deal.id]);
    const approval = deal.approve(KORTRIJK);
    await registry.moveTo(shifted(dueAt, MINUTE));
    await registry.client.query('COMMIT');
    await Promise.allSettled([approval]);
    await registry.settled();
    const history = await deal.history();
    const outcomes = history.filter((type) =>
      ['ENTERED_INTO_FORCE', 'RATIFICATION_TERM_ENDED'].includes(type),
    );
    expect(outcomes).toHaveLength(1);
    const { phase } = await deal.read();
    expect(phase).toBe(outcomes[0] === 'ENTERED_INTO_FORCE' ? 'monitoring' : 'closed');
  });
});
