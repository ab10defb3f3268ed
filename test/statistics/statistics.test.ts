import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatisticsDto } from '../../src/statistics/dto/statistics.dto.js';
import {
  addUpFigures,
  checkFigures,
  countDueFigures,
  rebuildFigures,
  type FigureCheck,
} from '../../src/statistics/figure-keeping.js';
import type { Count } from '../../src/statistics/rules/figures.js';
import { Client } from 'pg';
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
import type { ApiClient } from '../support/api-client.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { taken } from '../support/living-deal.js';
import { all, countByHand, type CountedByHand } from './counted-by-hand.js';

const [ANZEGEM, AVELGEM] = ['OVO002000', 'OVO002006'];
const PARTIES = [KORTRIJK, MENEN, WAREGEM, WEST_FLANDERS];
const SOURCE = 'https://www.example.org/besluiten/2026-11-20';
const HOLDS = { wrongAgreements: [], wrongStays: [], wrongSums: [] };

let stage: Stage;
let url: string;

beforeAll(async () => {
  stage = await openStage(TODAY);
  ({ url } = stage.application);
});
afterAll(() => stage.stop());

const today = (): string => stage.clock.now().toISOString().slice(0, 10);
const show = (query = ''): Promise<StatisticsDto> =>
  taken(stage.anyone.get<StatisticsDto>(`/v1/statistics${query}`));
const byHand = (): Promise<CountedByHand> =>
  countByHand(
    stage.anyone,
    (id) => (id === WEST_FLANDERS ? 'province' : id === FLANDERS ? 'flanders' : 'municipality'),
    today(),
  );

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: stage.application.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const check = (): Promise<FigureCheck> => asOwner(checkFigures);

const asRecord = (counts: readonly Count[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ key, count }) => [key ?? 'null', count]));

const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((one, other) => one - other);
  if (sorted.length === 0) return null;
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

