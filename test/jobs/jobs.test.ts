import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ConfigModule } from '../../src/config/config.module.js';
import { readConfig } from '../../src/config/config.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { freeAbandonedJobs } from '../../src/jobs/abandoned-jobs.js';
import { type JobHandler, JobRegistry } from '../../src/jobs/job-registry.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { Signal } from '../support/signal.js';

describe('jobs', () => {
  let database: TestDatabase;
  let pool: Pool;
  let running: TestingModule[];

  beforeEach(async () => {
    database = await createDatabase();
    pool = new Pool({ connectionString: database.url, max: 3 });
    pool.on('error', () => undefined);
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((module) => module.close()));
    await pool.end();
    await database.drop();
  });

  const startServer = async (
    handler: JobHandler,
    env: Record<string, string> = {},
  ): Promise<TestingModule> => {
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '2',
      ...env,
    });
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(config), DatabaseModule, JobsModule],
    }).compile();
    module.useLogger(false);
    module.get(JobRegistry).register('test', handler);
    running.push(module);
    return module.init();
  };
  const enqueue = (payload: object): Promise<unknown> =>
    pool.query(`SELECT graphile_worker.add_job('test', $1)`, [payload]);
  const queue = async (): Promise<{ locked: boolean; attempts: number; error: string | null }[]> =>
    (
      await pool.query<{ locked: boolean; attempts: number; error: string | null }>(
        'SELECT locked_at IS NOT NULL AS locked, attempts, last_error AS error FROM graphile_worker.jobs ORDER BY id',
      )
    ).rows;
  /** The pool's lock comes with its listening connection, which may be later than its first job. */
  const untilShownAlive = (): Promise<boolean> =>
    waitUntil(async () => {
      const { rowCount } = await pool.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return (rowCount ?? 0) > 0;
    }, 15_000);
  const untilEmpty = (): Promise<boolean> => waitUntil(async () => (await queue()).length === 0, 15_000);

  it('runs a job once its transaction is committed, and never one of a transaction that is rolled back', async () => {
    const seen: unknown[] = [];
    const server = await startServer(async (payload) => void seen.push(payload));
    const dataSource = server.get(DataSource);
    const add = `SELECT graphile_worker.add_job('test', $1)`;

    await dataSource
      .transaction(async (manager) => {
        await manager.query(add, [{ number: 1 }]);
        throw new Error('roll back');
      })
      .catch(() => undefined);
    await dataSource.transaction(async (manager) => {
      await manager.query(add, [{ number: 2 }]);
      await sleep(200);
      expect(seen).toEqual([]);
    });

    expect(await untilEmpty()).toBe(true);
    await sleep(200);
    expect(seen).toEqual([{ number: 2 }]);
  });

  it('does each job once where several servers share the queue', async () => {
    const seen: number[] = [];
    const handler: JobHandler = async (payload) => void seen.push((payload as { number: number }).number);
    await Promise.all([startServer(handler), startServer(handler), startServer(handler)]);
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    await Promise.all(numbers.map((number) => enqueue({ number })));

    expect(await untilEmpty()).toBe(true);
    expect(seen.sort((a, b) => a - b)).toEqual(numbers);
  });

  it('keeps a job that failed for another try, with what went wrong', async () => {
    await startServer(() => Promise.reject(new Error('the mail server is away')));
    await enqueue({});
    await waitUntil(async () => (await queue())[0].error !== null, 10_000);
    expect(await queue()).toEqual([{ locked: false, attempts: 1, error: 'the mail server is away' }]);
  });

  it('lets a running job finish when the server stops', async () => {
    let finished = false;
    const begun = new Signal();
    const server = await startServer(async () => {
      begun.give();
      await sleep(500);
      finished = true;
    });
    await enqueue({});
    await begun.given;
    await server.close();
    expect(finished).toBe(true);
    expect(await queue()).toEqual([]);
  });

  it('gives a job that does not finish in time back to the queue', async () => {
    const begun = new Signal();
    const end = new Signal();
    const server = await startServer(
      async () => {
        begun.give();
        await end.given;
      },
      { SHUTDOWN_SECONDS: '1' },
    );
    await enqueue({});
    await begun.given;
    await server.close();
    end.give();
    expect(await queue()).toMatchObject([{ locked: false, attempts: 1 }]);
  });

  it('goes on when its connections are cut, also in the middle of a job', async () => {
    const seen = new Set<number>();
    const begun = new Signal();
    const cut = new Signal();
    await startServer(async (payload) => {
      begun.give();
      await cut.given;
      seen.add((payload as { number: number }).number);
    });
    await enqueue({ number: 1 });
    await begun.given;
    const { rowCount } = await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'akkoord jobs'`,
    );
    expect(rowCount).toBeGreaterThan(0);
    cut.give();
    await enqueue({ number: 2 });

    expect(await untilEmpty()).toBe(true);
    expect(seen).toEqual(new Set([1, 2]));
  });

  it('does the jobs that a killed server had begun', async () => {
    const seen: unknown[] = [];
    await enqueue({ number: 1 });
    await pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-gone', locked_at = now() - interval '1 minute'`,
    );
    await startServer(async (payload) => void seen.push(payload));
    expect(await untilEmpty()).toBe(true);
    expect(seen).toEqual([{ number: 1 }]);
  });

  it('leaves the jobs of a living server alone, however long they take', async () => {
    const begun = new Signal();
    const end = new Signal();
    await startServer(async () => {
      begun.give();
      await end.given;
    });
    await enqueue({});
    await begun.given;
    expect(await untilShownAlive()).toBe(true);
    await pool.query(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour'`);

    expect(await freeAbandonedJobs(pool, 15)).toEqual([]);
    expect(await queue()).toMatchObject([{ locked: true }]);
    end.give();
    expect(await untilEmpty()).toBe(true);
  });
});
