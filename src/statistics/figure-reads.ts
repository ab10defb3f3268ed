import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL, READING_POOL } from '../database/database.module.js';
import type { FigureFilterQuery } from './dto/statistics.query.js';
import { CELL, countDueFigures } from './figure-keeping.js';
import type { Cell, Participation } from './rules/figures.js';

/** Which of the rows are asked for, as SQL; the parameters are those of `filterValues`. */
const ASKED = `($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR region_id = $2)
  AND ($3::text IS NULL OR theme = $3) AND ($4::text IS NULL OR $4 = ANY (string_to_array(levels, '+')))`;

/**
 * What was added up and what was appended since, at one moment. Only agreements are told apart by region, theme and level
 * in the answer, and only stays by their days, so that it stays small; of what is counted by day, all until the day asked.
 */
const READ = `
  SELECT measure, kind, CASE WHEN measure = 'agreement' THEN region_id ELSE '' END AS region,
    CASE WHEN measure = 'agreement' THEN theme ELSE '' END AS theme,
    CASE WHEN measure = 'agreement' THEN levels ELSE '' END AS levels, phase, state,
    CASE WHEN measure IN ('due', 'late', 'fulfilled') THEN '' ELSE detail END AS detail, sum(value)::int AS value
  FROM (SELECT ${CELL}, value FROM figure UNION ALL SELECT ${CELL}, value FROM figure_change) kept
  WHERE ${ASKED} AND (measure NOT IN ('due', 'late', 'fulfilled') OR detail <= $5)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(value) <> 0`;

const READ_PARTICIPATION = `
  SELECT f.agreement_id AS "agreementId", a.title, a.kind, a.phase, f.invited, f.accepted, f.ratified, f.bound
  FROM agreement_figure f JOIN agreement a ON a.id = f.agreement_id
  WHERE f.agreement_id > $5::uuid AND EXISTS (
    SELECT FROM jsonb_to_recordset(f.cells) AS cell (measure text, kind text, region_id text, theme text, levels text)
    WHERE measure = 'agreement' AND ${ASKED.replaceAll(/\b(kind|region_id|theme|levels)\b/g, 'cell.$1')})
  ORDER BY f.agreement_id LIMIT $6`;

/** How far the parties of one agreement have come. */
export interface ParticipationRow extends Participation {
  readonly agreementId: string;
  readonly title: string;
  readonly kind: string;
  readonly phase: string;
}

/** Reads what is kept, after whatever changed until now is counted. */
@Injectable()
export class FigureReads {
  constructor(
    @Inject(DATABASE_POOL) private readonly engine: Pool,
    @Inject(READING_POOL) private readonly pool: Pool,
  ) {}

  /**
   * The figures of the agreements asked for.
   * @param on until which day what is counted by day is added up, plain date; such cells have no detail
   */
  async cells(filter: FigureFilterQuery, on: string): Promise<Cell[]> {
    await countDueFigures(this.engine);
    const { rows } = await this.pool.query<Cell>({
      name: 'read-figures',
      text: READ,
      values: [...filterValues(filter), on],
    });
    return rows;
  }

  /** Participation in agreements, by their ids. @param after the id that the last page ended with */
  async participation(filter: FigureFilterQuery, after: string, limit: number): Promise<ParticipationRow[]> {
    await countDueFigures(this.engine);
    const { rows } = await this.pool.query<ParticipationRow>({
      name: 'read-participation-figures',
      text: READ_PARTICIPATION,
      values: [...filterValues(filter), after, limit],
    });
    return rows;
  }
}

function filterValues({ kind, region, theme, level }: FigureFilterQuery): (string | null)[] {
  return [kind ?? null, region ?? null, theme ?? null, level ?? null];
}
