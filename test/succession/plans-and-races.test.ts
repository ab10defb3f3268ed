import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { ACTION, GECORO, planInConsultation, read, write } from '../plans/support.js';

const [HARELBEKE, ZWEVEGEM, KUURNE] = ['OVO002082', 'OVO002298', 'OVO002137'];
const EAST_FLANDERS = 'OVO000230';

interface Taken {
  readonly agreementId: string;
  readonly [field: string]: unknown;
}

async function book(registrar: ApiClient, predecessors: string[], successorId: string): Promise<string> {
  const body = {
    predecessors,
    successorId,
    effectiveOn: '2026-11-01',
    source: 'https://www.example.org/decreet',
  };
  return (await taken(registrar.post<{ id: string }>('/v1/successions', body))).id;
}

async function merge(registrar: ApiClient, predecessors: string[], successorId: string): Promise<Taken[]> {
  const id = await book(registrar, predecessors, successorId);
  const find = (): Promise<{ state: string; agreements: Taken[] }> =>
    taken(registrar.get(`/v1/successions/${id}`));
  await waitUntil(async () => (await find()).state === 'completed', 30_000);
  return (await find()).agreements;
}

describe('plans, when municipalities merge', () => {
  let stage: Stage;
  let registrar: ApiClient;
  let plan: LivingDeal;
  let closed: readonly LivingDeal[];
  let before: unknown;

  const recorded = async ({ path }: LivingDeal): Promise<unknown> => ({
    agreement: await taken(registrar.get(path)),
    history: await taken(registrar.get(`${path}/history?limit=100`)),
    commitments: await taken(registrar.get(`${path}/commitments`)),
  });
  const allClosed = async (): Promise<unknown> => Promise.all(closed.map(recorded));

  beforeAll(async () => {
    stage = await openStage(TODAY);
    registrar = await stage.as(FLANDERS, 'registrar');
    const { url } = stage.application;
    const deal = await aDeal().ledBy(MENEN).with(KUURNE).inForce(url);
    await deal.must(MENEN, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' });
    for (const party of [MENEN, KUURNE]) await deal.must(party, { type: 'TERMINATE', reason: 'Klaar.' });
    const abandoned = await planInConsultation(url);
    await write(abandoned, 'advice', { ...GECORO, organisationId: KUURNE });
    await abandoned.must(KORTRIJK, { type: 'ABANDON' });
    closed = [deal, abandoned];
    before = await allClosed();
  });
  afterAll(() => stage.stop());

  it('have actions, advice and parties follow in consultation', async () => {
    plan = await planInConsultation(stage.application.url, { ratificationRule: { type: 'count', min: 4 } });
    await write(plan, 'actions', { ...ACTION, title: 'Plant woods', responsibleId: KORTRIJK });
    await write(plan, 'advice', GECORO);
    await write(plan, 'advice', { ...GECORO, board: 'GECORO Kuurne', organisationId: KUURNE });

    expect(await merge(registrar, [MENEN], WAREGEM)).toEqual([
      expect.objectContaining({
        agreementId: plan.id,
        to: 'drafting.consultation',
        party: expect.objectContaining({ organisationId: WAREGEM, role: 'party' }) as unknown,
        actions: [1],
        advice: [1],
      }),
    ]);
    expect(await merge(registrar, [KUURNE], ZWEVEGEM)).toEqual([
      expect.objectContaining({ agreementId: plan.id, party: null, joined: [], actions: [], advice: [2] }),
    ]);

    expect(await read(plan, 'actions/1')).toMatchObject({ responsibleId: WAREGEM });
    expect(await read(plan, 'actions/2')).toMatchObject({ responsibleId: KORTRIJK });
    expect(await read(plan, 'advice/2')).toMatchObject({ organisationId: ZWEVEGEM, status: 'awaited' });
    const deadlines = JSON.stringify(await read(plan, 'deadlines'));
    expect(deadlines).not.toContain(KUURNE);
    expect(deadlines).toContain(ZWEVEGEM);
    const answer = { opinion: 'favourable', text: 'Good.', givenOn: TODAY.slice(0, 10) };
    await write(plan, 'advice/1/answer', answer, WAREGEM);
    await write(plan, 'advice/2/answer', answer);
    await taken((await stage.as(WAREGEM)).patch(`${plan.path}/actions/1`, { year: 2031 }));
  });

  it('are adopted by who is there, with their provisos and councils; a merger undoes no adoption', async () => {
    await plan.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of [KORTRIJK, WAREGEM, WEST_FLANDERS, FLANDERS])
      await plan.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    await plan.must(WEST_FLANDERS, {
      type: 'STATE_PROVISO',
      text: 'Provided that action 1 follows our plan.',
    });
    await merge(registrar, [WEST_FLANDERS], EAST_FLANDERS);
    expect(await read(plan, 'provisos')).toMatchObject({
      items: [{ number: 1, organisationId: EAST_FLANDERS }],
    });
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    await stage.passTo('2027-03-01T09:00:00Z');
    await plan.must(KORTRIJK, { type: 'CONCLUDE_INQUIRY' });
    await plan.mustCouncil(WAREGEM, approval({ decidedOn: '2027-03-01' }));

    await merge(registrar, [WAREGEM], HARELBEKE);

    expect(await plan.state()).toBe('ratification.open');
    for (const party of [KORTRIJK, EAST_FLANDERS, FLANDERS])
      await plan.mustCouncil(party, approval({ decidedOn: '2027-03-01' }));
    expect(await plan.state()).toBe('ratification.adopted');

    await merge(registrar, [HARELBEKE], KORTRIJK);

    expect(await plan.state()).toBe('ratification.adopted');
    expect((await plan.read()).parties).toHaveLength(3);
    expect(await read(plan, 'actions/1')).toMatchObject({ responsibleId: KORTRIJK });
    await plan.must(KORTRIJK, {
      type: 'PUBLISH_PLAN',
      publishedOn: '2027-03-01',
      source: 'https://www.ejustice.just.fgov.be/1',
    });
    await stage.passTo('2027-03-20T09:00:00Z');
    expect(await plan.state()).toBe('monitoring.measuring');
  });

  it('leave what is closed as it was, with its history, and every history such that it leads to what is stored', async () => {
    expect(await allClosed()).toEqual(before);
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });
});

