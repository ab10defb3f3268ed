import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, FLANDERS, KORTRIJK } from '../support/a-deal.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { taken } from '../support/living-deal.js';

const DOMAINS = '/v1/domains';
const SOURCE = 'https://www.vlaanderen.be/beleidsdomeinen';
const HERITAGE = { id: 'heritage', name: 'Onroerend Erfgoed', source: SOURCE };

interface DomainBody {
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly endedOn: string | null;
}

describe('policy domains', () => {
  let server: TestApplication;
  let other: TestApplication;
  let registrar: ApiClient;
  let public_: ApiClient;

  beforeAll(async () => {
    server = await startApplication();
    other = await startApplication({ databaseUrl: server.databaseUrl });
    registrar = await asOrganisation(server.url, FLANDERS, 'registrar');
    public_ = apiClient(server.url);
  });
  afterAll(async () => {
    await other.stop();
    await server.stop();
  });

  const codeOf = ({ status, body }: { status: number; body: unknown }): unknown[] => [
    status,
    (body as ProblemBody).type.split(':').at(-1),
  ];

  it('are there from the beginning, page by page, for everybody', async () => {
    const first = await public_.get<{ items: DomainBody[]; next: string }>(`${DOMAINS}?limit=3`);
    expect(first.body.items.map(({ id }) => id)).toEqual(['agriculture', 'culture', 'economy']);
    const rest = await public_.get<{ items: DomainBody[] }>(`${DOMAINS}?cursor=${first.body.next}&limit=100`);
    expect(rest.body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['environment', 'housing', 'mobility']),
    );
    expect((await public_.get<DomainBody>(`${DOMAINS}/mobility`)).body).toEqual({
      id: 'mobility',
      name: 'Mobiliteit en Openbare Werken',
      unitIds: [],
      endedOn: null,
    });
    expect((await public_.get(`${DOMAINS}/Mobility`)).status).toBe(404);
    expect((await public_.get(`${DOMAINS}/space`)).status).toBe(404);
  });

  it('are added, renamed and ended by the registrar, each time with an entry, and known on every server', async () => {
    const created = await registrar.post<DomainBody>(DOMAINS, HERITAGE, { idempotencyKey: 'heritage' });
    expect([created.status, created.headers.get('location')]).toEqual([201, `${DOMAINS}/heritage`]);
    expect((await registrar.post(DOMAINS, HERITAGE, { idempotencyKey: 'heritage' })).status).toBe(201);
    expect(codeOf(await registrar.post(DOMAINS, HERITAGE))).toEqual([409, 'domain-exists']);

    const path = `${DOMAINS}/heritage`;
    const etag = (await public_.get(path)).headers.get('etag') ?? '';
    const renamed = { name: 'Erfgoed', source: SOURCE };
    expect((await registrar.patch<DomainBody>(path, renamed, { ifMatch: etag })).body.name).toBe('Erfgoed');
    expect(codeOf(await registrar.patch(path, renamed, { ifMatch: etag }))).toEqual([412, 'version-moved']);
    expect(codeOf(await registrar.patch(path, { unitIds: [KORTRIJK], source: SOURCE }))).toEqual([
      409,
      'unit-taken',
    ]);
    await taken(registrar.patch(path, { unitIds: ['OVO999101'], source: SOURCE }));
    const taken_ = registrar.patch(`${DOMAINS}/mobility`, { unitIds: ['OVO999101'], source: SOURCE });
    expect(codeOf(await taken_)).toEqual([409, 'unit-taken']);

    const ended = await taken(registrar.post<DomainBody>(`${path}/end`, { source: SOURCE }));
    expect(ended.endedOn).not.toBeNull();
    expect(codeOf(await registrar.post(`${path}/end`, { source: SOURCE }))).toEqual([
      409,
      'domain-is-no-more',
    ]);
    // Announced: the other server has read it by the time that it can be asked.
    const seen = async (): Promise<string | null> =>
      (await apiClient(other.url).get<DomainBody>(path)).body.endedOn ?? null;
    for (let turn = 0; turn < 200 && (await seen()) === null; turn += 1);
    expect(await seen()).toBe(ended.endedOn);

    const { body } = await registrar.get<{ items: { type: string; about: string; details: object }[] }>(
      `/v1/administration/entries?about=${path}`,
    );
    expect(body.items.map(({ type }) => type)).toEqual([
      'CREATE_DOMAIN',
      'REVISE_DOMAIN',
      'REVISE_DOMAIN',
      'END_DOMAIN',
    ]);
    expect(body.items[1].details).toMatchObject({ name: { from: 'Onroerend Erfgoed', to: 'Erfgoed' } });
  });

  it('are nobody else’s to change', async () => {
    const minister = await asOrganisation(server.url, FLANDERS, 'domain-minister', 'domain:mobility');
    for (const caller of [minister, await asOrganisation(server.url, KORTRIJK)]) {
      expect((await caller.post(DOMAINS, { ...HERITAGE, id: 'space' })).status).toBe(403);
      expect((await caller.patch(`${DOMAINS}/mobility`, { name: 'x', source: SOURCE })).status).toBe(403);
      expect((await caller.post(`${DOMAINS}/mobility/end`, { source: SOURCE })).status).toBe(403);
    }
    expect((await registrar.post(DOMAINS, { id: 'Space', name: '', source: 'x' })).status).toBe(400);
  });

  it('do not end while an agreement waits for them, whichever of the two comes first', async () => {
    const deal = await aDeal().begun(server.url);
    const lead = await asOrganisation(server.url, KORTRIJK);
    const domains = [{ domainId: 'welfare', required: ['political'] }];
    const answers = await Promise.all([
      lead.put(`${deal.path}/domains`, { domains }),
      registrar.post(`${DOMAINS}/welfare/end`, { source: SOURCE }),
    ]);
    const [named, ended] = answers.map(({ status }) => status);
    expect([
      [200, 409],
      [400, 200],
    ]).toContainEqual([named, ended]);

    await taken(
      lead.put(`${deal.path}/domains`, { domains: [{ domainId: 'work', required: ['political'] }] }),
    );
    expect(codeOf(await registrar.post(`${DOMAINS}/work/end`, { source: SOURCE }))).toEqual([
      409,
      'domain-in-agreements',
    ]);
    await taken(lead.put(`${deal.path}/domains`, { domains: [] }));
    await taken(registrar.post(`${DOMAINS}/work/end`, { source: SOURCE }));
    const unknown = await lead.put(`${deal.path}/domains`, {
      domains: [
        { domainId: 'work', required: [] },
        { domainId: 'space', required: [] },
        { domainId: 'mobility', required: [] },
        { domainId: 'mobility', required: [] },
      ],
    });
    expect([
      unknown.status,
      (unknown.body as unknown as ProblemBody).issues?.map(({ name }) => name),
    ]).toEqual([400, ['domains[0].domainId', 'domains[1].domainId', 'domains[3].domainId']]);
  });
});
