import { runOn } from '../support/database-state.js';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** The tables whose rows belong to an agreement. */
export async function tablesOfAgreements(databaseUrl: string): Promise<string[]> {
  const rows = await runOn<{ table: string }>(
    databaseUrl,
    `SELECT table_name AS "table" FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'agreement_id' ORDER BY 1`,
  );
  return rows.map(({ table }) => table);
}

/**
 * Gives every table of agreements a row for each of these agreements, beside what it has: a policy that was never asked
 * shows nothing. What the rows say does not matter, so neither checks nor foreign keys are heeded.
 */
export async function fillTables(databaseUrl: string, agreementIds: readonly string[]): Promise<void> {
  const columns = await runOn<Column>(
    databaseUrl,
    `SELECT table_name AS "table", column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND is_nullable = 'NO' AND column_default IS NULL
       AND is_identity = 'NO' ORDER BY 1, ordinal_position`,
  );
  const statements = (await tablesOfAgreements(databaseUrl)).flatMap((table) => {
    const needed = columns.filter((column) => column.table === table);
    return agreementIds.map(
      (id) => `INSERT INTO ${table} (${needed.map(({ name }) => name).join(', ')})
        VALUES (${needed.map((column) => (column.name === 'agreement_id' ? `'${id}'` : valueOf(column))).join(', ')})
        ON CONFLICT DO NOTHING`,
    );
  });
  await untilUndisturbed(() =>
    runOn(
      databaseUrl,
      `SET session_replication_role = replica;
     DO $$ DECLARE c record; BEGIN
       FOR c IN SELECT conrelid::regclass AS "table", conname FROM pg_constraint
         WHERE contype = 'c' AND connamespace = 'public'::regnamespace
       LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c."table", c.conname); END LOOP;
     END $$;
     ${statements.join(';\n')}`,
    ),
  );
}

/** Again where jobs of the server held what is to be changed, and both waited for each other. */
async function untilUndisturbed(work: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as { code?: string }).code !== '40P01' || tries <= 1) throw error;
    await untilUndisturbed(work, tries - 1);
  }
}

function valueOf({ name, type, table }: Column): string {
  switch (type) {
    case 'uuid':
      return `'00000000-0000-4000-8000-000000000001'`;
    case 'bytea':
    case 'jsonb':
    case '_text':
    case '_uuid':
    case '_int4':
      return `'{}'`;
    case 'bool':
      return 'false';
    case 'date':
    case 'timestamptz':
      return `'2026-01-01'`;
    case 'text':
      return `'made up'`;
    case 'int8':
      return 'floor(random() * 1e9)::bigint';
    case 'int2':
    case 'int4':
    case 'numeric':
      return '9000';
    default:
      throw new Error(`A value for ${table}.${name} of type ${type} is to be thought of.`);
  }
}
