import { readOwed } from '../commitments/owed-commitments.js';
import type { Queryable } from '../workflow/record/standing-read.js';
import type { Interests } from './rules/province-faults.js';

/** Who leads an agreement and who owes whom what in it; undefined where there is none. */
export async function readInterests(
  database: Queryable,
  agreementId: string,
): Promise<Interests | undefined> {
  const { rows } = await database.query<{ leadId: string }>(
    'SELECT lead_id AS "leadId" FROM agreement WHERE id = $1',
    [agreementId],
  );
  if (rows.length === 0) return undefined;
  return { leadId: rows[0].leadId, commitments: await readOwed(database, agreementId) };
}
