import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrate } from '../../src/database/migrate.js';
import { MunicipalMerger } from '../../src/organisations/municipal-merger.entity.js';
import { Organisation } from '../../src/organisations/organisation.entity.js';
import {
  loadReferenceData,
  readReferenceData,
  saveReferenceData,
} from '../../src/organisations/reference-data.loader.js';
import type { ReferenceData } from '../../src/organisations/rules/reference-data.js';
import { RegionMember } from '../../src/regions/region-member.entity.js';
import { Region } from '../../src/regions/region.entity.js';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/database.js';

const KORTRIJK = 'OVO002133';
const TABLES = ['organisation', 'municipal_merger', 'region', 'region_member'];

let database: TestDatabase;
let dataSource: DataSource;
let data: ReferenceData;

async function connect(url: string): Promise<DataSource> {
  const entities = [Organisation, MunicipalMerger, Region, RegionMember];
  return new DataSource({ type: 'postgres', url, entities, installExtensions: false }).initialize();
}

/** Where each row stands and which transaction wrote it: moves when a row is written anew, even unchanged. */
async function footprint(): Promise<unknown[]> {
  const tables = TABLES.map((table) => `SELECT '${table}' AS "table", ctid, xmin, xmax FROM ${table}`);
  return dataSource.query(`${tables.join(' UNION ALL ')} ORDER BY 1, 2`);
}

async function load(changed: ReferenceData): Promise<void> {
  await dataSource.transaction((manager) => saveReferenceData(manager, changed));
}

function withKortrijk(change: Partial<ReferenceData['organisations'][number]>): ReferenceData {
  const organisations = data.organisations.map((one) => (one.id === KORTRIJK ? { ...one, ...change } : one));
  return { ...data, organisations };
}

beforeAll(async () => {
  data = await readReferenceData();
});

