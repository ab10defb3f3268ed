import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

type Body = Record<string, unknown>;

const DUE = '2027-06-30';
const OBLIGATION = {
  kind: 'obligation',
  debtorId: MENEN,
  creditorId: WAREGEM,
  unit: 'EUR',
  amount: '1000.00',
  dueOn: DUE,
  description: 'Aandeel.',
};
const SANCTION = { ...OBLIGATION, kind: 'sanction', amount: '200.00', dueOn: null, follows: 2 };

/** Beside what else happens to a deal in force: amendments, mergers, suspension, a second server. */
describe('due dates of commitments', () => {
  let stage: Stage;
  /** On the same database. */
  let second: TestApplication;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    const { databaseUrl } = stage.application;
    second = await startApplication({ clock: stage.clock, databaseUrl, env: { DEVELOPMENT_CLOCK: 'true' } });
  });
  afterAll(async () => {
    await second.stop();
    await stage.stop();
  });

  /** The first commitment, without a date, makes the draft ready. */
  async function dealWith(...commitments: object[]): Promise<LivingDeal> {
    const deal = await aDeal().with(MENEN, WAREGEM).ready(stage.application.url);
    const lead = await deal.as(KORTRIJK);
    for (const each of commitments) await taken(lead.post(`${deal.path}/commitments`, each));
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    for (const party of deal.parties) await deal.mustCouncil(party, approval());
    return deal;
  }

  const show = async (deal: LivingDeal, number: number): Promise<Body> =>
    taken((await deal.as(KORTRIJK)).get<Body>(`${deal.path}/commitments/${number}`));

  const amend = async (deal: LivingDeal, version: number, ...changes: object[]): Promise<void> => {
    await deal.addText(`Versie ${version}.`);
    await deal.must(KORTRIJK, { type: 'AMEND', version, changes });
    for (const party of [MENEN, WAREGEM]) await deal.must(party, { type: 'ACCEPT_AMENDMENT' });
    const decided = { ...approval(), type: 'APPROVE_AMENDMENT', decidedOn: '2026-11-24' };
    for (const party of [MENEN, WAREGEM]) await deal.must(party, decided);
  };

  it('go on through amendments, mergers and suspension, and take effect once on two servers', async () => {
    const plain = await dealWith(OBLIGATION, SANCTION);
    const amended = await dealWith(OBLIGATION);
    await amend(
      amended,
      2,
      { change: 'revise', commitment: 2, dueOn: '2027-12-31' },
      { ...SANCTION, change: 'add' },
    );
    expect(await show(amended, 3)).toMatchObject({ follows: 2, amendment: 1, status: 'conditional' });
    const merged = await dealWith(OBLIGATION, SANCTION);
    const suspended = await dealWith(OBLIGATION, SANCTION);
    const supervisor = await stage.as(FLANDERS, 'supervisor');
    await taken(
      supervisor.post(`${suspended.path}/councils/${KORTRIJK}/events`, {
        type: 'ANNUL',
        annulledOn: '2026-11-24',
        reason: 'Onwettig.',
        source: 'https://www.example.org/vernietiging',
      }),
    );
    expect(await suspended.state()).toBe('monitoring.suspended');

    await stage.passTo('2027-07-01T09:00:00Z');

    await waitUntil(async () => (await show(plain, 2)).status === 'overdue', 20_000);
    await waitUntil(async () => (await suspended.happened()).includes('COMMITMENT_FELL_DUE'), 20_000);
    const booked = (await plain.happened()).filter((type) => type === 'COMMITMENT_OVERDUE');
    expect(booked).toEqual(['COMMITMENT_OVERDUE']);
    expect(await show(plain, 3)).toMatchObject({ status: 'owed', triggeredOn: '2027-07-01' });
    expect(await show(amended, 2)).toMatchObject({ status: 'owed', overdueSince: null });
    expect(await show(suspended, 2)).toMatchObject({ status: 'owed', overdueSince: null });

    // Back in force, what fell due meanwhile has until the end of the day.
    await suspended.mustCouncil(KORTRIJK, approval({ decidedOn: '2027-06-30' }));
    expect(await suspended.state()).toMatch(/measuring|evaluating/);
    expect(await show(suspended, 2)).toMatchObject({ overdueSince: null });
    await stage.passTo('2027-07-02T09:00:00Z');
    await waitUntil(async () => (await show(suspended, 2)).status === 'overdue', 20_000);
    expect(await show(suspended, 3)).toMatchObject({ status: 'owed' });

    // A later date ends the delay; what was booked by it stays.
    await amend(merged, 2, { change: 'revise', commitment: 2, dueOn: '2027-12-31' });
    expect(await show(merged, 2)).toMatchObject({ status: 'owed', overdueSince: null });
    expect(await show(merged, 3)).toMatchObject({ status: 'owed', triggeredOn: '2027-07-01' });

    // Who takes over owes it by the same day.
    const registrar = await stage.as(FLANDERS, 'registrar');
    const merger = {
      predecessors: [MENEN],
      successorId: KORTRIJK,
      effectiveOn: '2027-07-01',
      source: 'https://www.example.org/decreet',
    };
    const { id } = await taken(registrar.post<{ id: string }>('/v1/successions', merger));
    await waitUntil(
      async () =>
        (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
      20_000,
    );
    await stage.passTo('2028-01-01T09:00:00Z');
    await waitUntil(async () => (await show(amended, 2)).status === 'overdue', 20_000);
    expect(await show(amended, 2)).toMatchObject({ debtorId: KORTRIJK, overdueSince: '2028-01-01' });
    expect(await show(amended, 3)).toMatchObject({ debtorId: KORTRIJK, triggeredOn: '2028-01-01' });
    expect(await show(merged, 2)).toMatchObject({ debtorId: KORTRIJK, status: 'overdue' });

    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });
});
