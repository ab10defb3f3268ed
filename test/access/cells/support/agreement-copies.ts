import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/**
 * What a copy can do without: nobody waits for its deadlines, reads its mail, or follows what happens to it; and no two
 * documents have one file. Figures follow by themselves.
 */
const LEFT_OUT = [
  'timer',
  'message',
  'feed_event',
  'document',
  'document_version',
  'agreement_stay',
  'agreement_figure',
  'figure_due',
];
/**
 * Who asked is noted in the background, also of those who are refused; and so is the order of what happened, what came of
 * sending it, and what figures come to.
 */
const NOTED = [
  'agreement_figure',
  'confidential_read',
  'confidential_reader',
  'feed_event',
  'feed_end',
  'figure',
  'figure_change',
  'figure_due',
  'webhook_delivery',
  'webhook_attempt',
  'connection_push',
  'connection_document',
];

interface Table {
  readonly name: string;
  /** As a list for SQL. */
  readonly columns: string;
  /** The same, with `$1` for the agreement. */
  readonly values: string;
  readonly key: string;
}

/** Copies whole agreements in the database, which is much quicker than to have the same happen to another one. */
export class AgreementCopies {
  private constructor(
    private readonly database: Client,
    private readonly ofAgreements: readonly Table[],
  ) {}

  static async of(database: Client): Promise<AgreementCopies> {
    // In the order in which they were made, so that what is referred to comes first.
    const { rows } = await database.query<{ name: string; columns: string[] }>(`
      SELECT c.relname AS name, array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
      GROUP BY c.oid, c.relname ORDER BY c.oid`);
    const ofAgreements = rows.flatMap(({ name, columns }): Table[] => {
      const key = name === 'agreement' ? 'id' : 'agreement_id';
      if (!columns.includes(key) || LEFT_OUT.includes(name)) return [];
      const values = columns.map((column) => (column === key ? '$1' : column)).join(', ');
      return [{ name, columns: columns.join(', '), values, key }];
    });
    await watch(
      database,
      rows.map(({ name }) => name).filter((name) => !NOTED.includes(name)),
    );
    return new AgreementCopies(database, ofAgreements);
  }

  /** @returns the id of the copy */
  async copy(id: string): Promise<string> {
    const copyId = randomUUID();
    const statements = this.ofAgreements.map(
      ({ name, columns, values, key }) =>
        `INSERT INTO ${name} (${columns}) SELECT ${values.replace('$1', `'${copyId}'`)} FROM ${name} WHERE ${key} = '${id}'`,
    );
    await this.database.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
    return copyId;
  }

  /** How many rows of each table were added, changed or removed until now, by what was not undone. */
  async changes(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await this.database.query<{ changes: Record<string, string> | null }>(
      `SELECT jsonb_object_agg(name, changes) AS changes
       FROM (SELECT name, count(*) AS changes FROM watching.change GROUP BY name) by_table`,
    );
    return rows[0].changes ?? {};
  }
}

/** Notes each row of these tables that changes, in the transaction that changes it. */
async function watch(database: Client, tables: readonly string[]): Promise<void> {
  const triggers = tables.map(
    (name) => `CREATE TRIGGER watched AFTER INSERT OR UPDATE OR DELETE ON ${name}
      FOR EACH ROW EXECUTE FUNCTION watching.note()`,
  );
  await database.query(`
    CREATE SCHEMA watching;
    CREATE UNLOGGED TABLE watching.change (name text NOT NULL);
    CREATE FUNCTION watching.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN INSERT INTO watching.change VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
    ${triggers.join(';\n')}`);
}
