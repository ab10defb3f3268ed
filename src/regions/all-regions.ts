import type { EntityManager } from 'typeorm';
import type { RegionKind } from './rules/region-kind.js';

/** Every region with all its memberships over time. */
export interface AllRegions {
  readonly regions: readonly { readonly id: string; readonly kind: RegionKind; readonly name: string }[];
  readonly memberships: readonly {
    readonly regionId: string;
    readonly organisationId: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
}

/** Reads them in the transaction given. */
export async function readAllRegions(manager: EntityManager): Promise<AllRegions> {
  return {
    regions: await manager.query(`SELECT id, kind, name FROM region ORDER BY id`),
    memberships: await manager.query(
      `SELECT region_id AS "regionId", organisation_id AS "organisationId",
         to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
       FROM region_member`,
    ),
  };
}
