import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  administrativeHash,
  type ChainedAdministrativeEntry,
} from '../../src/administration/rules/administrative-chain.js';
import { firstBrokenLink } from '../../src/ledger/chain/links.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, TODAY, WEST_FLANDERS } from '../support/a-deal.js';
import { startApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken } from '../support/living-deal.js';
import { runCommand } from '../support/process.js';
import { COMMITMENT } from '../support/commitment.js';

const SOURCE = 'https://www.example.org/besluit';
const LEIESTREEK = {
  id: 'OVO999001',
  kbo: '0999000129',
  nis: '39001',
  name: 'Leiestreek',
  level: 'municipality',
  provinceId: WEST_FLANDERS,
  population: 41000,
  populationOn: '2026-01-01',
  source: SOURCE,
};

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly endedOn: string | null;
  readonly regions: readonly { id: string }[];
  readonly contactPoints: readonly object[];
  readonly [field: string]: unknown;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the registrar', () => {
  let stage: Stage;
  let url: string;
  let registrar: ApiClient;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
    registrar = await asOrganisation(url, FLANDERS, 'registrar');
  });
  afterAll(() => stage.stop());

  const entries = async (query = ''): Promise<ChainedAdministrativeEntry[]> => {
    const page = await taken(
      registrar.get<{ items: ChainedAdministrativeEntry[] }>(`/v1/administration/entries?limit=100${query}`),
    );
    return page.items;
  };
  const refusal = ({ status, body }: { status: number; body: unknown }): unknown[] => {
    const { type, issues } = body as ProblemBody;
    return [status, type.split(':').at(-1), ...(issues ?? []).map(({ name }) => name)];
  };

  it('adds an organisation, which acts and takes part from then on, on every server', async () => {
    const other = await startApplication({ databaseUrl: stage.application.databaseUrl, clock: stage.clock });
    try {
      const created = await registrar.post<Organisation>('/v1/organisations', LEIESTREEK, {
        idempotencyKey: 'create-1',
      });
      expect(created.status).toBe(201);
      expect(created.headers.get('location')).toBe('/v1/organisations/OVO999001');
      expect(created.body).toMatchObject({ name: 'Leiestreek', endedOn: null, contactPoints: [] });
      const again = await registrar.post('/v1/organisations', LEIESTREEK, { idempotencyKey: 'create-1' });
      expect([again.status, again.body]).toEqual([201, created.body]);

      const deal = await aDeal().ledBy('OVO999001').with(MENEN).begun(url);
      expect(await deal.state()).toBe('drafting.incomplete');
      const there = await asOrganisation(other.url, 'OVO999001', 'editor');
      expect((await there.get(deal.path)).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  it('is told what of a new organisation cannot be', async () => {
    const answer = (fields: object) => registrar.post('/v1/organisations', { ...LEIESTREEK, ...fields });
    expect(refusal(await answer({ kbo: '0999000128', nis: 'x', name: ' ' }))).toEqual([
      400,
      'validation-failed',
      'kbo',
      'nis',
      'name',
    ]);
    expect(refusal(await answer({ id: 'OVO999002', provinceId: KORTRIJK, populationOn: null }))).toEqual([
      400,
      'validation-failed',
      'provinceId',
      'populationOn',
    ]);
    const taken = await answer({ id: 'OVO999002', kbo: '0999000228', nis: '34022' });
    expect(refusal(taken)).toEqual([409, 'organisation-code-taken']);
    expect((taken.body as unknown as ProblemBody).detail).toContain('34022 is the code of Kortrijk');
  });

  it('renames; a restart with the reference data leaves that as it is', async () => {
    const address = `/v1/organisations/${KORTRIJK}`;
    const { headers } = await registrar.get(address);
    const etag = headers.get('etag') ?? '';
    const change = { name: 'Stad Kortrijk', councilSeats: 41, source: SOURCE };

    const { status, body } = await registrar.patch<Organisation>(address, change, { ifMatch: etag });
    expect([status, body.name, body.councilSeats]).toEqual([200, 'Stad Kortrijk', 41]);
    expect((await registrar.patch(address, change, { ifMatch: etag })).status).toBe(412);
    expect(refusal(await registrar.patch(address, { kbo: '0207433312', source: SOURCE }))).toEqual([
      409,
      'organisation-code-taken',
    ]);

    const restarted = await startApplication({ databaseUrl: stage.application.databaseUrl });
    await restarted.stop();
    expect((await stage.anyone.get(address)).body).toMatchObject({ name: 'Stad Kortrijk' });
    const about = await entries(`&about=${encodeURIComponent(address)}`);
    expect(about.map(({ type, actor, details }) => ({ type, actor, details }))).toEqual([
      {
        type: 'REVISE_ORGANISATION',
        actor: { organisationId: FLANDERS, person: COMMITMENT },
        details: {
          name: { from: 'Kortrijk', to: 'Stad Kortrijk' },
          councilSeats: { from: null, to: 41 },
          source: SOURCE,
        },
      },
    ]);
  });

  it('says where an organisation can be reached, as its own clerk does; the history keeps no address', async () => {
    const address = `/v1/organisations/${MENEN}/contact-points`;
    const points = [
      { function: 'Secretariaat', email: 'secretariaat@menen.be' },
      { function: 'Onthaal', phone: '+32 56 52 92 00', address: 'Grote Markt 1, 8930 Menen' },
    ];
    expect((await registrar.put(address, { contactPoints: [points[1]] })).status).toBe(200);
    const clerk = await asOrganisation(url, MENEN, 'clerk');
    const { body } = await clerk.put<Organisation>(address, { contactPoints: points });
    expect(body.contactPoints).toEqual([
      { ...points[0], phone: null, address: null, url: null },
      { ...points[1], email: null, url: null },
    ]);
    expect(
      (await stage.anyone.get<Organisation>(`/v1/organisations/${MENEN}`)).body.contactPoints,
    ).toHaveLength(2);

    expect(refusal(await clerk.put(address, { contactPoints: [{ function: 'Iemand' }] }))).toEqual([
      400,
      'validation-failed',
      'contactPoints[0]',
    ]);
    const wrong = { contactPoints: [{ function: 'Post', email: 'An Peeters <an@menen.be>' }] };
    expect(refusal(await clerk.put(address, wrong))).toEqual([
      400,
      'validation-failed',
      'contactPoints[0].email',
    ]);
    const neighbour = await asOrganisation(url, KORTRIJK, 'clerk');
    expect((await neighbour.put(address, { contactPoints: [] })).status).toBe(403);
    expect(JSON.stringify(await entries('&type=SET_CONTACT_POINTS'))).not.toContain('menen.be');
    expect(await entries('&type=SET_CONTACT_POINTS')).toHaveLength(2);
  });

  it('ends who takes part in nothing, and nobody else', async () => {
    const lapsed = { ...LEIESTREEK, id: 'OVO999003', kbo: '0999000228', nis: null, name: 'Oudland' };
    await taken(registrar.post('/v1/organisations', lapsed));
    const own = await asOrganisation(url, 'OVO999003', 'reader');
    const end = (id: string, on: string) =>
      registrar.post(`/v1/organisations/${id}/end`, { on, source: SOURCE });

    expect(refusal(await end('OVO999003', '2026-11-25'))).toEqual([400, 'validation-failed', 'on']);
    await aDeal().with('OVO002265').begun(url);
    expect(refusal(await end('OVO002265', '2026-11-24'))).toEqual([409, 'organisation-in-agreements']);
    expect(refusal(await end('OVO002204', '1990-01-01'))).toEqual([400, 'validation-failed', 'on']);
    const { body } = await end('OVO002204', '2026-11-24');
    expect(body).toMatchObject({ endedOn: '2026-11-24', regions: [] });

    expect((await end('OVO999003', '2026-11-24')).status).toBe(200);
    expect(refusal(await own.get('/v1/messages'))).toEqual([403, 'organisation-ended']);
    expect(refusal(await end('OVO999003', '2026-11-24'))).toEqual([409, 'organisation-is-no-more']);
    expect((await end('OVO998877', '2026-11-24')).status).toBe(404);
  });

  it('is the only one who does so', async () => {
    for (const [organisation, role] of [
      [FLANDERS, 'supervisor'],
      [KORTRIJK, 'clerk'],
    ] as const) {
      const caller = await asOrganisation(url, organisation, role);
      expect((await caller.post('/v1/organisations', { ...LEIESTREEK, id: 'OVO999009' })).status).toBe(403);
      const change = { name: 'X', source: SOURCE };
      expect((await caller.patch(`/v1/organisations/${MENEN}`, change)).status).toBe(403);
      const end = { on: '2026-11-24', source: SOURCE };
      expect((await caller.post(`/v1/organisations/${MENEN}/end`, end)).status).toBe(403);
    }
    expect((await stage.anyone.post('/v1/organisations', LEIESTREEK)).status).toBe(401);
  });

  it('leaves a history that the registrar and the supervisor read, and that can be verified', async () => {
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    const first = await taken(
      supervisor.get<{ items: ChainedAdministrativeEntry[]; next: string }>(
        '/v1/administration/entries?limit=2',
      ),
    );
    const rest = await taken(
      supervisor.get<{ items: ChainedAdministrativeEntry[] }>(
        `/v1/administration/entries?limit=100&cursor=${first.next}`,
      ),
    );
    const all = [...first.items, ...rest.items];
    expect(all).toEqual(await entries());
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
    expect(
      firstBrokenLink(all, (entry, previousHash) => administrativeHash(entry, previousHash, sha256)),
    ).toBeUndefined();

    const clerk = await asOrganisation(url, KORTRIJK, 'clerk');
    expect((await clerk.get('/v1/administration/entries')).status).toBe(403);
    expect((await stage.anyone.get('/v1/administration/entries')).status).toBe(401);
    expect((await registrar.get('/v1/administration/entries?cursor=x')).status).toBe(400);
  });

  it('cannot rewrite it: the database refuses, and the verification names what somebody else changed', async () => {
    const { databaseUrl } = stage.application;
    for (const statement of [
      `UPDATE administrative_entry SET details = '{}'`,
      'DELETE FROM administrative_entry',
      'TRUNCATE administrative_entry',
    ]) {
      await expect(runOn(databaseUrl, statement)).rejects.toThrow('append-only');
    }
    const verify = () => runCommand('src/ledger/verify.cli.ts', { DATABASE_URL: databaseUrl });
    const sound = await verify();
    expect(sound.output).toMatch(
      /\nChecked the administrative history with \d+ entries\.\nEvery history holds\.\n$/,
    );

    await runOn(
      databaseUrl,
      `SET session_replication_role = replica; UPDATE administrative_entry SET about = 'x' WHERE sequence = 3`,
    );
    const changed = await verify();
    expect(changed.code).toBe(1);
    expect(changed.output).toContain(
      'the administrative history: entry 3 says something else than was recorded\n',
    );

    await runOn(
      databaseUrl,
      'SET session_replication_role = replica; DELETE FROM administrative_entry WHERE sequence > 2',
    );
    expect((await verify()).output).toContain(
      'the administrative history: entry 3 is missing, with all that',
    );
  });
});
