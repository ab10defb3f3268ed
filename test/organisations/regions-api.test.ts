import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type ApiClient, apiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { readAll } from './read-all.js';

interface Region {
  id: string;
  kind: string;
  name: string;
}

interface RegionDetail extends Region {
  on: string;
  members: { organisationId: string; name: string; validFrom: string; validTo: string | null }[];
}

let application: TestApplication;
let api: ApiClient;

beforeAll(async () => {
  application = await startApplication();
  api = apiClient(application.url);
});
afterAll(async () => {
  await application.stop();
});

async function ids(query: string): Promise<string[]> {
  return (await readAll<Region>(api, `/v1/regions?${query}`)).map(({ id }) => id);
}

async function find(id: string, query = ''): Promise<RegionDetail> {
  const { status, body } = await api.get<RegionDetail>(`/v1/regions/${id}${query}`);
  expect(status).toBe(200);
  return body;
}

async function execute(statement: string): Promise<void> {
  const client = new Client({ connectionString: application.databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('GET /v1/regions', () => {
  it.each([1, 4, 100])('pages through all without gap or repeat, %i at a time', async (limit) => {
    const all = await readAll<Region>(api, `/v1/regions?limit=${limit}`);
    expect(all).toHaveLength(30);
    const order = all.map(({ name, id }) => `${name}\u0000${id}`);
    expect(order).toEqual([...new Set(order)].sort());
  });

  it.each([
    ['kind=reference', 15],
    ['kind=transport', 15],
    ['kind=care', 0],
    ['q=-', 0],
    ['kind=transport&q=VLÁÁMSE', 2],
    ['q=zuid%20west', 1],
    ['kind=reference&q=Vlaanderen&municipality=OVO002133', 1],
    ['q=Rotterdam', 0],
  ])('%s finds %i', async (query, count) => {
    expect(await ids(`limit=100&${query}`)).toHaveLength(count);
  });

  it('finds the regions of a municipality', async () => {
    expect(await ids('municipality=OVO002133')).toEqual([
      'transport-kortrijk',
      'reference-zuid-west-vlaanderen',
    ]);
    expect(await ids('municipality=OVO002133&kind=reference')).toEqual(['reference-zuid-west-vlaanderen']);
  });

  it.each([
    ['kind=landscape', ['kind']],
    ['municipality=Kortrijk', ['municipality']],
    ['municipality=OVO999999', ['municipality']],
    ['municipality=OVO000231', ['municipality']],
    ['q=', ['q']],
    ['limit=1000', ['limit']],
    ['level=province', ['level']],
    ['cursor=WzFd', ['cursor']],
  ])('refuses ?%s', async (query, fields) => {
    const { body: problem } = await api.get<ProblemBody>(`/v1/regions?${query}`);
    expect(problem).toMatchObject({ status: 400, type: 'urn:problem-type:akkoord:validation-failed' });
    expect(problem.issues?.map(({ name }) => name)).toEqual(fields);
  });
});

describe('GET /v1/regions/{id}', () => {
  it('shows the thirteen members of Zuid-West-Vlaanderen', async () => {
    const region = await find('reference-zuid-west-vlaanderen');
    expect(region).toMatchObject({ kind: 'reference', name: 'Zuid-West-Vlaanderen' });
    expect(region.members).toHaveLength(13);
    expect(region.members[4]).toEqual({
      organisationId: 'OVO002133',
      name: 'Kortrijk',
      nis: '34022',
      provinceId: 'OVO000231',
      population: 77109,
      validFrom: '2023-02-03',
      validTo: null,
    });
  });

  it.each([
    ['2023-02-02', 0],
    ['2023-02-03', 30],
    ['2024-12-31', 30],
    ['2025-01-01', 31],
  ])('shows who was in Halle-Vilvoorde on %s', async (on, count) => {
    const region = await find('reference-halle-vilvoorde', `?on=${on}`);
    expect(region.on).toBe(on);
    expect(region.members).toHaveLength(count);
  });

  it('lets a membership go on to the day before it ends', async () => {
    await execute(
      `UPDATE region_member SET valid_to = '2031-05-01'
        WHERE region_id = 'transport-mechelen' AND organisation_id =
          (SELECT id FROM organisation WHERE name = 'Mechelen')`,
    );
    const isMember = async (on: string): Promise<boolean> =>
      (await find('transport-mechelen', `?on=${on}`)).members.some(({ name }) => name === 'Mechelen');
    expect([await isMember('2031-04-30'), await isMember('2031-05-01')]).toEqual([true, false]);
  });

  it('shows a member that was added by hand after the server booted', async () => {
    await execute(
      `INSERT INTO organisation (id, kbo, name, level) VALUES ('OVO999998', '0999999823', 'Elders', 'municipality');
       INSERT INTO region_member VALUES ('reference-waasland', 'OVO999998', '2024-01-01')`,
    );
    expect((await find('reference-waasland')).members.map(({ name }) => name)).toContain('Elders');
  });

  it.each(['?on=2025-02-30', '?on=yesterday', '?on=', '?day=2025-01-01'])('refuses %s', async (query) => {
    const { body: problem } = await api.get<ProblemBody>(`/v1/regions/reference-waasland${query}`);
    expect(problem).toMatchObject({ status: 400, type: 'urn:problem-type:akkoord:validation-failed' });
  });

  it.each(['reference-nowhere', 'Waasland', '%00', '..%2Forganisations'])('knows no %s', async (id) => {
    const { body: problem } = await api.get<ProblemBody>(`/v1/regions/${id}`);
    expect(problem).toMatchObject({ status: 404, type: 'urn:problem-type:akkoord:not-found' });
  });
});
