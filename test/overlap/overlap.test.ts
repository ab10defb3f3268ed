import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partnershipTable } from '../../bench/partnership-table.js';
import { readAll } from '../organisations/read-all.js';
import { FLANDERS, KORTRIJK, MENEN } from '../support/a-deal.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { taken } from '../support/living-deal.js';

const PARTNERSHIPS = '/v1/partnerships';
const OVERLAP = '/v1/regions/overlap';
const SOURCE = 'https://example.org/statuten';
const HEADER = 'name,legal_form,legal_personality,theme,from,until,members';
const HOME = 'reference-zuid-west-vlaanderen';
const [WEVELGEM, KUURNE] = ['OVO002271', 'OVO002137'];

interface Member {
  organisationId: string;
  validFrom: string;
  validTo: string | null;
}
interface Detail {
  id: string;
  name: string;
  theme: string;
  legalForm: string;
  hasLegalPersonality: boolean;
  members: Member[];
}
interface Fit {
  partnershipId: string;
  verdict: string;
  standing: string;
  mustFitFrom: string | null;
  explainedSince: string | null;
  regionIds: string[];
  mending: {
    verdict: string;
    leave: { organisationId: string }[];
    join: { organisationId: string }[];
    ways: number;
  } | null;
}
interface Figures {
  organisationId: string;
  partnerships: number;
  partners: number;
  bordersCrossed: number;
  regionsReached: number;
  fragmentation: number;
}
interface Overview {
  on: string;
  totals: { partnerships: number; municipalities: number; verdicts: Record<string, number> };
  items: Figures[];
  next: string | null;
}
interface Pair {
  first: { id: string; members: number };
  second: { id: string; kind: string; members: number };
  jaccard: number;
  common: { organisationId: string }[];
}

let server: TestApplication;
let other: TestApplication;
let registrar: ApiClient;
let public_: ApiClient;
let elsewhere: ApiClient;
let home: string[];
let abroad: string[];

beforeAll(async () => {
  server = await startApplication();
  other = await startApplication({ databaseUrl: server.databaseUrl });
  registrar = await asOrganisation(server.url, FLANDERS, 'registrar');
  public_ = apiClient(server.url);
  elsewhere = apiClient(other.url);
  home = await membersOf('/v1/regions/reference-zuid-west-vlaanderen');
  abroad = await membersOf('/v1/regions/reference-midwest');
});
afterAll(async () => {
  await other.stop();
  await server.stop();
});

const codeOf = ({ status, body }: { status: number; body: unknown }): unknown[] => [
  status,
  (body as ProblemBody).type.split(':').at(-1),
];
const issuesOf = ({ status, body }: { status: number; body: unknown }): unknown[] => [
  status,
  ((body as ProblemBody).issues ?? []).map(({ name }) => name),
];

async function membersOf(path: string): Promise<string[]> {
  const { body } = await public_.get<Detail>(path);
  return body.members.map(({ organisationId }) => organisationId).sort();
}

async function create(name: string, fields: object = {}): Promise<string> {
  const body = { name, legalForm: 'opdrachthoudendeVereniging', theme: 'water', source: SOURCE, ...fields };
  const { id } = await taken(registrar.post<Detail>(PARTNERSHIPS, body));
  return `${PARTNERSHIPS}/${id}`;
}

async function join(path: string, ...ids: string[]): Promise<void> {
  for (const organisationId of ids)
    await taken(registrar.post(`${path}/members`, { organisationId, from: '2020-01-01', source: SOURCE }));
}

const fitOf = async (path: string, on = ''): Promise<Fit> =>
  (await public_.get<Fit>(`${path}/fit${on}`)).body;

const figuresOf = async (api: ApiClient, name: string, on = ''): Promise<Figures> =>
  (await api.get<Overview>(`${OVERLAP}?q=${name}${on}`)).body.items[0];

