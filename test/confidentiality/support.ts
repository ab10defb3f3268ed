import { Pool, type PoolClient } from 'pg';
import { viewerOf } from '../../src/access/viewer-of.js';
import type { Principal } from '../../src/access/principal.js';
import { roleLoginsOf } from '../../src/database/roles/role-logins.js';
import { viewingAs } from '../../src/database/viewer.js';
import { ViewingPool } from '../../src/database/viewing-pool.js';

/** Connections of the reader's role, each on behalf of whoever asks, as the server has them. */
export function readerPool(databaseUrl: string, max = 2): ViewingPool {
  return new ViewingPool({ connectionString: roleLoginsOf({ databaseUrl }).reader.url, max });
}

/** Connections of the engine's role. */
export function enginePool(databaseUrl: string): Pool {
  return new Pool({ connectionString: roleLoginsOf({ databaseUrl }).engine.url, max: 2 });
}

/** What the reader reads for somebody, with a statement that asks for everything. */
export async function readFor<Row extends object>(
  pool: ViewingPool,
  principal: Principal | undefined,
  sql: string,
): Promise<Row[]> {
  const read = async (): Promise<Row[]> => (await pool.query<Row>(sql)).rows;
  return principal === undefined ? read() : viewingAs(viewerOf(principal), read);
}

/** Runs one statement in a transaction that is undone, and answers the SQLSTATE with which it is refused. */
export async function refusedWith(client: PoolClient, statement: string): Promise<string | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(statement);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query('ROLLBACK');
  }
}
