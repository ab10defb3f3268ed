import type { ClientBase } from 'pg';

type Database = Pick<ClientBase, 'query'>;

/** What figures are told apart by, as columns. */
export const CELL = 'measure, kind, region_id, theme, levels, phase, state, detail';

/** Notes of agreements that are counted in one statement: so few that others wait for it shortly. */
const COUNTED_AT_ONCE = 500;

/**
 * Counts the agreements whose figures may have changed, as they stand. What is changed meanwhile is noted again.
 * @param database of the engine, or of the owner of the schema
 */
export async function countDueFigures(database: Database): Promise<void> {
  let noted: number | undefined;
  do {
    const { rows } = await database.query<{ noted: number }>('SELECT count_due_figures($1) AS noted', [
      COUNTED_AT_ONCE,
    ]);
    noted = rows[0]?.noted;
  } while (noted === COUNTED_AT_ONCE);
}

/** Rows that are added up in one statement. */
const AT_ONCE = 20_000;

/** In the order of the key, so that two servers that do it at once wait for each other and no more. */
const ADD_UP = `
  WITH taken AS (
    DELETE FROM figure_change WHERE id IN (SELECT id FROM figure_change ORDER BY id LIMIT ${AT_ONCE})
    RETURNING *
  ), added AS (
    INSERT INTO figure AS f (${CELL}, value)
    SELECT ${CELL}, sum(value) FROM taken GROUP BY ${CELL} HAVING sum(value) <> 0 ORDER BY ${CELL}
    ON CONFLICT (${CELL}) DO UPDATE SET value = f.value + EXCLUDED.value
  )
  SELECT count(*)::int AS taken FROM taken`;

/** Takes what was appended into the figures: a reader sees it in the one place or in the other, never in both. */
export async function addUpFigures(database: Database): Promise<void> {
  let taken = await addUpSome(database);
  if (taken === 0) return; // nothing has come to 0 either
  while (taken === AT_ONCE) taken = await addUpSome(database);
  await database.query('DELETE FROM figure WHERE value = 0');
}

async function addUpSome(database: Database): Promise<number> {
  const { rows } = await database.query<{ taken: number }>(ADD_UP);
  return rows[0]?.taken ?? 0;
}

/** What a check of the figures found. */
export interface FigureCheck {
  /** How many agreements are public. */
  readonly agreements: number;
  /** Ids of those that count for something else than what they are. */
  readonly wrongAgreements: readonly string[];
  /** Ids of those whose stays are not what their histories tell. */
  readonly wrongStays: readonly string[];
  /** Figures that are not the sum of what agreements count for. */
  readonly wrongSums: readonly {
    readonly cell: string;
    readonly kept: number;
    readonly counted: number;
  }[];
}

const WRONG_AGREEMENTS = `
  SELECT a.id FROM agreement a LEFT JOIN agreement_figure k ON k.agreement_id = a.id
  WHERE EXISTS (
    SELECT FROM (
      SELECT to_jsonb(f) AS cell, 1 AS times FROM figures_of(a.id) f
      UNION ALL SELECT cell, -1 FROM jsonb_array_elements(coalesce(k.cells, '[]'::jsonb)) AS cell
    ) both_ways GROUP BY cell HAVING sum(times) <> 0)
    AND NOT EXISTS (SELECT FROM figure_due d WHERE d.agreement_id = a.id)
  ORDER BY a.id`;

/**
 * Into which states agreements came, by their histories. Their states are the ones that begin with a phase: side
 * procedures share their history.
 */
const moved = (whose: string): string => `(
  SELECT agreement_id, sequence, at, to_state, lag(to_state) OVER (PARTITION BY agreement_id ORDER BY sequence) AS was
  FROM entry
  WHERE council_id IS NULL AND to_state ~ '^(drafting|negotiation|ratification|monitoring|closed)[.]' AND ${whose}
) moved WHERE was IS DISTINCT FROM to_state`;

const WRONG_STAYS = `
  WITH told AS (
    SELECT agreement_id, row_number() OVER (PARTITION BY agreement_id ORDER BY sequence) AS number, to_state, at
    FROM ${moved('true')}
  )
  SELECT DISTINCT coalesce(t.agreement_id, s.agreement_id) AS id
  FROM told t FULL JOIN agreement_stay s ON s.agreement_id = t.agreement_id AND s.number = t.number
  WHERE t.to_state IS DISTINCT FROM s.phase || '.' || s.state OR t.at IS DISTINCT FROM s.entered_at ORDER BY 1`;

const WRONG_SUMS = `
  SELECT concat_ws(' ', ${CELL}) AS cell, sum(kept)::int AS kept, sum(counted)::int AS counted FROM (
    SELECT ${CELL}, value AS kept, 0 AS counted FROM figure
    UNION ALL SELECT ${CELL}, value, 0 FROM figure_change
    UNION ALL SELECT f.*, 0, own.value FROM (SELECT cells FROM agreement_figure) k, jsonb_to_recordset(k.cells)
      AS own (${CELL.replaceAll(',', ' text,')} text, value bigint),
      LATERAL (SELECT ${CELL.replaceAll(/(\w+)/g, 'own.$1')}) f
  ) all_of_them GROUP BY ${CELL} HAVING sum(kept) <> sum(counted) ORDER BY 1`;

/**
 * Compares the figures with the agreements themselves, at one moment: those that changed since they were counted are left
 * out.
 * @param client of the owner of the schema
 */
export async function checkFigures(client: Database): Promise<FigureCheck> {
  await countDueFigures(client);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { rows: counted } = await client.query<{ agreements: number }>(
      'SELECT count(*)::int AS agreements FROM agreement WHERE public_since IS NOT NULL',
    );
    const { rows: agreements } = await client.query<{ id: string }>(WRONG_AGREEMENTS);
    const { rows: stays } = await client.query<{ id: string }>(WRONG_STAYS);
    const { rows: wrongSums } = await client.query<FigureCheck['wrongSums'][number]>(WRONG_SUMS);
    return {
      agreements: counted[0]?.agreements ?? 0,
      wrongAgreements: agreements.map(({ id }) => id),
      wrongStays: stays.map(({ id }) => id),
      wrongSums,
    };
  } finally {
    await client.query('ROLLBACK');
  }
}

const REBUILD_STAYS = `
  INSERT INTO agreement_stay (agreement_id, number, phase, state, entered_at, left_at)
  SELECT agreement_id, row_number() OVER (PARTITION BY agreement_id ORDER BY sequence), split_part(to_state, '.', 1),
    substr(to_state, strpos(to_state, '.') + 1), at, lead(at) OVER (PARTITION BY agreement_id ORDER BY sequence)
  FROM ${moved('agreement_id = ANY ($1)')}`;

/**
 * Counts all agreements anew, stays by their histories where these differ. Events wait meanwhile, readers do not.
 * @param client of the owner of the schema
 */
export async function rebuildFigures(client: Database): Promise<void> {
  const { wrongStays } = await checkFigures(client);
  await client.query('BEGIN');
  try {
    await client.query(
      'LOCK TABLE agreement, agreement_figure, figure, figure_change, figure_due IN SHARE ROW EXCLUSIVE MODE',
    );
    await client.query('DELETE FROM agreement_stay WHERE agreement_id = ANY ($1)', [wrongStays]);
    await client.query(REBUILD_STAYS, [wrongStays]);
    await client.query('DELETE FROM figure');
    await client.query('DELETE FROM figure_change');
    await client.query('DELETE FROM agreement_figure');
    await client.query('DELETE FROM figure_due');
    await client.query('SELECT count_agreement(id) FROM agreement WHERE public_since IS NOT NULL');
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
