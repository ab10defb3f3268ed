import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** The environment variable by which test files find the run's PostgreSQL server. */
export const SERVER_URL = 'TEST_POSTGRES_URL';
export const TEMPLATE = 'akkoord_template';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, also where connections are still open. */
  drop(): Promise<void>;
}

/** A database of one's own with the whole schema and the reference data. */
export async function createDatabase(): Promise<TestDatabase> {
  return create(`TEMPLATE ${TEMPLATE}`);
}

/** A copy of a database that nobody is connected to. */
export async function copyDatabase(url: string): Promise<TestDatabase> {
  return create(`TEMPLATE ${new URL(url).pathname.slice(1)}`);
}

/** A database with nothing in it. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create('TEMPLATE template0');
}

/** The same server's URL with another database in it. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function create(options: string): Promise<TestDatabase> {
  const server = process.env[SERVER_URL];
  if (server === undefined) throw new Error(`${SERVER_URL} is not set: run the tests with npm test.`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name} ${options}`);
  return {
    url: urlOf(server, name),
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const isBusy = error instanceof DatabaseError && error.code === '55006'; // the template is being copied
      if (!isBusy || attempt === 50) throw error;
    } finally {
      await client.end();
    }
    await sleep(100);
  }
}
