import { escapeIdentifier } from 'pg';
import { NOBODY, type Protection } from './protections.js';

/** A table with its columns, as the database has it. */
export interface TableColumns {
  readonly table: string;
  readonly columns: readonly string[];
  /** Of the primary key. */
  readonly key: readonly string[];
}

export interface RoleNames {
  readonly engine: string;
  readonly reader: string;
}

/** The schema of the job queue. */
export const QUEUE = 'graphile_worker';

/**
 * What policies ask. `own_agreements` and `agreements_about` read as the owner: a policy on a table cannot ask another
 * table whose policy asks it back, and an index on words cannot be used beneath a policy.
 */
const functions = (schema: string): string => `
  CREATE OR REPLACE FUNCTION viewer() RETURNS text LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('akkoord.viewer', true), '') $$;
  CREATE OR REPLACE FUNCTION holds_office(office text) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(office = ANY (string_to_array(current_setting('akkoord.offices', true), ',')), false) $$;
  CREATE OR REPLACE FUNCTION within_limits(agreement_id uuid) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(agreement_id = ANY (nullif(current_setting('akkoord.limits', true), '')::uuid[]), true) $$;
  CREATE OR REPLACE FUNCTION mediates(context jsonb) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(context -> 'mediators', '{}'::jsonb) <> '{}'::jsonb AND viewer() IS NOT NULL
      AND jsonb_path_exists(context, '$.mediators.* ? (@ == $viewer)', jsonb_build_object('viewer', viewer())) $$;
  CREATE OR REPLACE FUNCTION serves(context jsonb) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(context ? 'provinces' AND viewer() IS NOT NULL
      AND context -> 'provinces' @> jsonb_build_array(jsonb_build_object('organisationId', viewer()))
      AND coalesce(context -> 'provinceAnswers' ->> viewer(), '') <> 'declined', false) $$;
  CREATE OR REPLACE FUNCTION writes(context jsonb) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(context ? 'provinces' AND context -> 'provinceAnswers' ->> viewer() = 'accepted'
      AND EXISTS (SELECT FROM jsonb_array_elements(context -> 'provinces') AS chosen
        WHERE chosen ->> 'organisationId' = viewer() AND chosen ->> 'role' <> 'arbiter'), false) $$;
  CREATE OR REPLACE FUNCTION concerns_own_domain(context jsonb) RETURNS boolean LANGUAGE sql STABLE AS
    $$ SELECT coalesce(context ? 'domains' AND EXISTS (SELECT FROM jsonb_array_elements(context -> 'domains') AS named
      WHERE holds_office('domain:' || (named ->> 'domainId'))), false) $$;

  CREATE OR REPLACE FUNCTION own_agreements() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = ${schema}, pg_temp AS
    $$ BEGIN
      RETURN QUERY SELECT p.agreement_id FROM agreement_party p
        WHERE p.organisation_id = viewer() AND within_limits(p.agreement_id);
    END $$;
  CREATE OR REPLACE FUNCTION agreements_about(words text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = ${schema}, pg_temp AS
    $$ BEGIN
      RETURN QUERY SELECT a.id FROM agreement a
        WHERE to_tsvector('dutch', a.title || ' ' || a.challenge) @@ websearch_to_tsquery('dutch', words)
          AND (a.public_since IS NOT NULL OR a.id IN (SELECT own_agreements()));
    END $$;`;

const FUNCTIONS = [
  'viewer()',
  'holds_office(text)',
  'within_limits(uuid)',
  'mediates(jsonb)',
  'serves(jsonb)',
  'writes(jsonb)',
  'concerns_own_domain(jsonb)',
  'own_agreements()',
  'agreements_about(text)',
];

/** What the engine has done as the owner, whose tables it may not write itself. */
const FUNCTIONS_OF_THE_ENGINE = ['count_due_figures(integer)'];