/** The figures are what one who looks at every agreement comes to. */
async function expectConsistent(): Promise<void> {
  const [{ agreements, participation, commitments, dwell }, counted] = [await show(), await byHand()];
  for (const by of ['byKind', 'byRegion', 'byTheme', 'byPhase', 'byState', 'byLevel'] as const)
    expect([by, asRecord(agreements[by])]).toEqual([by, counted.agreements[by] ?? {}]);
  const { shares: _, ...parties } = participation;
  expect(parties).toEqual({ invited: 0, accepted: 0, ratified: 0, bound: 0, ...counted.parties });
  expect(asRecord(commitments.byStatus)).toEqual(counted.statuses);
  const { due, late, fulfilled } = counted;
  expect(commitments).toMatchObject({ due, late, fulfilled, on: today() });
  expect(
    Object.fromEntries(
      dwell.map(({ kind, phase, state, ended, running, all: both }) => [
        `${kind} ${phase}.${state}`,
        [ended.count, ended.medianDays, running.count, running.medianDays, both.medianDays],
      ]),
    ),
  ).toEqual(
    Object.fromEntries(
      Object.entries(counted.stays).map(([state, { ended, running }]) => [
        state,
        [ended.length, middle(ended), running.length, middle(running), middle([...ended, ...running])],
      ]),
    ),
  );
  const listed = await all<Record<string, unknown>>(stage.anyone, '/v1/statistics/participation');
  expect(
    Object.fromEntries(
      listed.map(({ agreementId, invited, accepted, ratified, bound }) => [
        agreementId,
        { invited, accepted, ratified, bound },
      ]),
    ),
  ).toEqual(counted.byAgreement);
  expect(await check()).toMatchObject(HOLDS);
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

async function aRandomDraft(next: (below: number) => number): Promise<LivingDeal> {
  const count = 2 + next(3);
  const [leadId, ...others] = [...PARTIES.slice(next(2)), ...PARTIES].slice(0, count);
  const deal = await aDeal()
    .ledBy(leadId)
    .with(...new Set(others.filter((each) => each !== leadId)))
    .ratifiedBy(next(2) === 0 ? { type: 'unanimity' } : { type: 'count', min: 2 })
    .saying({
      theme: ['space', 'mobility', null, '=cmd'][next(4)],
      regionId: ['reference-zuid-west-vlaanderen', null][next(2)],
    })
    .begun(url);
  await deal.addText();
  const lead = await deal.as(leadId);
  const dues = ['2027-01-10', '2027-03-01', '2028-01-01'].filter((day) => day >= today());
  for (let number = 0; number <= next(3); number += 1)
    await taken(
      lead.post(`${deal.path}/commitments`, {
        kind: 'obligation',
        debtorId: deal.parties[number % 2],
        creditorId: deal.parties[(number + 1) % 2],
        unit: 'EUR',
        amount: '100.00',
        dueOn: dues[number === 0 ? 0 : next(4)] ?? null,
        description: 'Aandeel.',
      }),
    );
  if (next(2) === 0)
    await taken(
      lead.post(`${deal.path}/commitments`, {
        kind: 'sanction',
        debtorId: leadId,
        creditorId: deal.parties[1],
        unit: 'EUR',
        amount: '10.00',
        dueOn: '2028-06-01',
        follows: 1,
        description: 'Boete.',
      }),
    );
  return deal;
}

/** Whatever somebody may do to a deal; much of it is refused, and then changes nothing. */
async function happen(deal: LivingDeal, next: (below: number) => number): Promise<void> {
  const party = deal.parties[next(deal.parties.length)];
  const client = await deal.as(party);
  const council = `${deal.path}/councils/${party}/events`;
  const registrar = await stage.as(FLANDERS, 'registrar');
  const moves: (() => Promise<unknown>)[] = [
    () => deal.send(deal.lead, { type: 'SUBMIT' }),
    ...Array.from({ length: 3 }, () => async () => {
      for (const each of deal.parties) await deal.send(each, { type: 'ACCEPT_TEXT', version: 1 });
    }),
    () => client.post(council, approval()),
    async () => {
      for (const each of deal.parties) await deal.sendToCouncil(each, approval());
    },
    () => client.post(council, rejection()),
    async () =>
      (await stage.as(FLANDERS, 'supervisor')).post(council, {
        type: 'ANNUL',
        annulledOn: today(),
        reason: 'Het advies ontbrak.',
        source: SOURCE,
      }),
    async () => {
      const entry = (await deal.history()).find(
        (each) => each.type === 'APPROVE' && each.councilId === party,
      );
      await registrar.post(`${deal.path}/corrections`, {
        type: 'fact',
        sequence: entry?.sequence ?? 1,
        changes: [
          { fact: 'outcome', newValue: 'rejected' },
          { fact: 'votesFor', newValue: 3 },
          { fact: 'votesAgainst', newValue: 24 },
        ],
        reason: 'Fout.',
        source: SOURCE,
      });
      await client.post(`${deal.path}/corrections/1/answers`, { answer: 'confirm' });
    },
    async () =>
      (await deal.as(deal.lead)).post(`${deal.path}/commitments/1/fulfilments`, {
        amount: ['100.00', '50.00'][next(2)],
        fulfilledOn: today(),
        evidence: 'Betalingsopdracht.',
      }),
    async () => {
      for (const each of deal.parties)
        await (
          await deal.as(each)
        ).post(`${deal.path}/commitments/1/fulfilments/1/answers`, { answer: 'confirm' });
    },
    () => client.post(`${deal.path}/commitments/2/waiver`, { reason: 'Niet meer nodig.' }),
    () => deal.send(party, { type: 'TERMINATE' }),
    () =>
      next(4) === 0 ? deal.send(deal.lead, { type: 'ABANDON' }) : deal.send(party, { type: 'EVALUATE' }),
  ];
  await moves[next(moves.length)]?.();
}

describe('figures across the registry', () => {
  it('count nothing before ratification, for whoever asks', async () => {
    const before = await show();
    const deal = await aDeal().saying({ theme: 'a-secret-theme' }).inNegotiation(url);
    for (const client of [stage.anyone, await stage.as(KORTRIJK), await stage.as(FLANDERS, 'registrar')]) {
      expect((await client.get('/v1/statistics')).body).toEqual(before);
      expect((await client.get('/v1/statistics.csv')).body).not.toContain('a-secret-theme');
      expect((await client.get('/v1/statistics/participation')).body).toEqual({ items: [], next: null });
    }
    await deal.must(KORTRIJK, { type: 'ABANDON' });
    expect(await show()).toEqual(before);
    expect(await runOn(stage.application.databaseUrl, 'SELECT * FROM figure_change')).toEqual([]);
    const public_ = await aDeal().saying({ theme: 'a-secret-theme' }).inRatification(url);
    expect(asRecord((await show()).agreements.byTheme)).toEqual({ 'a-secret-theme': 1 });
    await public_.mustCouncil(MENEN, rejection());
    await expectConsistent();
  });

  it.each([1, 2])('are those of the deals after any history (%i)', async (seed) => {
    const next = numbers(seed);
    const deals: LivingDeal[] = [];
    for (let number = 0; number < 6; number += 1) deals.push(await aRandomDraft(next));
    for (const [index, deal] of deals.entries())
      if (index % 2 === 0) {
        await deal.send(deal.lead, { type: 'SUBMIT' });
        for (const each of deal.parties) await deal.send(each, { type: 'ACCEPT_TEXT', version: 1 });
        if (index > 0) for (const each of deal.parties) await deal.sendToCouncil(each, approval());
      }
    // Some of what is promised is done in time.
    const done = deals[4];
    await taken(
      (await done.as(done.lead)).post(`${done.path}/commitments/1/fulfilments`, {
        amount: '100.00',
        fulfilledOn: today(),
        evidence: 'Betalingsopdracht.',
      }),
    );
    await taken(
      (await done.as(done.parties[1] ?? '')).post(`${done.path}/commitments/1/fulfilments/1/answers`, {
        answer: 'confirm',
      }),
    );
    const days = seed === 1 ? ['2027-01-05', '2027-01-20', '2027-02-01'] : ['2027-03-05', '2028-01-20'];
    for (const day of days) {
      for (let step = 0; step < 40; step += 1)
        // One is left alone, so that what it promises becomes overdue.
        await happen(deals[[0, 1, 3, 4, 5][next(5)] ?? 0], next);
      await expectConsistent();
      await stage.passTo(`${day}T10:00:00Z`);
    }
    await asOwner(addUpFigures);
    await expectConsistent();
    // A history in which nothing of this happens would show nothing.
    const { agreements, commitments } = await show();
    expect(Object.keys(asRecord(agreements.byPhase))).toEqual(
      expect.arrayContaining(['closed', 'monitoring']),
    );
    expect(Object.keys(asRecord(commitments.byStatus))).toEqual(
      expect.arrayContaining(['fulfilled', 'overdue']),
    );
  });

  it('hold where many councils decide at once', async () => {
    const deals = await Promise.all([1, 2, 3].map(() => aDeal().with(MENEN, WAREGEM).inRatification(url)));
    await Promise.all([
      ...deals.flatMap((deal) => deal.parties.map((party) => deal.mustCouncil(party, approval()))),
      ...[1, 2].flatMap(() => [asOwner(countDueFigures), asOwner(addUpFigures), show()]),
    ]);
    for (const deal of deals) expect(await deal.state()).toBe('monitoring.measuring');
    await expectConsistent();
  });

  it('hold after a merger', async () => {
    await aDeal().ledBy(ANZEGEM).with(AVELGEM, KORTRIJK).inForce(url);
    await aDeal().ledBy(KORTRIJK).with(ANZEGEM, MENEN).inRatification(url);
    const registrar = await stage.as(FLANDERS, 'registrar');
    const { id } = await taken(
      registrar.post<{ id: string }>('/v1/successions', {
        predecessors: [ANZEGEM],
        successorId: AVELGEM,
        effectiveOn: '2026-11-01',
        source: SOURCE,
      }),
    );
    await waitUntil(
      async () =>
        (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
      20_000,
    );
    await expectConsistent();
  });

  it('are told apart by kind, region, theme and level, and by the day', async () => {
    const whole = await show();
    const ofProvinces = await show('?level=province&kind=deal');
    const levels = asRecord(whole.agreements.byLevel);
    expect(ofProvinces.agreements.total).toBe(levels.province);
    const inRegion = await show('?region=reference-zuid-west-vlaanderen');
    expect(inRegion.agreements.total).toBe(
      asRecord(whole.agreements.byRegion)['reference-zuid-west-vlaanderen'],
    );
    expect((await show('?theme=space')).agreements.total).toBe(asRecord(whole.agreements.byTheme).space);
    expect((await show('?kind=plan')).agreements).toMatchObject({ total: 0, byLevel: [] });
    expect((await show('?kind=plan')).participation.shares).toEqual({
      accepted: null,
      ratified: null,
      bound: null,
    });
    // Nothing was late before anything fell due; what was late on a day stays what it was.
    expect((await show('?on=2026-11-30')).commitments).toMatchObject({ late: 0, due: 0 });
    const [then, later] = [await show('?on=2027-01-12'), await show('?on=2200-01-01')];
    expect(then.commitments.late).toBeLessThanOrEqual(then.commitments.due);
    expect(later.commitments.due).toBeGreaterThanOrEqual(later.commitments.late);
  });

  it('are a table without formulas, and a chart with words', async () => {
    const { body: table, headers } = await stage.anyone.get<string>('/v1/statistics.csv');
    expect(headers.get('content-type')).toContain('text/csv');
    const lines = table.split('\r\n');
    const { agreements, commitments } = await show();
    expect(lines[0]?.replace('\uFEFF', '')).toBe('figure,kind,by,key,measure,value');
    expect(lines).toContain(`agreements,,,,count,${agreements.total}`);
    expect(lines).toContain(`commitments,,${commitments.on},late,count,${commitments.late}`);
    expect(table).not.toMatch(/,=cmd/);
    const dutch = stage.anyone.as({ language: 'nl' });
    const { body: chart } = await dutch.get<string>('/v1/statistics.svg');
    expect(chart).toMatch(/^<svg .*openbare akkoorden/s);
    expect(chart).toContain('Bekrachtiging');
  });

  it.each([
    '?on=2027-02-30',
    '?level=world',
    '?kind=x',
    '?theme=%00',
    '?on=2027-01-01&on=2027-01-02',
    '?nothing=1',
  ])('refuse what cannot be asked: %s', async (query) => {
    for (const form of ['', '.csv', '.svg'])
      expect((await stage.anyone.get(`/v1/statistics${form}${query}`)).status).toBe(400);
  });

  it('refuse a cursor that is made up', async () => {
    const list = (query: string): ReturnType<ApiClient['get']> =>
      stage.anyone.get(`/v1/statistics/participation?${query}`);
    expect((await list('cursor=x')).status).toBe(400);
    expect((await list('limit=0')).status).toBe(400);
    expect((await list('level=province')).status).toBe(200);
  });

  it('are found wrong by the check where somebody changed them, and counted anew', async () => {
    const { databaseUrl } = stage.application;
    const before = await show();
    await runOn(databaseUrl, `UPDATE figure SET value = value + 1 WHERE measure = 'agreement'`);
    await runOn(
      databaseUrl,
      `UPDATE agreement_stay SET state = 'elsewhere' WHERE number = 1 AND agreement_id IN (
         SELECT id FROM agreement WHERE public_since IS NOT NULL LIMIT 1)`,
    );
    await runOn(
      databaseUrl,
      `SET session_replication_role = replica; DELETE FROM agreement_figure WHERE agreement_id IN (
         SELECT id FROM agreement WHERE public_since IS NOT NULL LIMIT 1)`,
    );
    const found = await check();
    expect([found.wrongAgreements.length, found.wrongStays.length]).toEqual([1, 1]);
    expect(found.wrongSums.length).toBeGreaterThan(0);

    await asOwner(rebuildFigures);

    expect(await check()).toMatchObject(HOLDS);
    expect(await show()).toEqual(before);
    await expectConsistent();
  });
});
