import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/api-client.js';
import { aDeal, approval, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { openStage, type Stage } from '../support/deal-between.js';

let stage: Stage;
let another: TestApplication;
let url: string;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
  another = await startApplication({ clock: stage.clock, databaseUrl: stage.application.databaseUrl });
});
afterAll(async () => {
  await another.stop();
  await stage.stop();
});

/** All answers say the same, and only one of them was not a repetition. */
function expectOneAnswer(answers: readonly Answer<unknown>[], status: number): void {
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  expect(answers.map(({ body }) => body)).toEqual(answers.map(() => answers[0].body));
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
  const firsts = answers.filter(({ headers }) => !headers.has('idempotency-replayed'));
  expect(firsts).toHaveLength(1);
}

const OBJECTION = { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' };

describe('the same request with the same Idempotency-Key', () => {
  it('begins one draft', async () => {
    const draft = aDeal().saying({ title: 'Eenmalig' });
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await draft.sent(url, { idempotencyKey: 'draft' }));

    expectOneAnswer(answers, 201);
    expect(answers[2].headers.get('location')).toBe(answers[0].headers.get('location'));
    const lead = await stage.as(KORTRIJK);
    const { body } = await lead.get<{ items: unknown[] }>('/v1/agreements?q=eenmalig');
    expect(body.items).toHaveLength(1);
  });

  it.each([
    ['one server', () => [url]],
    ['two servers', () => [url, another.url]],
  ])('has one effect where ten come at once to %s', async (_, servers) => {
    const deal = await aDeal().inNegotiation(url);

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const urls = servers();
        const seen = deal.seenAt(urls[index % urls.length]);
        return seen.send(MENEN, OBJECTION, { idempotencyKey: `objection-${urls.length}` });
      }),
    );

    expectOneAnswer(answers, 200);
    expect((await deal.happened()).filter((type) => type === OBJECTION.type)).toHaveLength(1);
  });

  it('answers as the first time, though the deal has moved since', async () => {
    const deal = await aDeal().inRatification(url);
    const options = { idempotencyKey: 'approval' };
    const first = await deal.sendToCouncil(MENEN, approval(), options);
    await deal.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-23' });

    const again = await deal.sendToCouncil(MENEN, approval(), options);

    expectOneAnswer([first, again], 200);
    expect(again.body.state).toBe('approved');
  });

  it('is told from another body, event or deal by 422', async () => {
    const [deal, other] = await Promise.all([aDeal().inNegotiation(url), aDeal().inNegotiation(url)]);
    const options = { idempotencyKey: 'used' };
    await deal.send(MENEN, OBJECTION, options);

    const answers = [
      await deal.send(MENEN, { ...OBJECTION, reason: 'Te vaag.' }, options),
      await deal.send(MENEN, { type: 'ACCEPT_TEXT', version: 1 }, options),
      await other.send(MENEN, OBJECTION, options),
    ];

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect((await deal.happened()).filter((type) => type === OBJECTION.type)).toHaveLength(1);
    expect(await other.happened()).not.toContain(OBJECTION.type);
  });

  it('belongs to its sender: another organisation may use the same key', async () => {
    const deal = await aDeal().inNegotiation(url);
    const options = { idempotencyKey: 'mine' };

    const answers = [
      await deal.send(MENEN, OBJECTION, options),
      await deal.send(KORTRIJK, OBJECTION, options),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('is not used up by a refusal', async () => {
    const deal = await aDeal().ready(url);
    const options = { idempotencyKey: 'early' };
    expect((await deal.send(MENEN, OBJECTION, options)).status).toBe(409);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });

    expect((await deal.send(MENEN, OBJECTION, options)).status).toBe(200);
  });
});
