import type { AmendmentContext } from '../workflow/machines/proceedings/amendment.machine.js';
import type { Queryable } from '../workflow/record/standing-read.js';
import type { NonFollowers } from './rules/consent.js';

/** What the agreement itself says about being amended by a version of the text. */
export async function termsOfAmending(
  database: Queryable,
  agreementId: string,
  version: unknown,
): Promise<{
  readonly textInForce: number | null;
  readonly isWritten: boolean;
  readonly nonFollowers: NonFollowers;
}> {
  const { rows } = await database.query<{
    textInForce: number | null;
    isWritten: boolean;
    nonFollowers: NonFollowers;
  }>(
    `SELECT (context ->> 'textInForce')::int AS "textInForce", non_followers AS "nonFollowers",
       EXISTS (SELECT FROM agreement_text t WHERE t.agreement_id = a.id AND t.version = $2) AS "isWritten"
     FROM agreement a WHERE id = $1`,
    [agreementId, typeof version === 'number' ? version : null],
  );
  return rows[0] ?? { textInForce: null, isWritten: false, nonFollowers: 'must-follow' };
}

/** What the open amendment with a number remembers, or the only open one; undefined where that is not clear. */
export async function openAmendment(
  database: Queryable,
  agreementId: string,
  number: number | undefined,
): Promise<AmendmentContext | undefined> {
  const { rows } = await database.query<{ context: AmendmentContext }>(
    `SELECT context FROM proceeding WHERE agreement_id = $1 AND kind = 'amendment' AND closed_at IS NULL
       AND number = COALESCE($2, number)`,
    [agreementId, number ?? null],
  );
  return rows.length === 1 ? rows[0].context : undefined;
}

/** The version that stands in the place of a text, where its errors were corrected; itself where they were not. */
export async function standingText(
  database: Queryable,
  agreementId: string,
  version: number,
): Promise<number> {
  const { rows } = await database.query<{ version: number }>(
    `WITH RECURSIVE standing (version) AS (
       SELECT $2::int
       UNION
       SELECT t.version FROM agreement_text t JOIN standing s ON t.corrects = s.version WHERE t.agreement_id = $1)
     SELECT max(version) AS version FROM standing`,
    [agreementId, version],
  );
  return rows[0]?.version ?? version;
}
