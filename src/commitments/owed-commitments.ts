import type { OwedCommitment } from '../amendments/rules/resolve-changes.js';
import type { Queryable } from '../workflow/record/standing-read.js';

/** A commitment that is neither settled nor ended. */
export interface ReadCommitment extends OwedCommitment {
  /** Number of the amendment that brought it, and its place in that; null where none did. */
  readonly amendment: number | null;
  readonly amendmentChange: number | null;
}

/** What the parties to an agreement owe each other now. */
export async function readOwed(database: Queryable, agreementId: string): Promise<ReadCommitment[]> {
  const { rows } = await database.query<ReadCommitment>(
    `SELECT number, kind, debtor_id AS "debtorId", creditor_id AS "creditorId", unit, amount, due_on::text AS "dueOn",
       amendment, amendment_change AS "amendmentChange"
     FROM commitment WHERE agreement_id = $1 AND settled_on IS NULL AND ended_on IS NULL ORDER BY number`,
    [agreementId],
  );
  return rows;
}