describe('the reference data', () => {
  beforeAll(async () => {
    database = await createDatabase();
    dataSource = await connect(database.url);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('holds every Flemish government once', async () => {
    const counts = await dataSource.query<{ level: string; count: number }[]>(
      'SELECT level, count(*)::int AS count FROM organisation WHERE ended_on IS NULL GROUP BY level ORDER BY level',
    );
    expect(counts).toEqual([
      { level: 'flanders', count: 1 },
      { level: 'municipality', count: 285 },
      { level: 'province', count: 5 },
    ]);
  });

  it('holds the municipalities that ended with the mergers, each with a successor', async () => {
    const former = await dataSource.query<{ name: string; merged_on: string }[]>(
      `SELECT one.name, one.ended_on::text = merger.merged_on::text AS fits, next.ended_on AS over
         FROM organisation one JOIN municipal_merger merger ON merger.old_nis = one.nis
         JOIN organisation next ON next.id = merger.organisation_id
        WHERE one.ended_on IS NOT NULL`,
    );
    expect(former).toHaveLength(19);
    expect(former).toEqual(former.map(({ name }) => ({ name, fits: true, over: null })));
  });

  it('knows the inhabitants of every municipality, which add up to Statbel’s total, and of no other', async () => {
    const [{ total, others }] = await dataSource.query<{ total: string; others: number }[]>(
      `SELECT sum(population) FILTER (WHERE level = 'municipality')::int AS total,
              count(population) FILTER (WHERE level <> 'municipality')::int AS others FROM organisation`,
    );
    expect({ total, others }).toEqual({ total: 6_629_143, others: 0 });
  });

  it.each(['reference', 'transport'])('divides the municipalities over fifteen %s regions', async (kind) => {
    const [division] = await dataSource.query<unknown[]>(
      `SELECT count(DISTINCT region.id)::int AS regions, count(*)::int AS members,
              count(DISTINCT organisation_id)::int AS municipalities
         FROM region JOIN region_member ON region_id = region.id WHERE kind = $1`,
      [kind],
    );
    expect(division).toEqual({ regions: 15, members: 285, municipalities: 285 });
  });

  it('leads 28 municipalities to the 13 they merged into', async () => {
    const mergers = await dataSource.getRepository(MunicipalMerger).find();
    expect(mergers).toHaveLength(28);
    expect(new Set(mergers.map((merger) => merger.organisationId)).size).toBe(13);
    expect(new Set(mergers.map((merger) => merger.mergedOn))).toEqual(new Set(['2025-01-01']));
  });

  it('lets a municipality with new codes be a member only since it exists', async () => {
    const members = await dataSource.getRepository(RegionMember).findBy({ organisationId: 'OVO053389' });
    expect(members.map(({ regionId, validFrom }) => [regionId, validFrom])).toEqual([
      ['reference-halle-vilvoorde', '2025-01-01'],
      ['transport-vlaamse-rand', '2025-01-01'],
    ]);
  });
});

describe('loading the reference data', () => {
  beforeEach(async () => {
    database = await createDatabase();
    dataSource = await connect(database.url);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const kortrijk = async (): Promise<Organisation> =>
    dataSource.getRepository(Organisation).findOneByOrFail({ id: KORTRIJK });

  it('writes nothing the second time', async () => {
    const before = await footprint();
    await loadReferenceData(dataSource);
    expect(await footprint()).toEqual(before);
  });

  it('takes over what changed in the files, and writes only that', async () => {
    const before = await footprint();
    await load(withKortrijk({ name: 'Courtrai' }));
    expect(await kortrijk()).toMatchObject({ name: 'Courtrai', kbo: '0207494678', population: 77109 });
    const after = await footprint();
    expect(
      after.filter((row) => !before.some((old) => JSON.stringify(old) === JSON.stringify(row))),
    ).toHaveLength(1);
    await loadReferenceData(dataSource);
    expect(await kortrijk()).toMatchObject({ name: 'Kortrijk' });
  });

  it('takes over a corrected merger, region and end of a membership', async () => {
    const [merger] = data.mergers;
    const [region] = data.regions;
    const [member] = data.members;
    await load({
      ...data,
      mergers: [{ ...merger, oldName: 'Elders' }],
      regions: [{ ...region, name: 'Denderstreek' }],
      members: [{ ...member, validTo: '2030-01-01' }],
    });
    const found = await Promise.all([
      dataSource.getRepository(MunicipalMerger).findOneBy({ oldNis: merger.oldNis }),
      dataSource.getRepository(Region).findOneBy({ id: region.id }),
      dataSource
        .getRepository(RegionMember)
        .findOneBy({ organisationId: member.organisationId, regionId: region.id }),
    ]);
    expect(found).toMatchObject([{ oldName: 'Elders' }, { name: 'Denderstreek' }, { validTo: '2030-01-01' }]);
  });

  it('leaves alone what was entered by hand', async () => {
    await dataSource.query(
      `INSERT INTO organisation (id, kbo, nis, name, level) VALUES ('OVO999999', '0999999922', '99999', 'Elders',
        'municipality');
       INSERT INTO region VALUES ('care-elders', 'care', 'Elders');
       INSERT INTO region_member VALUES ('care-elders', 'OVO999999', '2024-01-01');
       UPDATE organisation SET council_seats = 41 WHERE id = '${KORTRIJK}';
       UPDATE organisation SET population = 1000000, population_on = '2025-01-01' WHERE level = 'province';
       UPDATE region_member SET valid_to = '2026-06-01'
        WHERE organisation_id = '${KORTRIJK}' AND region_id = 'transport-kortrijk'`,
    );
    const before = await footprint();
    await loadReferenceData(dataSource);
    expect(await footprint()).toEqual(before);
  });

  it('keeps the newer of two counts of inhabitants', async () => {
    await load(withKortrijk({ population: 80_000, populationOn: '2026-01-01' }));
    expect(await kortrijk()).toMatchObject({ population: 80_000, populationOn: '2026-01-01' });
    await loadReferenceData(dataSource);
    expect(await kortrijk()).toMatchObject({ population: 80_000, populationOn: '2026-01-01' });
    await load(withKortrijk({ population: 80_001, populationOn: '2026-01-01' }));
    expect(await kortrijk()).toMatchObject({ population: 80_001 });
  });

  it('keeps nothing of a run that fails', async () => {
    const before = await footprint();
    const [member] = data.members;
    const faulty = { ...member, regionId: 'reference-nowhere' };
    await expect(load({ ...withKortrijk({ name: 'Courtrai' }), members: [faulty] })).rejects.toThrow();
    expect(await kortrijk()).toMatchObject({ name: 'Kortrijk' });
    expect(await footprint()).toHaveLength(before.length);
  });
});

describe('servers that boot together on an empty database', () => {
  it('load the reference data once', async () => {
    database = await createEmptyDatabase();
    await migrate(database.url);
    const servers = await Promise.all(Array.from({ length: 4 }, () => connect(database.url)));
    [dataSource] = servers;
    try {
      await Promise.all(servers.map((server) => loadReferenceData(server)));
      const rows = await footprint();
      expect(rows).toHaveLength(310 + 28 + 30 + 570);
      expect(new Set(rows.map((row) => (row as { xmin: string }).xmin)).size).toBe(1);
    } finally {
      await Promise.all(servers.map((server) => server.destroy()));
      await database.drop();
    }
  });
});