describe('a merger that is booked while parties act', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(TODAY);
  });
  afterAll(() => stage.stop());

  it('and what they do follow one another: nothing is lost, nothing is done twice', async () => {
    const { url } = stage.application;
    const registrar = await stage.as(FLANDERS, 'registrar');
    const deals: LivingDeal[] = [];
    for (let index = 0; index < 5; index += 1)
      deals.push(await aDeal().ledBy(KORTRIJK).with(MENEN, WAREGEM).inNegotiation(url));
    const counts = new Map(deals.map(({ id }) => [id, 0]));
    const refusals = new Set<number>();
    let isOver = false;

    const acting = deals.flatMap((deal) =>
      [KORTRIJK, MENEN, WAREGEM].map(async (party) => {
        for (let turn = 0; !isOver; turn += 1) {
          const event = { type: 'OBJECT_TO_TEXT', version: 1, reason: `Te duur: ${turn}.` };
          const { status } = await deal.send(party, event);
          if (status === 200) counts.set(deal.id, (counts.get(deal.id) ?? 0) + 1);
          else refusals.add(status);
          if (status === 403) return;
        }
      }),
    );
    const succession = await book(registrar, [WAREGEM], HARELBEKE);
    await waitUntil(async () => {
      const { body } = await registrar.get<{ state: string }>(`/v1/successions/${succession}`);
      return body.state === 'completed';
    }, 30_000);
    isOver = true;
    await Promise.all(acting);

    expect([...refusals].filter((status) => status !== 403 && status !== 404)).toEqual([]);
    for (const deal of deals) {
      const happened = await deal.happened();
      expect(happened.filter((type) => type === 'OBJECT_TO_TEXT')).toHaveLength(counts.get(deal.id) ?? 0);
      expect(happened.filter((type) => type === 'SUCCEED')).toHaveLength(1);
      expect((await deal.read()).parties.map(({ organisationId }) => organisationId).sort()).toEqual(
        [KORTRIJK, MENEN, HARELBEKE].sort(),
      );
      expect(await deal.firstBroken()).toBeUndefined();
    }
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  }, 60_000);
});
