import { runMigrations } from 'graphile-worker';
import { Client, DatabaseError } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';
import { createRoles } from './roles/create-roles.js';
import { protect } from './roles/protect.js';
import { roleLoginsOf, type RoleLogins } from './roles/role-logins.js';

/** The table in which TypeORM writes which migrations have run. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** Any number, as long as every Akkoord on this database asks for the same one ("AKKO" in ASCII). */
const LOCK = 0x414b4b4f;

/**
 * Brings the database up to this release's schema, the job queue's own schema included, and gives the server's roles
 * their rights. Replicas that start together take turns, so that each migration runs once; those that come later find
 * nothing to do.
 * @param url of the owner
 * @param given the roles of the settings; else the owner creates them
 * @returns false where there are no roles and this owner cannot create them: only the owner can use the database then
 */
export async function migrate(url: string, given?: RoleLogins): Promise<boolean> {
  const logins = given ?? roleLoginsOf({ databaseUrl: url });
  const lock = new Client({ connectionString: url, application_name: 'akkoord migrate' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await runSchemaMigrations(url);
    await runMigrations({ connectionString: url, maxPoolSize: 1 });
    if (given === undefined && !(await createRoles(lock, url, logins))) return false;
    await protect(lock, { engine: logins.engine.name, reader: logins.reader.name });
    return true;
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

/** SQLSTATEs: no such table; no right to it. */
const NOT_READABLE = ['42P01', '42501'];

/** Whether the database has this release's schema, for a server that may not migrate it. */
export async function isMigrated(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'akkoord migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
    const done = new Set(rows.map(({ name }) => name));
    return migrations.every((migration) => done.has(new migration().name));
  } catch (error) {
    if (error instanceof DatabaseError && NOT_READABLE.includes(error.code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