describe('partnerships', () => {
  it('are kept by the registrar, with members over time and an entry for each act', async () => {
    const body = { name: 'Leie & Water', legalForm: 'projectvereniging', theme: 'water', source: SOURCE };
    const created = await registrar.post<Detail>(PARTNERSHIPS, body, { idempotencyKey: 'leie' });
    const path = `${PARTNERSHIPS}/partnership-leie-water`;
    expect([created.status, created.headers.get('location')]).toEqual([201, path]);
    expect(created.body).toMatchObject({
      id: 'partnership-leie-water',
      hasLegalPersonality: true,
      members: [],
    });
    expect((await registrar.post(PARTNERSHIPS, body, { idempotencyKey: 'leie' })).status).toBe(201);
    expect(codeOf(await registrar.post(PARTNERSHIPS, { ...body, name: 'Leie Water' }))).toEqual([
      409,
      'partnership-exists',
    ]);
    expect(issuesOf(await registrar.post(PARTNERSHIPS, { ...body, hasLegalPersonality: false }))).toEqual([
      400,
      ['hasLegalPersonality'],
    ]);
    expect(issuesOf(await registrar.post(PARTNERSHIPS, { ...body, legalForm: 'other' }))).toEqual([
      400,
      ['hasLegalPersonality'],
    ]);
    expect(issuesOf(await registrar.post(PARTNERSHIPS, { ...body, name: '!!!' }))).toEqual([400, ['name']]);
    expect((await registrar.post(PARTNERSHIPS, { ...body, name: 'a\u0000b' })).status).toBe(400);

    const membership = { organisationId: KORTRIJK, from: '2020-01-01', source: SOURCE };
    await taken(registrar.post(`${path}/members`, membership));
    await taken(registrar.post(`${path}/members`, { ...membership, organisationId: MENEN }));
    expect(issuesOf(await registrar.post(`${path}/members`, membership))).toEqual([400, ['organisationId']]);
    expect(
      issuesOf(await registrar.post(`${path}/members`, { ...membership, organisationId: FLANDERS })),
    ).toEqual([400, ['organisationId']]);
    expect(
      issuesOf(
        await registrar.post(`${path}/members`, { ...membership, from: '2019-01-01', until: '2018-01-01' }),
      ),
    ).toEqual([400, ['until']]);
    await taken(registrar.post(`${path}/members/${MENEN}/end`, { on: '2023-01-01', source: SOURCE }));
    const again = registrar.post(`${path}/members/${MENEN}/end`, { on: '2024-01-01', source: SOURCE });
    expect(issuesOf(await again)).toEqual([400, ['on']]);
    expect(await membersOf(path)).toEqual([KORTRIJK]);
    expect(await membersOf(`${path}?on=2022-12-31`)).toEqual([KORTRIJK, MENEN]);
    expect(await membersOf(`${path}?on=2019-12-31`)).toEqual([]);

    const etag = (await public_.get(path)).headers.get('etag') ?? '';
    const revised = { theme: 'afval', source: SOURCE };
    expect((await registrar.patch<Detail>(path, revised, { ifMatch: etag })).body.theme).toBe('afval');
    expect(codeOf(await registrar.patch(path, revised, { ifMatch: etag }))).toEqual([412, 'version-moved']);

    await taken(registrar.post(`${path}/end`, { on: '2026-01-01', source: SOURCE }));
    expect(await membersOf(path)).toEqual([]);
    expect(issuesOf(await registrar.post(`${path}/end`, { on: '2026-01-01', source: SOURCE }))).toEqual([
      400,
      ['on'],
    ]);
    const entries = await readAll<{ type: string }>(registrar, `/v1/administration/entries?about=${path}`);
    expect(entries.map(({ type }) => type)).toEqual([
      'CREATE_PARTNERSHIP',
      'ADD_PARTNERSHIP_MEMBER',
      'ADD_PARTNERSHIP_MEMBER',
      'END_PARTNERSHIP_MEMBERSHIP',
      'REVISE_PARTNERSHIP',
      'END_PARTNERSHIP',
    ]);
  });

  it('are found by name, theme, form, member and day; nobody else changes them', async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await readAll<Detail>(public_, `${PARTNERSHIPS}?${query}`)).map(({ id }) => id);
    await join(await create('Mandel', { theme: 'Sport' }), MENEN);
    expect(await ids('q=MAND&theme=sport')).toEqual(['partnership-mandel']);
    expect(await ids(`municipality=${MENEN}&on=2022-01-01`)).toEqual([
      'partnership-leie-water',
      'partnership-mandel',
    ]);
    expect(await ids(`municipality=${MENEN}&limit=1`)).toEqual(['partnership-mandel']);
    expect(await ids('legalForm=interlokaleVereniging')).toEqual([]);
    for (const query of ['municipality=OVO000000', 'on=2026-02-30', 'legalForm=vzw', 'cursor=x', 'size=1'])
      expect((await public_.get(`${PARTNERSHIPS}?${query}`)).status).toBe(400);
    for (const id of ['partnership-nowhere', 'nowhere', 'partnership-%00'])
      expect((await public_.get(`${PARTNERSHIPS}/${id}`)).status).toBe(404);

    const clerk = await asOrganisation(server.url, KORTRIJK);
    expect((await clerk.post(PARTNERSHIPS, {})).status).toBe(400);
    const member = { organisationId: KORTRIJK, from: '2020-01-01', source: SOURCE };
    expect((await clerk.post(`${PARTNERSHIPS}/partnership-mandel/members`, member)).status).toBe(403);
    expect((await public_.post(`${PARTNERSHIPS}/partnership-mandel/members`, member)).status).toBe(401);
    expect((await registrar.post(`${PARTNERSHIPS}/partnership-nowhere/members`, member)).status).toBe(404);
  });

  it('come by a table: a dry run names each bad row, and a bad table changes nothing', async () => {
    const path = `${PARTNERSHIPS}/import`;
    const bad = [HEADER, 'Demer,other,,water,2020-01-01,,34022', 'Dijle,vzw,no,water,2020-02-30,,99999'].join(
      '\n',
    );
    const dutch = registrar.as({ language: 'nl' });
    const rehearsal = await dutch.post(path, { csv: bad, dryRun: true, source: SOURCE });
    expect(rehearsal.body).toMatchObject({ dryRun: true, rows: 2, faulty: 4 });
    expect((rehearsal.body.faults as object[])[0]).toEqual({
      line: 2,
      column: 'legal_personality',
      detail: 'Dit moet yes of no zijn; bij de vorm “other” mag het niet leeg zijn.',
    });
    expect(issuesOf(await registrar.post(path, { csv: bad, source: SOURCE }))).toEqual([
      400,
      ['csv[2].legal_personality', 'csv[3].legal_form', 'csv[3].from', 'csv[3].members'],
    ]);
    expect((await public_.get(`${PARTNERSHIPS}/partnership-demer`)).status).toBe(404);

    const csv = [HEADER, 'Demer,other,no,water,2020-01-01,,34022 OVO002177'].join('\n');
    const outcome = { rows: 1, partnerships: 1, memberships: 2, unchanged: 0, faulty: 0 };
    expect((await registrar.post(path, { csv, dryRun: true, source: SOURCE })).body).toMatchObject(outcome);
    expect((await public_.get(`${PARTNERSHIPS}/partnership-demer`)).status).toBe(404);
    expect((await registrar.post(path, { csv, source: SOURCE })).body).toMatchObject(outcome);
    expect(await membersOf(`${PARTNERSHIPS}/partnership-demer`)).toEqual([KORTRIJK, MENEN]);
    expect((await registrar.post(path, { csv, source: SOURCE })).body).toMatchObject({
      partnerships: 0,
      memberships: 0,
      unchanged: 2,
    });
    for (const faulty of ['', 'x', '"'])
      expect((await registrar.post(path, { csv: faulty, source: SOURCE })).status).toBe(400);
  });
});

