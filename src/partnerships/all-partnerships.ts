import type { EntityManager } from 'typeorm';
import type { KnownPartnership } from './rules/partnership-import.js';
import type { PartnershipSpell } from './rules/membership-faults.js';

/** Every partnership with all its memberships over time, and when its deviation was first explained. */
export interface AllPartnerships {
  readonly partnerships: readonly KnownPartnership[];
  readonly memberships: readonly (PartnershipSpell & { readonly partnershipId: string })[];
  readonly explained: readonly { readonly partnershipId: string; readonly since: Date }[];
}

/** Reads them in the transaction given: plain rows, because there are tens of thousands. */
export async function readAllPartnerships(manager: EntityManager): Promise<AllPartnerships> {
  return {
    partnerships: await manager.query(
      `SELECT id, name, legal_form AS "legalForm", has_legal_personality AS "hasLegalPersonality", theme
       FROM partnership ORDER BY id`,
    ),
    memberships: await manager.query(
      `SELECT partnership_id AS "partnershipId", organisation_id AS "organisationId",
         to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
       FROM partnership_member`,
    ),
    explained: await manager.query(
      `SELECT partnership_id AS "partnershipId", min(written_at) AS since
       FROM partnership_explanation GROUP BY partnership_id`,
    ),
  };
}
