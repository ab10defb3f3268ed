import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

/** The table in which TypeORM writes which migrations have run. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** Any number, as long as every Akkoord on this database asks for the same one ("AKKO" in ASCII). */
const LOCK = 0x414b4b4f;

/**
 * Brings the database up to this release's schema, the job queue's own schema included. Replicas that start
 * together take turns, so that each migration runs once; those that come later find nothing to do.
 */
export async function migrate(url: string): Promise<void> {
  const lock = new Client({ connectionString: url, application_name: 'akkoord migrate' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runSchemaMigrations(url);
    await runMigrations({ connectionString: url, maxPoolSize: 1 });
  } finally {
    await lock.end();
  }
}

async function runSchemaMigrations(url: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: MIGRATIONS_TABLE,
    installExtensions: false,
    poolSize: 2,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
