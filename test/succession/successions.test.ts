import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  rejection,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import type { Answer, ApiClient, RequestOptions } from '../support/api-client.js';
import { startApplication } from '../support/application.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { LivingDeal, taken } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

const [HARELBEKE, ZWEVEGEM] = ['OVO002082', 'OVO002298'];
const [WEVELGEM, KUURNE] = ['OVO002271', 'OVO002137'];
const [ANZEGEM, AVELGEM] = ['OVO002000', 'OVO002006'];
const BORSBEEK = 'OVO002030';

interface Booked {
  readonly id: string;
  readonly state: string;
  readonly progress: { done: number; waiting: number; failed: number };
  readonly agreements: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}

describe('a succession', () => {
  let stage: Stage;
  let url: string;
  let registrar: ApiClient;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    ({ url } = stage.application);
    registrar = await stage.as(FLANDERS, 'registrar');
  });
  afterAll(() => stage.stop());

  const merger = (predecessors: string[], successorId: string, fields: object = {}): object => ({
    predecessors,
    successorId,
    effectiveOn: '2026-11-01',
    source: 'https://www.example.org/decreet',
    ...fields,
  });
  const book = (body: object, options?: RequestOptions): Promise<Answer<Booked>> =>
    registrar.post<Booked>('/v1/successions', body, options);
  const find = async (id: string): Promise<Booked> => taken(registrar.get<Booked>(`/v1/successions/${id}`));
  const completed = async (id: string): Promise<Booked> => {
    await waitUntil(async () => (await find(id)).state === 'completed', 20_000);
    return find(id);
  };
  const sql = (text: string): Promise<Record<string, unknown>[]> =>
    runOn(stage.application.databaseUrl, text);

  it('is booked and looked ahead at by a registrar of Flanders only', async () => {
    const body = merger([MENEN], KORTRIJK);
    for (const path of ['/v1/successions', '/v1/successions/preview']) {
      expect((await stage.anyone.post(path, body)).status).toBe(401);
      for (const caller of [
        await stage.as(KORTRIJK),
        await stage.as(MENEN),
        await stage.as(WEST_FLANDERS, 'editor', 'director'),
        await stage.as(FLANDERS, 'supervisor', 'editor', 'negotiator', 'clerk'),
      ]) {
        const { status, body: problem } = await caller.post(path, body);
        expect(status).toBe(403);
        expect(problem).toMatchObject({ type: 'urn:problem-type:akkoord:not-permitted' });
      }
    }
    expect((await stage.anyone.get('/v1/successions')).body).toEqual({ items: [], next: null });
  });

  it('is refused with every fault, and nothing is written', async () => {
    const faulty = merger([MENEN, 'OVO999999', MENEN, KORTRIJK, WEST_FLANDERS, BORSBEEK], KORTRIJK, {
      effectiveOn: '2026-11-25',
    });
    const { status, body } = await registrar
      .as({ language: 'nl' })
      .post<{ issues: { name: string; detail: string }[] }>('/v1/successions', faulty);

    expect(status).toBe(400);
    expect(body.issues.map(({ name }) => name)).toEqual([
      'predecessors[1]',
      'predecessors[2]',
      'predecessors[3]',
      'predecessors[4]',
      'predecessors[5]',
      'effectiveOn',
    ]);
    expect(body.issues.map(({ detail }) => detail).join('\n')).toContain('staat er twee keer');
    const misshapen = await book({ predecessors: [], successorId: 'Kortrijk', effectiveOn: '1 januari' });
    expect(misshapen.status).toBe(400);
    expect((await sql('SELECT FROM succession')).length).toBe(0);
    expect((await book(merger([BORSBEEK], 'OVO001999'))).status).toBe(400);
  });

  it('can be looked ahead at, which changes nothing', async () => {
    const deal = await aDeal().ledBy(HARELBEKE).with(ZWEVEGEM).inForce(url);
    const before = await deal.read();

    const { body } = await registrar.post<Booked>(
      '/v1/successions/preview',
      merger([HARELBEKE], ZWEVEGEM, { effectiveOn: '2031-01-01' }),
    );

    expect(body.agreements).toEqual([
      expect.objectContaining({
        agreementId: deal.id,
        state: 'expected',
        from: 'monitoring.measuring',
        to: 'monitoring.measuring',
        party: {
          organisationId: ZWEVEGEM,
          role: 'lead',
          position: 'accepted',
          participation: 'signatory',
          standing: 'approved',
        },
        commitments: [{ number: 1, debtorId: HARELBEKE, creditorId: ZWEVEGEM, extinguished: true }],
        flags: ['singleParty'],
      }),
    ]);
    expect(await deal.read()).toEqual(before);
    expect((await sql('SELECT FROM succession')).length).toBe(0);
  });

  it('lets councils, deadlines, duties and memberships follow, once, however often it is sent', async () => {
    const open = await aDeal()
      .ledBy(WEST_FLANDERS)
      .with(WEVELGEM, KUURNE, MENEN)
      .ratifiedBy({ type: 'count', min: 3 })
      .inRatification(url);
    await open.mustCouncil(WEVELGEM, rejection());
    const reserved = { text: 'Niet voor 2028.' };
    const inForce = await aDeal()
      .ledBy(MENEN)
      .with(WEVELGEM, KUURNE, WEST_FLANDERS)
      .ratifiedBy({ type: 'count', min: 3 })
      .inRatification(url);
    const indicator = {
      name: 'Nieuwe verharding',
      definition: 'Hectare per jaar.',
      unit: 'ha',
      baselineValue: '10',
      baselineOn: '2026-01-01',
      targetValue: '0',
      targetOn: '2031-01-01',
      responsibleId: WEVELGEM,
      firstDueOn: '2027-06-30',
    };
    await inForce.mustCouncil(MENEN, approval());
    await inForce.mustCouncil(WEVELGEM, {
      ...approval(),
      type: 'APPROVE_WITH_RESERVATION',
      reservations: [reserved],
    });
    await inForce.mustCouncil(WEVELGEM, { type: 'PUBLISH', publishedOn: '2026-11-24' });
    await inForce.mustCouncil(WEST_FLANDERS, approval());
    const lead = await stage.as(MENEN);
    await taken(lead.post(`${inForce.path}/indicators`, indicator));
    const regionsOf = async (id: string): Promise<string[]> => {
      const { regions } = await taken(
        stage.anyone.get<{ regions: { id: string }[] }>(`/v1/organisations/${id}`),
      );
      return regions.map((region) => region.id);
    };
    const care = 'care-zorgregio-menen';
    await sql(`INSERT INTO region VALUES ('${care}', 'care', 'Zorgregio Menen')`);
    await sql(`INSERT INTO region_member VALUES ('${care}', '${WEVELGEM}', '2020-01-01')`);

    const body = merger([WEVELGEM], KUURNE);
    const first = await book(body, { idempotencyKey: 'merger-1' });
    const again = await book(body, { idempotencyKey: 'merger-1' });

    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/v1/successions/${first.body.id}`);
    expect(again.body.id).toBe(first.body.id);
    expect((await book(merger([WEVELGEM], MENEN), { idempotencyKey: 'merger-1' })).status).toBe(422);
    const { status, body: problem } = await book(body);
    expect(status).toBe(409);
    expect(problem).toMatchObject({ type: 'urn:problem-type:akkoord:already-succeeded' });

    const { progress, agreements, regions } = await completed(first.body.id);
    expect(progress).toEqual({ done: 2, waiting: 0, failed: 0 });
    expect(regions).toMatchObject({ joined: [care], undecided: [] });
    expect(await regionsOf(KUURNE)).toContain(care);
    expect(await regionsOf(WEVELGEM)).toEqual([]);

    // A refusal obliges nobody: the successor's council is still to decide.
    expect(agreements.find(({ agreementId }) => agreementId === open.id)).toMatchObject({
      to: 'ratification.open',
      party: { organisationId: KUURNE, standing: 'undecided' },
    });
    // An approval binds, also where the other had not decided, with its reservation.
    expect(agreements.find(({ agreementId }) => agreementId === inForce.id)).toMatchObject({
      to: 'monitoring.measuring',
      party: { organisationId: KUURNE, standing: 'approved' },
      indicators: [1],
      flags: ['boundInPart'],
    });
    const council = await taken(stage.anyone.get(`${inForce.path}/councils/${KUURNE}`));
    expect(council).toMatchObject({
      state: 'published',
      decision: { outcome: 'approvedWithReservation', reservations: [reserved] },
      takenOver: [
        { organisationId: KUURNE, standing: 'undecided', decidedOn: null },
        { organisationId: WEVELGEM, standing: 'approved', decidedOn: '2026-11-20' },
      ],
    });
    expect((await stage.anyone.get(`${inForce.path}/councils/${WEVELGEM}`)).status).toBe(404);
    const { items } = await taken(
      stage.anyone.get<{ items: { responsibleId: string }[] }>(`${inForce.path}/indicators`),
    );
    expect(items.map(({ responsibleId }) => responsibleId)).toEqual([KUURNE]);

    await stage.passTo('2026-12-25T00:00:00Z');
    expect(await taken(stage.anyone.get(`${inForce.path}/councils/${KUURNE}`))).toMatchObject({
      state: 'definitive',
    });
    expect((await (await stage.as(WEVELGEM)).post(`${open.path}/events`, { type: 'ABANDON' })).status).toBe(
      403,
    );
    await open.mustCouncil(KUURNE, approval());
    expect(await taken(stage.anyone.get(`${open.path}/councils/${KUURNE}`))).toMatchObject({
      standing: 'approved',
      takenOver: [],
    });
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });

  it('goes on after a fault and after a crash with what was left, and does nothing twice', async () => {
    const deals: LivingDeal[] = [];
    for (let index = 0; index < 3; index += 1)
      deals.push(await aDeal().ledBy(MENEN).with(ANZEGEM, WAREGEM).inNegotiation(url));
    const [, , stubborn] = deals;
    await sql(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'no room for this entry'; END $$`,
    );
    await sql(
      `CREATE TRIGGER fail BEFORE INSERT ON entry FOR EACH ROW
         WHEN (NEW.type = 'SUCCEED' AND NEW.agreement_id = '${stubborn.id}') EXECUTE FUNCTION fail()`,
    );
    const { body } = await book(merger([ANZEGEM], AVELGEM));
    await waitUntil(async () => (await find(body.id)).progress.failed === 1, 10_000);

    const stuck = await find(body.id);
    expect(stuck).toMatchObject({ state: 'running', progress: { done: 2, waiting: 1, failed: 1 } });
    expect(stuck.agreements.find(({ agreementId }) => agreementId === stubborn.id)).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('no room for this entry') as unknown,
    });
    const seenByOthers = await taken(stage.anyone.get<Booked>(`/v1/successions/${body.id}`));
    expect(seenByOthers.agreements).toEqual([]);
    expect((await stubborn.read()).parties.map(({ organisationId }) => organisationId)).toContain(ANZEGEM);

    // Its job is lost, and what broke is mended: a server that boots takes it up again.
    await sql('DROP TRIGGER fail ON entry');
    await sql(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'succession/%'`);
    const second = await startApplication({
      databaseUrl: stage.application.databaseUrl,
      clock: stage.clock,
      env: { DEVELOPMENT_CLOCK: 'true' },
    });
    try {
      expect((await completed(body.id)).progress).toEqual({ done: 3, waiting: 0, failed: 0 });
    } finally {
      await second.stop();
    }
    for (const deal of deals) {
      expect((await deal.happened()).filter((type) => type === 'SUCCEED')).toHaveLength(1);
      expect((await deal.read()).parties.map(({ organisationId }) => organisationId).sort()).toEqual(
        [MENEN, AVELGEM, WAREGEM].sort(),
      );
    }
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  }, 60_000);

  it('is known to everybody, page by page, the newest first', async () => {
    const first = await taken(
      stage.anyone.get<{ items: { id: string }[]; next: string }>('/v1/successions?limit=1'),
    );
    const { items, next } = await taken(
      stage.anyone.get<{ items: { id: string }[]; next: string | null }>(
        `/v1/successions?limit=1&cursor=${first.next}`,
      ),
    );
    expect(next).toBeNull();
    expect(first.items[0].id > items[0].id).toBe(true);
    expect((await stage.anyone.get('/v1/successions/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await stage.anyone.get(`/v1/organisations?q=wevelgem`)).body).toMatchObject({ items: [] });
    expect((await stage.anyone.get(`/v1/organisations?q=wevelgem&status=ended`)).body).toMatchObject({
      items: [{ id: WEVELGEM }],
    });
  });
});
