import { boundTextOf } from '../../amendments/rules/bound-text.js';
import type { Participation } from '../core/effects.js';
import type { CouncilContext } from '../machines/council.machine.js';
import { isBound, type Queryable } from './standing-read.js';

/** How one organisation takes part in an agreement now. */
export interface PartyPart {
  readonly organisationId: string;
  readonly participation: Participation;
  readonly appliesProvisionally: boolean;
  /** Version of the text that its council's approval, or an amendment, binds it to; null where it is not bound. */
  readonly boundText: number | null;
}

/** How everybody takes part that ever has, by OVO code. */
export async function readPartyParts(database: Queryable, agreementId: string): Promise<PartyPart[]> {
  const { rows } = await database.query<{
    organisationId: string;
    participation: Participation;
    appliesProvisionally: boolean;
    amended: number | null;
    approved: number | null;
    council: CouncilContext | null;
  }>(
    `SELECT p.organisation_id AS "organisationId", p.participation,
       p.provisional_since IS NOT NULL AS "appliesProvisionally", p.bound_text AS amended, c.text_version AS approved,
       c.context AS council
     FROM agreement_party p LEFT JOIN council c USING (agreement_id, organisation_id)
     WHERE agreement_id = $1 ORDER BY p.organisation_id`,
    [agreementId],
  );
  return rows.map(({ amended, approved, council, ...part }) => ({
    ...part,
    boundText:
      council !== null && approved !== null && isBound(part.participation, council)
        ? boundTextOf(amended, approved)
        : null,
  }));
}
