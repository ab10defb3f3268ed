import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { replayHistories } from '../../src/workflow/replay/replay-histories.js';
import { aDeal, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

const LEAVE = { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' };

/** Kortrijk owes Menen 50,000 EUR by commitment 1. Waregem is a party too. */
describe('parties that leave at once', () => {
  let stage: Stage;
  let deal: LivingDeal;

  beforeEach(async () => {
    stage = await openStage(TODAY);
    deal = await aDeal()
      .with(MENEN, WAREGEM)
      .ratifiedBy({ type: 'count', min: 1 })
      .inForce(stage.application.url);
  });
  afterEach(async () => {
    const client = new Client({ connectionString: stage.application.databaseUrl });
    await client.connect();
    const { differing } = await replayHistories(client, deal.id).finally(() => client.end());
    expect(differing).toEqual([]);
    expect(await deal.firstBroken()).toBeUndefined();
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    await stage.stop();
  });

  const proceedings = async (): Promise<readonly { number: number; state: string }[]> =>
    (
      await taken(
        (await deal.as(KORTRIJK)).get<{ items: { number: number; state: string }[] }>(
          `${deal.path}/proceedings`,
        ),
      )
    ).items;
  const states = async (): Promise<string[]> => (await proceedings()).map(({ state }) => state);
  const participation = async (party: string): Promise<unknown> =>
    (await deal.read()).parties.find(({ organisationId }) => organisationId === party);
  const inProceeding = (number: number, event: object): object => ({ ...event, proceeding: number });
  const settle = { type: 'SETTLE_COMMITMENT', commitment: 1, how: 'Betaald.' };
  const confirm = { type: 'CONFIRM_SETTLEMENT', commitment: 1 };

  it('settle what they owe each other once, for both', async () => {
    for (const party of [KORTRIJK, MENEN]) await deal.must(party, LEAVE);
    await deal.must(KORTRIJK, inProceeding(1, settle));
    await deal.must(MENEN, inProceeding(1, confirm));
    expect((await deal.happened()).slice(-2)).toEqual(['CONFIRM_SETTLEMENT', 'COMMITMENTS_CHANGED']);
    expect((await deal.send(MENEN, inProceeding(2, settle))).status).toBe(409);

    await stage.passTo('2028-01-02T09:00:00Z');
    expect(await states()).toEqual(['effective', 'effective']);
    for (const party of [KORTRIJK, MENEN])
      expect(await participation(party)).toMatchObject({ participation: 'withdrawn' });
  });

  it('are let go at once by what the other settles, where their notice has run out', async () => {
    for (const party of [KORTRIJK, MENEN]) await deal.must(party, LEAVE);
    await stage.passTo('2028-01-02T09:00:00Z');
    expect(await states()).toEqual(['settling', 'settling']);
    await deal.must(MENEN, inProceeding(2, settle));
    await deal.must(KORTRIJK, inProceeding(2, confirm));
    expect(await states()).toEqual(['effective', 'effective']);
    expect(await participation(WAREGEM)).toMatchObject({ participation: 'signatory' });
  });

  it('know whom they owe from then on, where the other passed it on', async () => {
    for (const party of [KORTRIJK, MENEN]) await deal.must(party, LEAVE);
    await deal.must(KORTRIJK, inProceeding(1, settle));
    await deal.must(MENEN, inProceeding(2, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM }));
    await deal.must(WAREGEM, inProceeding(2, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 }));

    // What Kortrijk said of it to Menen counts no more: Waregem is who confirms now.
    expect((await deal.send(WAREGEM, inProceeding(1, confirm))).status).toBe(409);
    await deal.must(KORTRIJK, inProceeding(1, settle));
    expect((await deal.send(MENEN, inProceeding(1, confirm))).status).toBe(409);
    await deal.must(WAREGEM, inProceeding(1, confirm));
    await stage.passTo('2028-01-02T09:00:00Z');
    expect(await states()).toEqual(['effective', 'effective']);
  });

  it('do not leave with what they took over meanwhile, and can pass it on', async () => {
    await deal.must(KORTRIJK, LEAVE);
    await deal.must(WAREGEM, LEAVE);
    await deal.must(KORTRIJK, inProceeding(1, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM }));
    await deal.must(WAREGEM, inProceeding(1, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 }));
    await stage.passTo('2028-01-02T09:00:00Z');
    expect(await states()).toEqual(['effective', 'settling']);

    await deal.must(WAREGEM, inProceeding(2, settle));
    await deal.must(MENEN, inProceeding(2, confirm));
    expect(await states()).toEqual(['effective', 'effective']);
    expect(await participation(MENEN)).toMatchObject({ participation: 'signatory' });
  });

  it('owe no more what an amendment ends', async () => {
    await deal.must(MENEN, LEAVE);
    await deal.addText('Zonder geld.');
    await deal.must(KORTRIJK, { type: 'AMEND', version: 2, changes: [{ change: 'end', commitment: 1 }] });
    for (const party of [MENEN, WAREGEM]) await deal.must(party, { type: 'ACCEPT_AMENDMENT' });
    const decision = {
      decidedOn: '2026-11-20',
      votesFor: 9,
      votesAgainst: 1,
      abstentions: 0,
      source: 'urn:d:1',
    };
    for (const party of [KORTRIJK, MENEN]) await deal.must(party, { type: 'APPROVE_AMENDMENT', ...decision });
    expect((await deal.happened()).slice(-3)).toEqual([
      'APPROVE_AMENDMENT',
      'AMENDED',
      'COMMITMENTS_CHANGED',
    ]);
    await stage.passTo('2028-01-02T09:00:00Z');
    expect(await states()).toEqual(['effective', 'inForce']);
  });
});
