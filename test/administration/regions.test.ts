import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { FLANDERS, KORTRIJK, MENEN, TODAY, WEST_FLANDERS } from '../support/a-deal.js';
import { startApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken } from '../support/living-deal.js';

const SOURCE = 'https://www.example.org/besluit';
const HERE = 'reference-zuid-west-vlaanderen';
const THERE = 'reference-waasland';

interface Region {
  readonly id: string;
  readonly on: string;
  readonly members: readonly { organisationId: string; validFrom: string; validTo: string | null }[];
}

describe('regions over time', () => {
  let stage: Stage;
  let registrar: ApiClient;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    registrar = await asOrganisation(stage.application.url, FLANDERS, 'registrar');
  });
  afterAll(() => stage.stop());

  const membersOf = async (region: string, on: string): Promise<string[]> => {
    const { members } = await taken(stage.anyone.get<Region>(`/v1/regions/${region}?on=${on}`));
    return members.map(({ organisationId }) => organisationId);
  };
  const regionsOn = async (query: string): Promise<string[]> => {
    const { items } = await taken(
      stage.anyone.get<{ items: { id: string }[] }>(`/v1/regions?limit=100&${query}`),
    );
    return items.map(({ id }) => id);
  };
  const faults = ({ status, body }: { status: number; body: unknown }): unknown[] => {
    const { issues } = body as ProblemBody;
    return [status, ...(issues ?? []).map(({ name }) => name)];
  };

  it('begin without members, which join from a day until a day', async () => {
    const leiedal = { kind: 'thematic', name: 'Leie & Dal’s streek', source: SOURCE };
    const created = await registrar.post<Region>('/v1/regions', leiedal);
    expect([created.status, created.headers.get('location'), created.body.members]).toEqual([
      201,
      '/v1/regions/thematic-leie-dal-s-streek',
      [],
    ]);
    const region = '/v1/regions/thematic-leie-dal-s-streek';
    expect((await registrar.post('/v1/regions', leiedal)).status).toBe(409);
    expect(faults(await registrar.post('/v1/regions', { ...leiedal, name: '&' }))).toEqual([400, 'name']);

    const joined = await registrar.post<Region>(
      `${region}/members`,
      { organisationId: MENEN, from: '2020-01-01', until: '2024-01-01', source: SOURCE },
      { idempotencyKey: 'join-1' },
    );
    expect([joined.status, joined.body.on]).toEqual([201, '2020-01-01']);
    expect(joined.body.members).toMatchObject([{ organisationId: MENEN, validTo: '2024-01-01' }]);
    await taken(
      registrar.post(`${region}/members`, { organisationId: KORTRIJK, from: '2023-01-01', source: SOURCE }),
    );

    const id = 'thematic-leie-dal-s-streek';
    expect(await membersOf(id, '2019-12-31')).toEqual([]);
    expect(await membersOf(id, '2023-12-31')).toEqual([KORTRIJK, MENEN]);
    expect(await membersOf(id, '2024-01-01')).toEqual([KORTRIJK]);
    expect(await regionsOn('kind=thematic')).toEqual([id]);
    expect(await regionsOn('kind=thematic&on=2019-12-31')).toEqual([]);
    expect(await regionsOn('kind=thematic&on=2020-01-01')).toEqual([id]);
    expect(await regionsOn(`kind=thematic&municipality=${MENEN}`)).toEqual([]);
    expect(await regionsOn(`kind=thematic&municipality=${MENEN}&on=2023-12-31`)).toEqual([id]);

    const ended = await registrar.post<Region>(`${region}/members/${KORTRIJK}/end`, {
      on: '2026-12-01',
      source: SOURCE,
    });
    expect([ended.status, ended.body.members]).toEqual([200, []]);
    expect(await membersOf(id, TODAY.slice(0, 10))).toEqual([KORTRIJK]);
    const again = { on: '2026-12-01', source: SOURCE };
    expect(faults(await registrar.post(`${region}/members/${KORTRIJK}/end`, again))).toEqual([400, 'on']);
    expect((await registrar.post(`${region}/members/OVO999998/end`, again)).status).toBe(404);
    expect((await registrar.post(`/v1/regions/thematic-nowhere/members/${MENEN}/end`, again)).status).toBe(
      404,
    );
  });

  it('keep what they were when a municipality moves, also after a restart', async () => {
    const move = { organisationId: MENEN, from: '2027-01-01', source: SOURCE };
    const members = `/v1/regions/${THERE}/members`;
    expect(faults(await registrar.post(members, move))).toEqual([400, 'leaves']);
    expect(faults(await registrar.post(members, { ...move, leaves: 'reference-limburg' }))).toEqual([
      400,
      'leaves',
      'leaves',
    ]);
    const moved = await registrar.post<Region>(members, { ...move, leaves: HERE });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      201,
      `/v1/regions/${THERE}?on=2027-01-01`,
    ]);

    const restarted = await startApplication({ databaseUrl: stage.application.databaseUrl });
    await restarted.stop();
    expect(await membersOf(HERE, '2026-12-31')).toContain(MENEN);
    expect(await membersOf(HERE, '2027-01-01')).not.toContain(MENEN);
    expect(await membersOf(THERE, '2026-12-31')).not.toContain(MENEN);
    expect(await membersOf(THERE, '2027-01-01')).toContain(MENEN);
    expect(await regionsOn(`kind=reference&municipality=${MENEN}`)).toEqual([HERE]);
    expect(await regionsOn(`kind=reference&municipality=${MENEN}&on=2027-01-01`)).toEqual([THERE]);

    const { items } = await taken(
      registrar.get<{ items: object[] }>(
        `/v1/administration/entries?about=${encodeURIComponent(`/v1/regions/${THERE}`)}`,
      ),
    );
    expect(items).toMatchObject([
      {
        type: 'ADD_REGION_MEMBER',
        details: { organisationId: MENEN, from: '2027-01-01', until: null, leaves: HERE, source: SOURCE },
      },
    ]);
  });

  it('consist of municipalities, each once at a time', async () => {
    const members = `/v1/regions/${HERE}/members`;
    const join = { from: '2027-01-01', source: SOURCE };
    expect(faults(await registrar.post(members, { ...join, organisationId: WEST_FLANDERS }))).toEqual([
      400,
      'organisationId',
    ]);
    expect(faults(await registrar.post(members, { ...join, organisationId: KORTRIJK }))).toEqual([
      400,
      'organisationId',
    ]);
    const nowhere = { ...join, organisationId: KORTRIJK };
    expect((await registrar.post('/v1/regions/thematic-nowhere/members', nowhere)).status).toBe(404);
  });

  it('are the registrar’s alone', async () => {
    const clerk = await asOrganisation(stage.application.url, KORTRIJK, 'clerk');
    const region = { kind: 'care', name: 'X', source: SOURCE };
    expect((await clerk.post('/v1/regions', region)).status).toBe(403);
    const join = { organisationId: KORTRIJK, from: '2027-01-01', source: SOURCE };
    expect((await clerk.post(`/v1/regions/${THERE}/members`, join)).status).toBe(403);
    const end = { on: '2027-01-01', source: SOURCE };
    expect((await clerk.post(`/v1/regions/${HERE}/members/${KORTRIJK}/end`, end)).status).toBe(403);
    expect((await stage.anyone.post('/v1/regions', region)).status).toBe(401);
  });
});
