import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { PROTECTIONS } from './protections.js';
import { protectionStatements, QUEUE, type RoleNames, type TableColumns } from './protection-sql.js';

const COLUMNS = `
  SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns,
    coalesce(array_agg(a.attname::text) FILTER (WHERE a.attnum = ANY (k.conkey)), '{}') AS key
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
  GROUP BY c.relname ORDER BY c.relname`;

const QUEUE_TABLES = `SELECT tablename FROM pg_tables WHERE schemaname = '${QUEUE}' ORDER BY tablename`;

/** Everything in the catalogues that protects rows: rights, policies, and the functions that policies ask. */
const AS_IT_STANDS = `
  SELECT string_agg(line, E'\\n' ORDER BY line) AS state FROM (
    SELECT format('policy %s.%s %s %s %s %s %s', schemaname, tablename, policyname, roles, cmd, qual, with_check) AS line
      FROM pg_policies WHERE schemaname IN (current_schema(), '${QUEUE}')
    UNION ALL
    SELECT format('relation %s %s %s', c.oid::regclass, c.relrowsecurity, c.relacl) FROM pg_class c
      WHERE c.relnamespace IN (current_schema()::regnamespace, '${QUEUE}'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'S')
    UNION ALL
    SELECT format('column %s %s %s', a.attrelid::regclass, a.attname, a.attacl) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND a.attacl IS NOT NULL
    UNION ALL
    SELECT format('function %s %s %s %s', p.oid::regprocedure, p.proacl, p.prosecdef, p.prosrc) FROM pg_proc p
      WHERE p.pronamespace IN (current_schema()::regnamespace, '${QUEUE}'::regnamespace)
    UNION ALL
    SELECT format('schema %s %s', n.nspname, n.nspacl) FROM pg_namespace n WHERE n.nspname IN (current_schema(), '${QUEUE}')
  ) lines`;

/** Where it is noted what was applied last, and how the catalogues stood after it. */
const NOTE = `SELECT obj_description(to_regprocedure('viewer()'), 'pg_proc') AS note`;

/**
 * Gives the roles their rights on a migrated database and its tables their policies, where they are not as the table of
 * protections says: after a migration, a restore, or what somebody did by hand. Otherwise nothing is locked.
 * @param client of the owner
 */
export async function protect(client: Client, names: RoleNames): Promise<void> {
  const { rows: tables } = await client.query<TableColumns>(COLUMNS);
  const { rows: queue } = await client.query<{ tablename: string }>(QUEUE_TABLES);
  const { rows } = await client.query<{ schema: string }>('SELECT current_schema() AS schema');
  const statements = protectionStatements(
    rows[0].schema,
    tables,
    PROTECTIONS,
    queue.map(({ tablename }) => tablename),
    names,
  );
  const wanted = digest(statements);
  const { rows: noted } = await client.query<{ note: string | null }>(NOTE);
  if (noted[0].note === `${wanted} ${await standing(client)}`) return;
  await client.query('BEGIN');
  try {
    await client.query(statements);
    await client.query(`COMMENT ON FUNCTION viewer() IS '${wanted} ${await standing(client)}'`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function standing(client: Client): Promise<string> {
  const { rows } = await client.query<{ state: string }>(AS_IT_STANDS);
  return digest(rows[0].state);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