describe('the test of the Regiodecreet', () => {
  it('finds how a partnership lies, what mends it, and until when it must fit', async () => {
    const inside = await create('Binnen');
    await join(inside, home[0], home[1]);
    expect(await fitOf(inside)).toMatchObject({ verdict: 'inside', standing: 'fits', mending: null });
    const equal = await create('Gelijk');
    await join(equal, ...home);
    expect(await fitOf(equal)).toMatchObject({
      verdict: 'equal',
      regionIds: [HOME],
      mustFitFrom: '2031-01-01',
    });
    const multiple = await create('Veelvoud');
    await join(multiple, ...home, ...abroad);
    expect(await fitOf(multiple)).toMatchObject({ verdict: 'multiple', standing: 'fits' });

    const crossing = await create('Over de Grens');
    await join(crossing, home[0], home[1], abroad[0]);
    const fit = await fitOf(crossing);
    expect(fit).toMatchObject({ verdict: 'crossing', standing: 'toMend', explainedSince: null });
    expect(fit.mending).toMatchObject({ verdict: 'inside', join: [], ways: 1 });
    expect(fit.mending?.leave.map(({ organisationId }) => organisationId)).toEqual([abroad[0]]);
    expect((await fitOf(crossing, '?on=2031-01-01')).standing).toBe('overdue');
    expect(await fitOf(crossing, '?on=2019-01-01')).toMatchObject({ verdict: 'undetermined' });
    await join(crossing, ...home.slice(2, -1), ...abroad.slice(1));
    expect((await fitOf(crossing)).mending).toMatchObject({
      verdict: 'multiple',
      leave: [],
      join: [{ organisationId: home.at(-1) }],
    });

    const waste = await create('Afval over de Grens', { theme: 'waste' });
    await join(waste, home[0], abroad[0]);
    expect(await fitOf(waste, '?on=2036-12-31')).toMatchObject({
      standing: 'toMend',
      mustFitFrom: '2037-01-01',
    });
    const loose = await create('Los over de Grens', { legalForm: 'interlokaleVereniging' });
    await join(loose, home[0], abroad[0]);
    expect(await fitOf(loose)).toMatchObject({
      verdict: 'crossing',
      standing: 'notSubject',
      mustFitFrom: null,
    });

    const listed = await readAll<Fit>(public_, `${OVERLAP}/fits?verdict=crossing&standing=toMend`);
    expect(listed.map(({ partnershipId }) => partnershipId)).toEqual([
      'partnership-afval-over-de-grens',
      'partnership-over-de-grens',
    ]);
    const own = await readAll<Fit>(public_, `${OVERLAP}/fits?municipality=${home.at(-1)}&limit=1`);
    expect(own.map(({ partnershipId }) => partnershipId)).toContain('partnership-gelijk');
    expect(own.map(({ partnershipId }) => partnershipId)).not.toContain('partnership-binnen');
    expect((await public_.get(`${PARTNERSHIPS}/partnership-nowhere/fit`)).status).toBe(404);
    expect((await public_.get(`${OVERLAP}/fits?verdict=other`)).status).toBe(400);
  });

  it('takes an explanation of a member, which stays to be read (pas toe, leg uit)', async () => {
    const path = `${PARTNERSHIPS}/partnership-over-de-grens`;
    const member = await asOrganisation(server.url, home[0], 'editor');
    const body = { body: 'Het bekken van de Leie ligt in twee regio’s.' };
    const first = await member.post(`${path}/explanations`, body, { idempotencyKey: 'waarom' });
    expect(first.body).toMatchObject({ number: 1, organisationId: home[0], ...body });
    await taken(member.post(`${path}/explanations`, body, { idempotencyKey: 'waarom' }));
    const outsider = await asOrganisation(server.url, 'OVO002067', 'clerk');
    expect(codeOf(await outsider.post(`${path}/explanations`, body))).toEqual([409, 'not-in-partnership']);
    expect((await registrar.post(`${path}/explanations`, body)).status).toBe(403);
    expect((await member.post(`${path}/explanations`, { body: ' ' })).status).toBe(400);
    await taken(member.post(`${path}/explanations`, { body: 'En de ziekenhuizen ook.' }));

    const all = await readAll<{ number: number; body: string }>(public_, `${path}/explanations?limit=1`);
    expect(all.map(({ number }) => number)).toEqual([1, 2]);
    expect(all[0].body).toBe(body.body);
    expect(await fitOf(path)).toMatchObject({ verdict: 'crossing', standing: 'explained' });
    expect((await fitOf(path, '?on=2035-01-01')).standing).toBe('explained');
    expect(await fitOf(path, '?on=2026-01-01')).toMatchObject({ standing: 'toMend', explainedSince: null });
    const entries = await readAll<{ details: object }>(
      registrar,
      `/v1/administration/entries?about=${path}/explanations`,
    );
    expect(entries.map(({ details }) => details)).toEqual([
      { number: 1, organisationId: home[0] },
      { number: 2, organisationId: home[0] },
    ]);
  });
});

