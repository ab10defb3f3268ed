import { Client } from 'pg';
import { CONNECT_TIMEOUT } from '../pool.js';
import type { RoleLogins } from './role-logins.js';

/** The roles of the settings would not hold the server back; the message says how, and what to do. */
export class RolesError extends Error {}

interface Powers {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly creates: boolean;
  /** Owns a table, or is a member of a role that does. */
  readonly owns: boolean;
  /** May write what only the engine writes. */
  readonly writes: boolean;
}

const POWERS = `
  SELECT current_user AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
    r.rolcreaterole OR r.rolcreatedb AS creates,
    EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND pg_has_role(c.relowner, 'MEMBER')) AS owns,
    has_table_privilege('entry', 'UPDATE, DELETE, TRUNCATE, TRIGGER')
      OR has_schema_privilege(current_schema(), 'CREATE') AS writes
  FROM pg_roles r WHERE r.rolname = current_user`;

/**
 * What is wrong with the roles that the server is to work as: each fault in a sentence, none where they are held by the
 * policies of the database and cannot change it.
 */
export async function faultsOfRoles({ engine, reader }: RoleLogins): Promise<string[]> {
  const faults = [...(await faultsOf(engine.url)), ...(await faultsOf(reader.url))];
  if (engine.name === reader.name) faults.push(`${engine.name} is both the engine's role and the reader's`);
  return faults;
}

async function faultsOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Powers>(POWERS);
    const [{ name, superuser, bypasses, creates, owns, writes }] = rows;
    const told: [boolean, string][] = [
      [superuser, 'is a superuser'],
      [bypasses && !superuser, 'bypasses row-level security (BYPASSRLS)'],
      [creates && !superuser, 'may create roles or databases'],
      [owns && !superuser, 'owns tables of the registry'],
      [writes && !owns && !superuser, 'may rewrite the history or create tables'],
    ];
    return told.flatMap(([isSo, what]) => (isSo ? `${name} ${what}` : []));
  } finally {
    await client.end().catch(() => undefined);
  }
}
