import type { Queryable } from '../workflow/record/standing-read.js';

/** The arbiters that the parties to an agreement chose, by OVO code. */
export async function readArbiters(database: Queryable, agreementId: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT named ->> 'organisationId' AS id FROM agreement, jsonb_array_elements(context -> 'provinces') AS named
     WHERE agreement.id = $1 AND context ? 'provinces' AND named ->> 'role' = 'arbiter'`,
    [agreementId],
  );
  return rows.map(({ id }) => id);
}
