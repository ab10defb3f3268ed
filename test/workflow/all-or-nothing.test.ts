import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EffectHandlers } from '../../src/workflow/effect-handlers.js';
import { aDeal, approval, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { everythingIn, runOn } from '../support/database-state.js';
import { startOpenApplication, type OpenApplication } from '../support/application.js';
import { openStageOn, type Stage } from '../support/deal-between.js';

describe('an event that fails while it is being recorded', () => {
  let stage: Stage<OpenApplication>;
  let url: string;
  let databaseUrl: string;

  beforeAll(async () => {
    stage = await openStageOn(startOpenApplication, TODAY);
    ({ url, databaseUrl } = stage.application);
  });
  afterAll(() => stage.stop());

  it('in a feature’s part of it, leaves nothing behind, and can be sent again with the same key', async () => {
    let isFailing = true;
    stage.application.app.get(EffectHandlers, { strict: false }).on('startMeasuring', () => {
      return isFailing ? Promise.reject(new Error('The disk is full.')) : Promise.resolve();
    });
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    const before = await everythingIn(databaseUrl);
    const idempotencyKey = 'last-council';

    const failed = await deal.sendToCouncil(MENEN, approval(), { idempotencyKey });

    expect(failed.status).toBe(500);
    expect(JSON.stringify(failed.body)).not.toContain('disk');
    expect(await everythingIn(databaseUrl)).toEqual(before);

    isFailing = false;
    const again = await deal.sendToCouncil(MENEN, approval(), { idempotencyKey });

    expect(again.status).toBe(200);
    expect((await deal.happened()).slice(-2)).toEqual(['APPROVE', 'ENTERED_INTO_FORCE']);
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it.each(['entry', 'message', 'council', 'timer', 'agreement_party'])(
    'where the database refuses a row of %s, leaves nothing behind',
    async (table) => {
      const deal = await aDeal().inNegotiation(url);
      await deal.must(KORTRIJK, { type: 'ACCEPT_TEXT', version: 1 });
      await runOn(
        databaseUrl,
        `CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$`,
      );
      await runOn(
        databaseUrl,
        `CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`,
      );
      const before = await everythingIn(databaseUrl);
      try {
        expect((await deal.send(MENEN, { type: 'ACCEPT_TEXT', version: 1 })).status).toBe(500);
        expect(await everythingIn(databaseUrl)).toEqual(before);
      } finally {
        await runOn(databaseUrl, `DROP TRIGGER refuse ON ${table}`);
      }

      await deal.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
      expect(await deal.state()).toBe('ratification.open');
      expect(await deal.firstBroken()).toBeUndefined();
    },
  );

  it('as a draft for a region that is not there, leaves nothing behind', async () => {
    const before = await everythingIn(databaseUrl);

    const { status } = await aDeal().saying({ regionId: 'nowhere' }).sent(url);

    expect(status).toBe(400);
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });

  it('because its version has moved, leaves nothing behind', async () => {
    const deal = await aDeal().inNegotiation(url);
    const before = await everythingIn(databaseUrl);

    const { status } = await deal.send(
      MENEN,
      { type: 'ACCEPT_TEXT', version: 1 },
      { ifMatch: '"1"', idempotencyKey: 'stale' },
    );

    expect(status).toBe(412);
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });
});
