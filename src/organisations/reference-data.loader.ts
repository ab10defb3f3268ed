import { readFile } from 'node:fs/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { saveRegions } from '../regions/save-regions.js';
import { parseReferenceData, type ReferenceData } from './rules/reference-data.js';
import type { ReferenceMerger, ReferenceOrganisation } from './rules/reference-organisations.js';

/**
 * Brings the tables in line with the product's own reference files: adds what is missing and corrects what
 * differs, in one transaction. A second run writes nothing. What was entered by hand is left alone: rows that the
 * files do not have, council seats, counts of inhabitants newer than the file's, the end of an organisation that was
 * booked, and the name and codes of one that the registrar keeps. Servers that boot together wait for each other.
 * @returns what the files hold.
 * @throws ReferenceDataError when the files are faulty; nothing is written then.
 */
export async function loadReferenceData(dataSource: DataSource): Promise<ReferenceData> {
  const data = await readReferenceData();
  await dataSource.transaction((manager) => saveReferenceData(manager, data));
  return data;
}

/** Reads and checks the reference files that come with the product. */
export async function readReferenceData(): Promise<ReferenceData> {
  const file = (name: string) => readFile(new URL(`./reference-data/${name}.csv`, import.meta.url), 'utf8');
  return parseReferenceData({
    municipalities: await file('municipalities'),
    formerMunicipalities: await file('former-municipalities'),
    provinces: await file('provinces'),
    flanders: await file('flanders'),
    population: await file('population'),
    mergers: await file('mergers'),
    regions: await file('regions'),
    regionMembers: await file('region-members'),
  });
}

/** Writes reference data as `loadReferenceData` says, within the caller's transaction. */
export async function saveReferenceData(manager: EntityManager, data: ReferenceData): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('akkoord reference data', 0))`);
  await saveOrganisations(manager, data.organisations);
  await saveMergers(manager, data.mergers);
  await saveRegions(manager, data.regions, data.members);
}

async function saveOrganisations(
  manager: EntityManager,
  organisations: readonly ReferenceOrganisation[],
): Promise<void> {
  // Only rows that differ are written: an upsert of all would lock rows that running agreements refer to.
  await manager.query(
    `WITH given AS (
       SELECT given.id, CASE WHEN kept THEN stored.kbo ELSE given.kbo END AS kbo,
              CASE WHEN kept THEN stored.nis ELSE given.nis END AS nis,
              CASE WHEN kept THEN stored.name ELSE given.name END AS name,
              CASE WHEN kept THEN stored.level ELSE given.level END AS level,
              CASE WHEN kept THEN stored.province_id ELSE given."provinceId" END AS province_id,
              CASE WHEN newer THEN stored.population ELSE given.population END AS population,
              CASE WHEN newer THEN stored.population_on ELSE given."populationOn" END AS population_on,
              coalesce(given."endedOn", stored.ended_on) AS ended_on
         FROM jsonb_to_recordset($1::jsonb) AS given (id text, kbo text, nis text, name text, level text,
              "provinceId" text, population integer, "populationOn" date, "endedOn" date)
         LEFT JOIN organisation stored ON stored.id = given.id
        CROSS JOIN LATERAL (SELECT stored.population IS NOT NULL AND (given.population IS NULL
              OR stored.population_on > given."populationOn") AS newer) AS counted
        CROSS JOIN LATERAL (SELECT stored.kept_since IS NOT NULL AS kept) AS administered
     )
     INSERT INTO organisation (id, kbo, nis, name, level, province_id, population, population_on, ended_on)
     SELECT * FROM given
      WHERE NOT EXISTS (SELECT FROM organisation stored WHERE stored.id = given.id
            AND (stored.kbo, stored.nis, stored.name, stored.level, stored.province_id, stored.population,
                 stored.population_on, stored.ended_on)
            IS NOT DISTINCT FROM (given.kbo, given.nis, given.name, given.level, given.province_id,
                 given.population, given.population_on, given.ended_on))
     ON CONFLICT (id) DO UPDATE SET kbo = excluded.kbo, nis = excluded.nis, name = excluded.name,
       level = excluded.level, province_id = excluded.province_id, population = excluded.population,
       population_on = excluded.population_on,
       ended_on = excluded.ended_on`,
    [JSON.stringify(organisations)],
  );
}

async function saveMergers(manager: EntityManager, mergers: readonly ReferenceMerger[]): Promise<void> {
  await manager.query(
    `INSERT INTO municipal_merger (old_nis, old_name, organisation_id, merged_on)
     SELECT given."oldNis", given."oldName", given."organisationId", given."mergedOn"
       FROM jsonb_to_recordset($1::jsonb) AS given ("oldNis" text, "oldName" text, "organisationId" text,
            "mergedOn" date)
      WHERE NOT EXISTS (SELECT FROM municipal_merger stored WHERE stored.old_nis = given."oldNis"
            AND (stored.old_name, stored.organisation_id, stored.merged_on)
              = (given."oldName", given."organisationId", given."mergedOn"))
     ON CONFLICT (old_nis) DO UPDATE SET old_name = excluded.old_name,
       organisation_id = excluded.organisation_id, merged_on = excluded.merged_on`,
    [JSON.stringify(mergers)],
  );
}
