import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { MIGRATIONS_TABLE } from './migrate.js';
import { PROTECTIONS } from './roles/protections.js';

/** Tables that have no entity, each with the reason. Shorter is better. */
const TABLES_WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  [MIGRATIONS_TABLE]: 'TypeORM’s own list of migrations',
  commitment_counter: 'only used by one raw statement',
  indicator_counter: 'only used by one raw statement',
  idempotency_key: 'only used by raw statements',
  searched_program: 'only used before there is an application',
  agreement_figure: 'written by triggers, read by a raw statement',
  agreement_stay: 'written and read by triggers',
  figure: 'added up and read by raw statements',
  figure_change: 'appended by triggers, added up and read by raw statements',
  figure_due: 'appended by triggers, taken by a function',
};

/** What TypeORM would take away because no entity declares it: these stand in the migrations only. */
const KEPT_BY_MIGRATIONS = /^(ALTER TABLE "[^"]+" DROP CONSTRAINT "[^"]+"|DROP INDEX "[^"]+"\."[^"]+")$/;

export interface DriftOptions {
  /** The application's entities unless given. */
  readonly entities?: DataSourceOptions['entities'];
  readonly tablesWithoutEntity?: readonly string[];
  /** Those of the table of protections unless given. */
  readonly tablesProtected?: readonly string[];
}

/**
 * Compares the entities with a migrated database.
 * @returns each difference in words, none where they agree: a statement that would bring the database in line
 *   with the entities, or what is wrong with a table
 */
export async function findDrift(url: string, options: DriftOptions = {}): Promise<string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions({ url, poolSize: 2 }),
    ...(options.entities && { entities: options.entities }),
  });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const changes = upQueries.map(({ query }) => query).filter((query) => !KEPT_BY_MIGRATIONS.test(query));
    const withEntity = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    const tables = await tablesOf(url);
    return [
      ...changes,
      ...compareTables(tables, withEntity, options.tablesWithoutEntity ?? Object.keys(TABLES_WITHOUT_ENTITY)),
      ...compareProtections(tables, options.tablesProtected ?? Object.keys(PROTECTIONS)),
    ];
  } finally {
    await dataSource.destroy();
  }
}

function compareTables(
  tables: readonly string[],
  withEntity: readonly string[],
  without: readonly string[],
): string[] {
  return [
    ...tables
      .filter((table) => !withEntity.includes(table) && !without.includes(table))
      .map((table) => `The table ${table} has no entity in src/database/entities.ts.`),
    ...without
      .filter((table) => withEntity.includes(table) || !tables.includes(table))
      .map((table) => `The table ${table} need not be listed as one without entity.`),
  ];
}

function compareProtections(tables: readonly string[], isProtected: readonly string[]): string[] {
  return [
    ...tables
      .filter((table) => !isProtected.includes(table))
      .map(
        (table) => `The table ${table} is not in src/database/roles/protections.ts: who is shown its rows?`,
      ),
    ...isProtected
      .filter((table) => !tables.includes(table))
      .map((table) => `The table ${table} is in src/database/roles/protections.ts, and not in the database.`),
  ];
}

async function tablesOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`,
    );
    return rows.map(({ tablename }) => tablename);
  } finally {
    await client.end();
  }
}
