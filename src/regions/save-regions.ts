import type { EntityManager } from 'typeorm';
import type { ReferenceMember, ReferenceRegion } from './rules/reference-regions.js';

/**
 * Adds the regions and memberships that are missing and corrects names and ends that differ. A membership that
 * was ended by hand stays so where the file knows of no end.
 */
export async function saveRegions(
  manager: EntityManager,
  regions: readonly ReferenceRegion[],
  members: readonly ReferenceMember[],
): Promise<void> {
  await manager.query(
    `INSERT INTO region (id, kind, name)
     SELECT given.id, given.kind, given.name
       FROM jsonb_to_recordset($1::jsonb) AS given (id text, kind text, name text)
      WHERE NOT EXISTS (SELECT FROM region stored WHERE (stored.id, stored.kind, stored.name)
            = (given.id, given.kind, given.name))
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name`,
    [JSON.stringify(regions)],
  );
  await manager.query(
    `INSERT INTO region_member AS stored (region_id, organisation_id, valid_from, valid_to)
     SELECT given."regionId", given."organisationId", given."validFrom", given."validTo"
       FROM jsonb_to_recordset($1::jsonb) AS given ("regionId" text, "organisationId" text, "validFrom" date,
            "validTo" date)
      WHERE NOT EXISTS (SELECT FROM region_member stored WHERE (stored.region_id, stored.organisation_id,
            stored.valid_from) = (given."regionId", given."organisationId", given."validFrom")
            AND (given."validTo" IS NULL OR stored.valid_to = given."validTo"))
     ON CONFLICT (region_id, organisation_id, valid_from) DO UPDATE
        SET valid_to = coalesce(excluded.valid_to, stored.valid_to)`,
    [JSON.stringify(members)],
  );
}
