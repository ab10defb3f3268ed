import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { readReferenceData } from '../../src/organisations/reference-data.loader.js';
import { type ApiClient, apiClient, type ProblemBody } from '../support/api-client.js';
import { startOpenApplication, type OpenApplication } from '../support/application.js';
import { readAll } from './read-all.js';

interface Organisation {
  id: string;
  nis: string;
  name: string;
  level: string;
  provinceId: string | null;
}

const ZUID_WEST_VLAANDEREN = [
  'Anzegem',
  'Avelgem',
  'Deerlijk',
  'Harelbeke',
  'Kortrijk',
  'Kuurne',
  'Lendelede',
  'Menen',
  'Spiere-Helkijn',
  'Waregem',
  'Wervik',
  'Wevelgem',
  'Zwevegem',
];

let application: OpenApplication;
let api: ApiClient;

beforeAll(async () => {
  application = await startOpenApplication();
  api = apiClient(application.url);
});
afterAll(async () => {
  await application.stop();
});

async function list(query: string): Promise<Organisation[]> {
  return readAll<Organisation>(api, `/v1/organisations?${query}`);
}

async function names(query: string): Promise<string[]> {
  return (await list(query)).map(({ name }) => name);
}

describe('GET /v1/organisations', () => {
  it('gives twenty by name, and where the next page begins', async () => {
    const { status, body, headers } = await api.get<{ items: unknown[] }>('/v1/organisations');
    expect(status).toBe(200);
    expect(body).toEqual({ items: expect.any(Array), next: expect.any(String) });
    expect(body.items).toHaveLength(20);
    expect(body.items[0]).toEqual({
      id: 'OVO001992',
      endedOn: null,
      kbo: '0207437468',
      nis: '41002',
      name: 'Aalst',
      level: 'municipality',
      provinceId: 'OVO000230',
      population: expect.any(Number),
      populationOn: '2020-01-01',
      councilSeats: null,
    });
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  it.each([7, 97, 100])('pages through all without gap or repeat, %i at a time', async (limit) => {
    const all = await list(`limit=${limit}`);
    expect(all).toHaveLength(291);
    expect(new Set(all.map(({ id }) => id)).size).toBe(291);
    const order = all.map(({ name, id }) => `${name}\u0000${id}`);
    expect(order).toEqual([...order].sort());
  });

  it.each([
    ['level=municipality', 285],
    ['level=province', 5],
    ['level=flanders', 1],
    ['province=West-Vlaanderen', 62],
    ['province=west%20vlaanderen', 62],
    ['province=OVO000231', 62],
    ['province=Limburg&level=province', 0],
    ['region=reference-limburg', 38],
    ['level=municipality&province=West-Vlaanderen&region=reference-zuid-west-vlaanderen&q=Kortrijk', 1],
    ['region=transport-kortrijk&province=West-Vlaanderen', 13],
    ['region=transport-kortrijk&province=Limburg', 0],
  ])('%s finds %i', async (query, count) => {
    expect(await list(`${query}&limit=100`)).toHaveLength(count);
  });

  it('knows the thirteen municipalities of Zuid-West-Vlaanderen', async () => {
    expect(await names('region=reference-zuid-west-vlaanderen')).toEqual(ZUID_WEST_VLAANDEREN);
  });

  it.each([
    ['part of a name', 'kortr', ['Kortrijk']],
    ['another case and accents', 'KÓRTRIJK', ['Kortrijk']],
    ['spaces for hyphens', 'nazareth de pinte', ['Nazareth-De Pinte']],
    ['an OVO code', 'ovo002133', ['Kortrijk']],
    ['a KBO number', '0207494678', ['Kortrijk']],
    ['a KBO number with dots', 'BE 0207.494.678', ['Kortrijk']],
    ['a NIS code', '34022', ['Kortrijk']],
    ['the name of a merged municipality', 'Borsbeek', ['Antwerpen']],
    ['the NIS code of a merged municipality', '11007', ['Antwerpen']],
    ['the old NIS code of one that kept its name', '44034', ['Lochristi']],
    ['a name that a province has too', 'Antwerpen', ['Antwerpen', 'Antwerpen']],
    ['a character with a meaning in SQL', '%', []],
    ['a quote', "'; DROP TABLE organisation; --", []],
    ['no letter or digit', '-', []],
    ['nothing there is', 'Rotterdam', []],
  ])('finds by %s', async (_, q, found) => {
    expect(await names(`q=${encodeURIComponent(q)}`)).toEqual(found);
  });

  it('finds the successor of each of the 28 merged municipalities by its old NIS code', async () => {
    const { mergers } = await readReferenceData();
    for (const { oldNis, oldName, organisationId } of mergers) {
      expect((await list(`q=${oldNis}`)).map(({ id }) => id)).toEqual([organisationId]);
      const { body } = await api.get(`/v1/organisations/${organisationId}`);
      expect(body.mergedFrom).toContainEqual({ nis: oldNis, name: oldName, mergedOn: '2025-01-01' });
    }
  });

  it.each([
    ['level=city', ['level']],
    ['province=Henegouwen', ['province']],
    ['region=reference-nowhere', ['region']],
    ['province=Henegouwen&region=reference-nowhere', ['province', 'region']],
    ['q=', ['q']],
    [`q=${'a'.repeat(101)}`, ['q']],
    ['q=%00', ['q']],
    ['q=a&q=b', ['q']],
    ['limit=0', ['limit']],
    ['limit=101', ['limit']],
    ['limit=ten', ['limit']],
    ['nmae=Gent', ['nmae']],
    ['level=city&limit=0&nmae=Gent', ['level', 'limit', 'nmae']],
    ['cursor=made-up', ['cursor']],
    [`cursor=${Buffer.from('[1,2]').toString('base64url')}`, ['cursor']],
    [`cursor=${Buffer.from('["Gent"]').toString('base64url')}`, ['cursor']],
  ])('refuses ?%s', async (query, fields) => {
    const { body: problem } = await api.get<ProblemBody>(`/v1/organisations?${query}`);
    expect(problem).toMatchObject({ status: 400, type: 'urn:problem-type:akkoord:validation-failed' });
    expect(problem.issues?.map((issue) => [issue.in, issue.name]).sort()).toEqual(
      fields.map((name) => ['query', name]),
    );
  });

  it('says in Dutch what is wrong with a filter', async () => {
    const dutch = api.as({ language: 'nl' });
    const { body: problem } = await dutch.get<ProblemBody>('/v1/organisations?province=Henegouwen');
    expect(problem.issues?.[0].detail).toContain('Er is geen provincie met deze OVO-code of naam.');
  });
});

describe('GET /v1/organisations/{id}', () => {
  it('shows a municipality with its regions', async () => {
    const { status, body, headers } = await api.get('/v1/organisations/OVO002133');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: 'OVO002133',
      endedOn: null,
      kbo: '0207494678',
      nis: '34022',
      name: 'Kortrijk',
      level: 'municipality',
      provinceId: 'OVO000231',
      population: 77109,
      populationOn: '2020-01-01',
      councilSeats: null,
      mergedFrom: [],
      regions: [
        {
          id: 'reference-zuid-west-vlaanderen',
          kind: 'reference',
          name: 'Zuid-West-Vlaanderen',
          since: '2023-02-03',
        },
        { id: 'transport-kortrijk', kind: 'transport', name: 'Kortrijk', since: '2019-04-26' },
      ],
      contactPoints: [],
    });
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('shows what a municipality came of', async () => {
    const { body } = await api.get('/v1/organisations/OVO001999');
    expect(body).toMatchObject({
      name: 'Antwerpen',
      mergedFrom: [
        { nis: '11002', name: 'Antwerpen', mergedOn: '2025-01-01' },
        { nis: '11007', name: 'Borsbeek', mergedOn: '2025-01-01' },
      ],
    });
  });

  it('shows Flanders, of which no inhabitants, province or regions are known', async () => {
    const { body } = await api.get('/v1/organisations/OVO000001');
    expect(body).toMatchObject({
      level: 'flanders',
      population: null,
      populationOn: null,
      provinceId: null,
      regions: [],
    });
  });

  it('need not be sent again while it is the same', async () => {
    const path = '/v1/organisations/OVO002133';
    const etag = (await api.get(path)).headers.get('etag');
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    // Without a Cache-Control of its own, fetch asks to pass caches by.
    const headers = { 'If-None-Match': etag ?? '', 'Cache-Control': 'max-age=0' };
    const again = await api.get(path, { headers });
    expect(again).toMatchObject({ status: 304, body: undefined });
    const other = await api.get('/v1/organisations/OVO001999');
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it.each(['OVO999999', 'ovo002133', 'kortrijk', '%00', "OVO002133'--"])('knows no %s', async (id) => {
    const { body: problem } = await api.get<ProblemBody>(`/v1/organisations/${id}`);
    expect(problem).toMatchObject({ status: 404, type: 'urn:problem-type:akkoord:not-found' });
  });
});

describe('the number of queries', () => {
  async function queriesOf(path: string): Promise<number> {
    const log = jest.spyOn(application.app.get(DataSource).logger, 'logQuery');
    try {
      await api.get(path);
      return log.mock.calls.length;
    } finally {
      log.mockRestore();
    }
  }

  it.each([
    ['/v1/organisations?limit=1', 1],
    ['/v1/organisations?limit=100&level=municipality&province=Limburg&q=e', 1],
    ['/v1/organisations?limit=1&region=reference-limburg', 2],
    ['/v1/organisations?limit=100&region=reference-limburg', 2],
    ['/v1/organisations/OVO002133', 4],
    ['/v1/organisations/OVO053390', 4],
    ['/v1/regions?limit=1', 1],
    ['/v1/regions?limit=100&municipality=OVO002133', 2],
    ['/v1/regions/reference-waasland', 2],
    ['/v1/regions/reference-limburg', 2],
  ])('for %s is %i', async (path, count) => {
    expect(await queriesOf(path)).toBe(count);
  });
});
