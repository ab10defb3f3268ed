import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/database/migrate.js';
import { loadReferenceData } from '../../src/organisations/reference-data.loader.js';
import { programDigest } from '../../src/workflow/searched-once.js';
import { compiled } from './compiled.js';
import { SERVER_URL, TEMPLATE, urlOf } from './database.js';

/**
 * Starts the PostgreSQL of this test run, with the template that every test database is cloned from. The test
 * files find it by the environment variable TEST_POSTGRES_URL.
 */
export async function startTestServer(): Promise<{ stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'akkoord-test-'));
  const server = await startEmbeddedPostgres({
    directory,
    log: () => undefined,
    // Nothing here has to survive a power failure.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    process.env[SERVER_URL] = server.url;
    await execute(server.url, `CREATE DATABASE ${TEMPLATE}`);
    await prepareTemplate(urlOf(server.url, TEMPLATE));
    await execute(server.url, `ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/**
 * What every test database has from the start: the schema, the reference data and that this program was searched, which
 * `process-checks.spec.ts` does in the same run.
 */
async function prepareTemplate(url: string): Promise<void> {
  await migrate(url);
  const dataSource = new DataSource({ type: 'postgres', url, installExtensions: false });
  await dataSource.initialize();
  try {
    await loadReferenceData(dataSource);
    const digest = await programDigest(join(await compiled(), 'src'), '.js');
    await dataSource.query('INSERT INTO searched_program (digest) VALUES ($1)', [digest]);
  } finally {
    await dataSource.destroy();
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
