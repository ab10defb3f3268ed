import type { Queryable } from '../workflow/record/standing-read.js';
import type { HistoryEntry } from './rules/act.js';
import { PARTICIPATION_TYPES } from './rules/participation.js';

/** What of a history says who takes part and how: what parties and councils did, and what moved the agreement. */
const READ = `
  SELECT sequence, at, actor, type, council_id AS "councilId", from_state AS "from", to_state AS "to", event FROM entry
  WHERE agreement_id = $1
    AND (type = ANY($2) OR council_id IS NULL AND from_state IS DISTINCT FROM to_state)
  ORDER BY sequence`;

/** What of a history participation follows from, oldest entry first. */
export async function readParticipationEntries(
  database: Queryable,
  agreementId: string,
): Promise<HistoryEntry[]> {
  const { rows } = await database.query<Omit<HistoryEntry, 'at'> & { at: Date }>({
    name: 'read-participation',
    text: READ,
    values: [agreementId, PARTICIPATION_TYPES],
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
