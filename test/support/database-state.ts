import { Client } from 'pg';

const TABLES = [
  'agreement',
  'agreement_party',
  'agreement_text',
  'commitment',
  'council',
  'entry',
  'idempotency_key',
  'message',
  'timer',
];

/** Runs a statement on a database. */
export async function runOn<Row extends object>(
  databaseUrl: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every row that an event can touch, jobs included, for a look before and after. */
export async function everythingIn(databaseUrl: string): Promise<Record<string, unknown>> {
  const parts = TABLES.map(
    (table) => `'${table}', (SELECT jsonb_agg(t ORDER BY to_jsonb(t)::text) FROM ${table} t)`,
  );
  const jobs = `'jobs', (SELECT jsonb_agg(j.key ORDER BY j.key) FROM graphile_worker.jobs j)`;
  const [{ state }] = await runOn<{ state: Record<string, unknown> }>(
    databaseUrl,
    `SELECT jsonb_build_object(${[...parts, jobs].join(', ')}) AS state`,
  );
  return state;
}
