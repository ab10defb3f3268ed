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
    private readonly all: readonly string[],
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
    return new AgreementCopies(
      database,
      ofAgreements,
      rows.map(({ name }) => name).filter((name) => !NOTED.includes(name)),
    );
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

  /** A digest of each table's rows, in whatever order. */
  async contents(): Promise<Readonly<Record<string, string>>> {
    const digests = this.all.map(
      (name) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM ${name} t`,
    );
    const { rows } = await this.database.query<{ contents: Record<string, string> }>(
      `SELECT jsonb_object_agg(name, digest) AS contents FROM (${digests.join(' UNION ALL ')}) digests`,
    );
    return rows[0].contents;
  }
}
