import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../../src/database/database.module.js';
import { KnownAgreements } from '../../src/workflow/record/known-agreements.js';
import { readWhole } from '../../src/workflow/record/whole-read.js';
import { aDeal, approval, KORTRIJK, MENEN, rejection, WAREGEM } from '../support/a-deal.js';
import {
  startApplication,
  startOpenApplication,
  type OpenApplication,
  type TestApplication,
} from '../support/application.js';
import type { LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

const OBJECTION = { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' };
const ACCEPTANCE = { type: 'ACCEPT_TEXT', version: 1 };

let one: OpenApplication;
let another: TestApplication;

beforeAll(async () => {
  one = await startOpenApplication();
  another = await startApplication({ databaseUrl: one.databaseUrl });
});
afterAll(async () => {
  await another.stop();
  await one.stop();
});
afterEach(async () => {
  expect(await unsoundnessOf(one.databaseUrl)).toEqual(SOUND);
});

/** What the first server decides on without reading, where it knows the deal. */
const knownOf = (deal: LivingDeal): unknown => one.app.get(KnownAgreements, { strict: false }).of(deal.id);

describe('what a server knows of an agreement that it wrote', () => {
  it('is what the database says, after each event of the deal and of its councils', async () => {
    const pool = one.app.get<Pool>(DATABASE_POOL, { strict: false });
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(one.url);
    const steps = [
      () => deal.must(MENEN, OBJECTION),
      () => deal.must(WAREGEM, ACCEPTANCE),
      () => deal.must(MENEN, ACCEPTANCE),
      () => deal.must(KORTRIJK, ACCEPTANCE),
      () => deal.mustCouncil(MENEN, approval()),
      () => deal.mustCouncil(WAREGEM, rejection()),
    ];
    let known = 0;
    for (const step of steps) {
      await step();
      const remembered = knownOf(deal);
      if (remembered === undefined) continue;
      expect(remembered).toEqual(await readWhole(pool, deal.id));
      known += 1;
    }
    expect(known).toBeGreaterThanOrEqual(4);
  });

  it('allows nothing that another server has made impossible meanwhile', async () => {
    const deal = await aDeal().inNegotiation(one.url);
    await deal.must(MENEN, OBJECTION);
    expect(knownOf(deal)).toBeDefined();
    await deal.seenAt(another.url).must(KORTRIJK, { type: 'ABANDON' });

    expect((await deal.send(MENEN, ACCEPTANCE)).status).toBe(409);

    expect((await deal.happened()).at(-1)).toBe('ABANDON');
  });

  it('refuses nothing that another server has made possible meanwhile', async () => {
    const deal = await aDeal().inNegotiation(one.url);
    await deal.must(MENEN, ACCEPTANCE);
    expect(knownOf(deal)).toBeDefined();
    await deal.seenAt(another.url).must(MENEN, OBJECTION);
    const { version } = await deal.seenAt(another.url).read();

    const answer = await deal.send(MENEN, ACCEPTANCE, { ifMatch: `"${version}"` });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(await deal.seenAt(another.url).read());
  });

  it('is not what it answers from: that is as the database says, whichever server is asked', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(one.url);
    const elsewhere = deal.seenAt(another.url);
    for (const [server, party] of [
      [deal, MENEN],
      [elsewhere, WAREGEM],
      [deal, WAREGEM],
      [deal, MENEN],
      [elsewhere, MENEN],
    ] as const) {
      const { body } = await server.send(party, { ...OBJECTION, reason: `Van ${party}` });
      expect(body).toEqual(await deal.read());
      expect(body).toEqual(await elsewhere.read());
    }
  });
});
