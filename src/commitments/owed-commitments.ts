import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { OwedCommitment } from '../amendments/rules/resolve-changes.js';
import type { Queryable } from '../workflow/record/standing-read.js';
import type { Commitment } from './commitment.entity.js';

/** A commitment of which something is still owed, or may come to be. */
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
     FROM commitment WHERE agreement_id = $1 AND ${IS_OWED} ORDER BY number`,
    [agreementId],
  );
  return rows;
}

/** Whether something is still owed of a commitment, or may come to be, as SQL over its columns. */
export const IS_OWED = `settled_on IS NULL AND ended_on IS NULL AND extinguished_on IS NULL AND waived_on IS NULL
  AND lapsed_on IS NULL`;

/** The same as a condition for repositories. */
export const STILL_OWED = {
  settledOn: IsNull(),
  endedOn: IsNull(),
  extinguishedOn: IsNull(),
  waivedOn: IsNull(),
  lapsedOn: IsNull(),
} as const satisfies FindOptionsWhere<Commitment>;
