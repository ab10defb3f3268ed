import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, approval, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

/** How often the two last councils are raced. */
const RACES = 20;

let stage: Stage;
let another: TestApplication;

beforeAll(async () => {
  stage = await openStage(TODAY);
  const { databaseUrl } = stage.application;
  another = await startApplication({ clock: stage.clock, databaseUrl });
});
afterEach(async () => {
  expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
});
afterAll(async () => {
  await another.stop();
  await stage.stop();
});

describe.each([
  ['one server', () => [stage.application.url]],
  ['two servers on one database', () => [stage.application.url, another.url]],
])('a crowd on %s', (_, servers) => {
  /** The deal as a client sees it; clients are spread over the servers. */
  const forClient = (deal: LivingDeal, client: number): LivingDeal => {
    const urls = servers();
    return deal.seenAt(urls[client % urls.length]);
  };

  it('of 50 clients that send events to one deal at once: each accepted one is recorded exactly once', async () => {
    const parties = [KORTRIJK, MENEN, WAREGEM];
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(stage.application.url);
    const { version } = await deal.read();
    const before = (await deal.history()).length;

    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, client) => {
        const reason = `Bezwaar ${client}`;
        // Every other client means the version that all of them have read.
        const options = client % 2 === 0 ? { ifMatch: `"${version}"` } : undefined;
        const event = { type: 'OBJECT_TO_TEXT', version: 1, reason };
        const answer = await forClient(deal, client).send(parties[client % 3], event, options);
        return { reason, status: answer.status };
      }),
    );

    const accepted = answers.filter(({ status }) => status === 200).map(({ reason }) => reason);
    const refused = answers.filter(({ status }) => status !== 200);
    const added = (await deal.history()).slice(before);
    const recorded = added.map(({ event }) => (event as { reason: string }).reason);
    expect(recorded.sort()).toEqual(accepted.sort());
    expect(accepted.length).toBeGreaterThanOrEqual(25);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 412));
    // At most one of those that meant that version can have been the first.
    expect(refused.length).toBeGreaterThanOrEqual(24);
    expect(await deal.firstBroken()).toBeUndefined();
    expect((await deal.read()).version).toBe(version + accepted.length);
  });

  it('of parties that each accept three times at once: each counts once, and councils are asked once', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(stage.application.url);
    const parties = [...deal.parties, ...deal.parties, ...deal.parties];

    const answers = await Promise.all(
      parties.map((party, client) =>
        forClient(deal, client).send(party, { type: 'ACCEPT_TEXT', version: 1 }),
      ),
    );

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 409, 409, 409, 409, 409, 409]);
    expect((await deal.happened()).slice(-4)).toEqual([
      'SUBMIT',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
    ]);
    expect(await deal.state()).toBe('ratification.open');
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it.each([
    ['both are needed', { type: 'unanimity' }],
    ['one is enough', { type: 'count', min: 1 }],
  ] as const)(
    'the last two councils approve in the same instant, where %s: one entry into force',
    async (_, rule) => {
      const deals = await Promise.all(
        Array.from({ length: RACES / 2 }, () =>
          aDeal().ratifiedBy(rule).inRatification(stage.application.url),
        ),
      );
      for (const deal of deals) {
        const approvals = deal.parties.map((party, client) =>
          forClient(deal, client).sendToCouncil(party, approval()),
        );
        expect((await Promise.all(approvals)).map(({ status }) => status)).toEqual([200, 200]);

        const last = (await deal.happened()).slice(-3).sort();
        expect(last).toEqual(['APPROVE', 'APPROVE', 'ENTERED_INTO_FORCE']);
        const { phase, parties } = await deal.read();
        expect([phase, ...parties.map(({ council }) => council?.state)]).toEqual([
          'monitoring',
          'approved',
          'approved',
        ]);
        expect(await deal.firstBroken()).toBeUndefined();
      }
    },
  );

  it('of councils that each decide twice at once: each decides once', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(stage.application.url);

    const answers = await Promise.all(
      [...deal.parties, ...deal.parties].map((party, client) =>
        forClient(deal, client).sendToCouncil(party, approval()),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409]);
    expect((await deal.happened()).filter((type) => type === 'APPROVE')).toHaveLength(3);
    expect((await deal.happened()).filter((type) => type === 'ENTERED_INTO_FORCE')).toHaveLength(1);
    expect(await deal.firstBroken()).toBeUndefined();
  });
});
