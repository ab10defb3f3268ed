import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/database/embedded/embedded-postgres.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { DATABASE_POOL } from '../../src/database/database.module.js';
import { migrate } from '../../src/database/migrate.js';
import { startOpenApplication, type OpenApplication } from '../support/application.js';

jest.setTimeout(120_000);

describe('a database that goes away and comes back', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;
  let application: OpenApplication;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'akkoord-outage-'));
    postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
    await migrate(postgres.url);
    application = await startOpenApplication({ databaseUrl: postgres.url });
  });
  afterAll(async () => {
    await application.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const statusOf = async (path: string): Promise<number> => (await fetch(application.url + path)).status;
  const becomesReady = (): Promise<boolean> =>
    waitUntil(async () => (await statusOf('/health/ready')) === 200, 60_000);

  it('is said plainly while it lasts, and is over by itself', async () => {
    expect(await becomesReady()).toBe(true);
    // Connections of every pool are open when the server goes.
    await application.app.get<Pool>(DATABASE_POOL).query('SELECT 1');
    await application.app.get(DataSource).query('SELECT 1');
    const inTransaction = await application.app.get<Pool>(DATABASE_POOL).connect();
    await inTransaction.query('BEGIN');

    await postgres.stop();
    inTransaction.release();
    expect(await statusOf('/health/live')).toBe(200);
    expect(await statusOf('/health/ready')).toBe(503);
    expect(await statusOf('/v1/agreements')).toBe(503);

    const before = postgres.url;
    postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
    expect(postgres.url).toBe(before);
    expect(await becomesReady()).toBe(true);
    expect(await statusOf('/v1/agreements')).toBe(200);
  });
});