/** The statements that bring a table's rights and policies to what its protection says. */
function tableStatements(
  { table, columns, key }: TableColumns,
  { shows, hides = [], engine, fixed = [], upserted = false }: Protection,
  names: RoleNames,
): string[] {
  const on = escapeIdentifier(table);
  const [engineRole, readerRole] = [names.engine, names.reader].map((name) => escapeIdentifier(name));
  const listed = (chosen: readonly string[]): string =>
    chosen.map((name) => escapeIdentifier(name)).join(', ');
  const seen = hides.length === 0 ? '' : ` (${listed(columns.filter((column) => !hides.includes(column)))})`;
  const changeable = columns.filter(
    (column) => !fixed.includes(column) && (upserted || !key.includes(column)),
  );
  return [
    `ALTER TABLE ${on} ENABLE ROW LEVEL SECURITY`,
    `REVOKE ALL ON ${on} FROM PUBLIC, ${engineRole}, ${readerRole}`,
    // Rights on columns outlive those on the table.
    `REVOKE ALL (${listed(columns)}) ON ${on} FROM PUBLIC, ${engineRole}, ${readerRole}`,
    `DROP POLICY IF EXISTS engine_sees_all ON ${on}`,
    `DROP POLICY IF EXISTS viewer_is_shown ON ${on}`,
    `CREATE POLICY engine_sees_all ON ${on} TO ${engineRole} USING (true) WITH CHECK (true)`,
    `GRANT SELECT ON ${on} TO ${engineRole}`,
    ...engine.map((write) =>
      write === 'UPDATE'
        ? `GRANT UPDATE (${listed(changeable)}) ON ${on} TO ${engineRole}`
        : `GRANT ${write} ON ${on} TO ${engineRole}`,
    ),
    ...(shows === NOBODY
      ? []
      : [
          `CREATE POLICY viewer_is_shown ON ${on} FOR SELECT TO ${readerRole} USING (${shows})`,
          `GRANT SELECT${seen} ON ${on} TO ${readerRole}`,
        ]),
  ];
}

/** The engine works the queue as its owner would, but for its schema. */
function queueStatements(tables: readonly string[], { engine }: RoleNames): string[] {
  const role = escapeIdentifier(engine);
  return [
    `GRANT USAGE ON SCHEMA ${QUEUE} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE} TO ${role}`,
    `REVOKE INSERT, UPDATE, DELETE ON ${QUEUE}.migrations FROM ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE} TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE} TO ${role}`,
    ...tables.flatMap((table) => {
      const on = `${QUEUE}.${escapeIdentifier(table)}`;
      return [
        `DROP POLICY IF EXISTS engine_sees_all ON ${on}`,
        `CREATE POLICY engine_sees_all ON ${on} TO ${role} USING (true) WITH CHECK (true)`,
      ];
    }),
  ];
}

/**
 * All statements that protect a migrated database, to be run as its owner.
 * @param queueTables of the job queue, which enables row-level security on them itself
 */
export function protectionStatements(
  schema: string,
  tables: readonly TableColumns[],
  protections: Readonly<Record<string, Protection>>,
  queueTables: readonly string[],
  names: RoleNames,
): string {
  const both = `${escapeIdentifier(names.engine)}, ${escapeIdentifier(names.reader)}`;
  const inSchema = escapeIdentifier(schema);
  return [
    `GRANT USAGE ON SCHEMA ${inSchema} TO ${both}`,
    functions(inSchema),
    ...FUNCTIONS.flatMap((each) => [
      `REVOKE ALL ON FUNCTION ${each} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${each} TO ${both}`,
    ]),
    ...FUNCTIONS_OF_THE_ENGINE.map(
      (each) => `GRANT EXECUTE ON FUNCTION ${each} TO ${escapeIdentifier(names.engine)}`,
    ),
    ...tables.flatMap((each) =>
      each.table in protections ? tableStatements(each, protections[each.table], names) : [],
    ),
    ...queueStatements(queueTables, names),
  ].join(';\n');
}