describe('overlap', () => {
  it('is told of every municipality, as of a day, by province and name', async () => {
    const before = await figuresOf(public_, 'Anzegem');
    const id = before.organisationId;
    const path = await create('Tussen Schelde en Leie');
    await join(path, id, KORTRIJK, abroad[0]);
    const after = await figuresOf(public_, 'Anzegem');
    expect(after.partnerships).toBe(before.partnerships + 1);
    expect(after.bordersCrossed).toBe(before.bordersCrossed + 1);
    expect(await figuresOf(public_, 'Anzegem', '&on=2019-12-31')).toMatchObject({
      partnerships: 0,
      partners: 0,
      bordersCrossed: 0,
      fragmentation: 0,
    });
    const all = await readAll<Figures & { name: string; provinceId: string }>(
      public_,
      `${OVERLAP}?province=West-Vlaanderen&limit=25`,
    );
    expect(all).toHaveLength(62);
    expect(all.map(({ name }) => name)).toEqual([...all.map(({ name }) => name)].sort());
    expect(all.find(({ organisationId }) => organisationId === id)).toEqual(after);
    for (const query of ['province=Nergens', 'on=soon', 'limit=0', 'cursor=e30', 'level=x'])
      expect((await public_.get(`${OVERLAP}?${query}`)).status).toBe(400);
  });

  it('lists pairs with what they have in common, the closest first', async () => {
    const pairs = await readAll<Pair>(public_, `${OVERLAP}/pairs?of=${HOME}&limit=2`);
    expect(pairs[0]).toMatchObject({ first: { id: HOME }, second: { id: 'partnership-gelijk' }, jaccard: 1 });
    expect(pairs.map(({ jaccard }) => jaccard)).toEqual(
      [...pairs.map(({ jaccard }) => jaccard)].sort((one, other) => other - one),
    );
    const transport = pairs.find(({ second }) => second.id === 'transport-kortrijk');
    const kortrijk = await membersOf('/v1/regions/transport-kortrijk');
    const common = home.filter((id) => kortrijk.includes(id));
    expect(transport?.common.map(({ organisationId }) => organisationId)).toEqual(common);
    expect(transport?.jaccard).toBeCloseTo(common.length / new Set([...home, ...kortrijk]).size, 4);
    const close = await readAll<Pair>(public_, `${OVERLAP}/pairs?kind=transport&min=0.6`);
    expect(close.length).toBeGreaterThan(3);
    expect(close.every(({ jaccard }) => jaccard >= 0.6)).toBe(true);
    for (const query of ['of=nowhere', 'min=0.2', 'min=2', 'min=x', 'cursor=e30', 'kind=other'])
      expect((await public_.get(`${OVERLAP}/pairs?${query}`)).status).toBe(400);
  });

  it('is drawn as a picture that can be read out', async () => {
    const picture = async (query: string, api = public_): Promise<string> =>
      (await api.get<string>(`${OVERLAP}/matrix.svg${query}`)).body;
    const svg = await picture('', public_.as({ language: 'nl' }));
    expect(svg).toContain('Overlapping van referentieregio’s en vervoerregio’s');
    expect(svg).toContain('Zuid-West-Vlaanderen en Kortrijk: ');
    expect(svg).not.toContain('<script');
    const own = await picture(`?rows=reference&columns=partnership&municipality=${KORTRIJK}`);
    expect(own).toContain('Zuid-West-Vlaanderen and Tussen Schelde en Leie: 2 municipalities in common');
    expect(issuesOf(await public_.get(`${OVERLAP}/matrix.svg?columns=partnership`))).toEqual([
      400,
      ['columns'],
    ]);
    expect((await public_.get(`${OVERLAP}/matrix.svg?municipality=OVO000000`)).status).toBe(400);
  });

  it('is never older than what was answered before, on whatever server and however many write', async () => {
    const { body: all } = await public_.get<{ items: { id: string }[] }>(
      '/v1/organisations?level=municipality&limit=60',
    );
    const csv = partnershipTable(all.items, 150);
    await taken(registrar.post(`${PARTNERSHIPS}/import`, { csv, source: SOURCE }));
    const path = await create('Wachtend');
    const writers = home.map(async (id) => {
      await join(path, id);
      const seen = await elsewhere.get<{ items: { id: string }[] }>(
        `${OVERLAP}/pairs?of=partnership-wachtend`,
      );
      const { body } = await elsewhere.get<Fit>(`${path}/fit`);
      expect(seen.status).toBe(200);
      expect(body.verdict).not.toBe('undetermined');
      // The partnership that the writer just joined counts, and readers never see half of a change.
      const own = await readAll<Fit>(elsewhere, `${OVERLAP}/fits?municipality=${id}&limit=100`);
      expect(own.map(({ partnershipId }) => partnershipId)).toContain('partnership-wachtend');
    });
    const readers = Array.from({ length: 12 }, async () => {
      const { totals, items } = (await elsewhere.get<Overview>(`${OVERLAP}?limit=100`)).body;
      expect(items.length).toBeGreaterThan(0);
      expect(Object.values(totals.verdicts).reduce((sum, each) => sum + each, 0)).toBe(totals.partnerships);
    });
    await Promise.all([...writers, ...readers]);
    expect((await elsewhere.get<Fit>(`${path}/fit`)).body.verdict).toBe('equal');

    const kept = await readAll<Detail>(public_, `${PARTNERSHIPS}?limit=100&municipality=${KORTRIJK}`);
    const partners = new Set<string>();
    for (const { id } of kept)
      for (const each of await membersOf(`${PARTNERSHIPS}/${id}`)) partners.add(each);
    for (const api of [public_, elsewhere])
      expect(await figuresOf(api, 'Kortrijk')).toMatchObject({
        partnerships: kept.length,
        partners: partners.size - 1,
      });
  });

  it('follows a merger: the successor takes its predecessors’ place', async () => {
    const path = await create('Gullegem en Verder');
    await join(path, WEVELGEM, MENEN);
    const earlier = { organisationId: WEVELGEM, from: '2000-01-01', until: '2010-01-01', source: SOURCE };
    await taken(registrar.post(`${path}/members`, earlier));
    const merger = {
      predecessors: [WEVELGEM],
      successorId: KUURNE,
      effectiveOn: '2026-11-01',
      source: SOURCE,
    };
    const preview = await taken(registrar.post<{ partnerships: object }>('/v1/successions/preview', merger));
    const booked = await taken(
      registrar.post<{ partnerships: { joined: string[] } }>('/v1/successions', merger),
    );
    expect(booked.partnerships).toEqual(preview.partnerships);
    expect(booked.partnerships.joined).toContain('partnership-gullegem-en-verder');
    expect(await membersOf(path)).toEqual([KUURNE, MENEN].sort());
    expect(await membersOf(`${path}?on=2026-10-31`)).toEqual([MENEN, WEVELGEM].sort());
    const { body } = await public_.get<Detail>(`${path}?on=2005-01-01`);
    expect(body.members).toMatchObject([{ organisationId: WEVELGEM, validTo: '2010-01-01' }]);
    const pairs = await readAll<Pair>(elsewhere, `${OVERLAP}/pairs?of=partnership-gullegem-en-verder`);
    expect(pairs.flatMap(({ common }) => common.map(({ organisationId }) => organisationId))).not.toContain(
      WEVELGEM,
    );
  });
});
