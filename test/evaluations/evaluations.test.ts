import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, FLANDERS, KORTRIJK, MENEN, WAREGEM } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';

type Body = Record<string, unknown>;

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const HARELBEKE = 'OVO002082';
const BEGIN = '2026-11-24T09:30:00Z';
const EVALUATE = {
  type: 'EVALUATE',
  findings: ['Vier van de zes sites zijn herbestemd.', 'De landbank kwam te laat.'],
  lessons: ['Betrek de landbank vroeger.', 'Vergader vaker.'],
};
const AMEND = { decision: 'amend', reason: 'Het pad is niet haalbaar.' };

describe('cycles of learning', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(BEGIN);
    url = stage.application.url;
  });
  afterEach(async () => expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND));
  afterAll(() => stage.stop());

  const read = async <T = Body>(deal: LivingDeal, path: string): Promise<T> =>
    taken(stage.anyone.get<T>(`${deal.path}/${path}`));
  const write = async (deal: LivingDeal, by: string, path: string, body: object) =>
    (await stage.as(by)).post<Body>(`${deal.path}/${path}`, body);
  const must = async (deal: LivingDeal, by: string, path: string, body: object): Promise<Body> =>
    taken(write(deal, by, path, body));
  const setRhythm = async (deal: LivingDeal, everyMonths: unknown, client?: ApiClient) =>
    (client ?? (await stage.as(deal.lead))).put<Body>(`${deal.path}/evaluation-rhythm`, { everyMonths });
  const evaluated = async (...others: string[]): Promise<LivingDeal> => {
    const deal = await aDeal()
      .with(...others)
      .inForce(url);
    await deal.must(KORTRIJK, EVALUATE);
    return deal;
  };
  const eventTold = async (deal: LivingDeal, type: string): Promise<Body | undefined> => {
    const { items } = await taken(
      (await stage.as(KORTRIJK)).get<{ items: Body[] }>(`${deal.path}/available-events`),
    );
    return items.find((each) => each.type === type && each.of === 'agreement');
  };

  describe('an evaluation', () => {
    it('keeps findings and lessons, each with its number', async () => {
      const deal = await evaluated(MENEN);

      expect(await read(deal, 'evaluations/1')).toMatchObject({
        number: 1,
        evaluatedBy: KORTRIJK,
        findings: [
          { number: 1, text: EVALUATE.findings[0] },
          { number: 2, text: EVALUATE.findings[1] },
        ],
        lessons: [
          { evaluation: 1, number: 1, state: 'open', reason: null },
          { evaluation: 1, number: 2, state: 'open' },
        ],
        conclusion: null,
        followUp: null,
      });
    });

    it('is one for each cycle, and may say what was found in one piece', async () => {
      const deal = await evaluated(MENEN);
      await deal.must(KORTRIJK, { type: 'EVALUATE', findings: ' Op koers. ' });

      const first = await read<Page<Body>>(deal, 'evaluations?limit=1');
      const second = await read<Page<Body>>(deal, `evaluations?limit=1&cursor=${first.next}`);
      expect(second).toMatchObject({
        items: [{ number: 2, findings: [{ number: 1, text: 'Op koers.' }], lessons: [] }],
        next: null,
      });
      expect((await stage.anyone.get(`${deal.path}/evaluations/3`)).status).toBe(404);
    });

    it.each([[[]], [['']], [[7]], [{}], [' '], [Array.from({ length: 51 }, () => 'x')]])(
      'that found %j is refused',
      async (findings) => {
        const deal = await aDeal().inForce(url);
        const { status, body } = await deal.send(KORTRIJK, { type: 'EVALUATE', findings });
        expect([status, (body as unknown as ProblemBody).issues?.[0]?.name]).toEqual([400, 'findings']);
      },
    );
  });

  describe('a lesson', () => {
    it('is adopted, or rejected with a reason, once; the others are shown as open', async () => {
      const deal = await evaluated(MENEN);
      const answer = (lesson: number, body: object, by = KORTRIJK) =>
        write(deal, by, `evaluations/1/lessons/${lesson}/answer`, body);

      expect(await answer(1, { answer: 'adopted', reason: 'Vanaf de eerste vergadering.' })).toMatchObject({
        status: 200,
        body: { state: 'adopted' },
      });
      expect(await answer(2, { answer: 'rejected' })).toMatchObject({
        status: 400,
        body: { issues: [{ name: 'reason' }] },
      });
      expect(await read(deal, 'lessons?state=open')).toMatchObject({ items: [{ number: 2 }] });
      expect((await answer(2, { answer: 'rejected', reason: 'Te duur.' })).status).toBe(200);
      expect((await answer(2, { answer: 'adopted' })).status).toBe(409);
      expect((await answer(3, { answer: 'adopted' })).status).toBe(404);
      expect((await answer(1, { answer: 'adopted' }, MENEN)).status).toBe(403);

      const first = await read<Page<Body>>(deal, 'lessons?limit=1');
      expect(await read(deal, `lessons?limit=1&cursor=${first.next}`)).toMatchObject({
        items: [{ evaluation: 1, number: 2, state: 'rejected', reason: 'Te duur.' }],
        next: null,
      });
      expect((await deal.happened()).slice(-2)).toEqual(['ANSWER_LESSON', 'ANSWER_LESSON']);
    });
  });

  describe('a conclusion', () => {
    it('is agreed when every bound party consents, and then says what is to follow', async () => {
      const deal = await evaluated(MENEN, HARELBEKE);
      expect(await must(deal, MENEN, 'evaluations/1/conclusion', AMEND)).toMatchObject({
        conclusion: { state: 'proposed', consents: [MENEN], asked: [KORTRIJK, MENEN, HARELBEKE].sort() },
        followUp: null,
      });
      expect((await write(deal, KORTRIJK, 'evaluations/1/conclusion', AMEND)).status).toBe(409);

      const answers = 'evaluations/1/conclusion/answers';
      await must(deal, KORTRIJK, answers, { answer: 'accept' });
      expect((await write(deal, KORTRIJK, answers, { answer: 'accept' })).status).toBe(409);
      expect(await eventTold(deal, 'AMEND')).toMatchObject({ advice: null });
      expect(await must(deal, HARELBEKE, answers, { answer: 'accept' })).toMatchObject({
        conclusion: { state: 'agreed' },
        followUp: { event: 'AMEND', state: 'open', amendment: null },
      });

      await deal.addText('De partijen houden alle open ruimte open.');
      expect(await eventTold(deal, 'AMEND')).toMatchObject({
        advice: expect.stringContaining('evaluation 1'),
      });
      await deal.must(KORTRIJK, { type: 'AMEND', version: 2, consent: 'all' });
      expect(await read(deal, 'evaluations/1')).toMatchObject({
        followUp: { state: 'underWay', amendment: 1 },
      });
      for (const party of [MENEN, HARELBEKE]) await deal.must(party, { type: 'ACCEPT_AMENDMENT' });
      const yes = { decidedOn: '2026-11-20', votesFor: 24, votesAgainst: 0, abstentions: 0 };
      for (const party of deal.parties)
        await deal.must(party, { type: 'APPROVE_AMENDMENT', ...yes, source: 'https://www.example.org/1' });
      expect(await read(deal, 'evaluations/1')).toMatchObject({
        followUp: { state: 'carriedOut', amendment: 1 },
      });
    });

    it('to end is carried out by the parties’ consent to the end', async () => {
      const deal = await evaluated(MENEN);
      await must(deal, KORTRIJK, 'evaluations/1/conclusion', {
        decision: 'end',
        reason: 'De doelen zijn bereikt.',
      });
      await must(deal, MENEN, 'evaluations/1/conclusion/answers', { answer: 'accept' });
      expect(await eventTold(deal, 'TERMINATE')).toMatchObject({ advice: expect.stringContaining('1') });

      await deal.must(KORTRIJK, { type: 'TERMINATE' });
      expect(await read(deal, 'evaluations/1')).toMatchObject({
        followUp: { event: 'TERMINATE', state: 'underWay' },
      });
      await deal.must(MENEN, { type: 'TERMINATE' });
      expect(await read(deal, 'evaluations/1')).toMatchObject({ followUp: { state: 'carriedOut' } });
      expect((await write(deal, MENEN, 'evaluations/1/conclusion', AMEND)).status).toBe(409);
    });

    it('that is refused can be proposed otherwise; to go on, nothing is to follow', async () => {
      const deal = await evaluated(MENEN);
      await must(deal, KORTRIJK, 'evaluations/1/conclusion', AMEND);
      const refusal = { answer: 'refuse', reason: 'Te vroeg.' };
      expect(await must(deal, MENEN, 'evaluations/1/conclusion/answers', refusal)).toMatchObject({
        conclusion: { state: 'refused', refusal: 'Te vroeg.' },
      });
      const goOn = { decision: 'continue', reason: 'Op koers.' };
      await must(deal, MENEN, 'evaluations/1/conclusion', goOn);
      expect(
        await must(deal, KORTRIJK, 'evaluations/1/conclusion/answers', { answer: 'accept' }),
      ).toMatchObject({ conclusion: { state: 'agreed' }, followUp: null });
    });

    it('takes the word of two at once as if one had come first', async () => {
      const deal = await evaluated(MENEN, WAREGEM);
      await must(deal, KORTRIJK, 'evaluations/1/conclusion', AMEND);
      const answers = await Promise.all(
        [MENEN, WAREGEM].map((by) =>
          write(deal, by, 'evaluations/1/conclusion/answers', { answer: 'accept' }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await read(deal, 'evaluations/1')).toMatchObject({ conclusion: { state: 'agreed' } });
    });

    it('is for those whom the agreement binds', async () => {
      const deal = await evaluated(MENEN);
      expect((await write(deal, WAREGEM, 'evaluations/1/conclusion', AMEND)).status).toBe(403);
      expect((await write(deal, MENEN, 'evaluations/2/conclusion', AMEND)).status).toBe(404);
      expect(
        await write(deal, MENEN, 'evaluations/1/conclusion', { decision: 'wait', reason: ' ', more: 1 }),
      ).toMatchObject({ status: 400, body: { issues: [{}, {}, {}] } });
    });

    it('passes to the successor of a party', async () => {
      const deal = await evaluated(MENEN, WAREGEM);
      await must(deal, KORTRIJK, 'evaluations/1/conclusion', AMEND);
      await must(deal, MENEN, 'evaluations/1/conclusion/answers', { answer: 'accept' });
      const registrar = await stage.as(FLANDERS, 'registrar');
      const [ZWEVEGEM] = ['OVO002298'];
      const { id } = await taken(
        registrar.post<{ id: string }>('/v1/successions', {
          predecessors: [WAREGEM],
          successorId: ZWEVEGEM,
          effectiveOn: '2026-11-01',
          source: 'https://www.example.org/decreet',
        }),
      );
      await waitUntil(
        async () =>
          (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
        20_000,
      );
      expect(
        await must(deal, ZWEVEGEM, 'evaluations/1/conclusion/answers', { answer: 'accept' }),
      ).toMatchObject({
        conclusion: { state: 'agreed', consents: [KORTRIJK, MENEN, ZWEVEGEM].sort() },
      });
    });
  });

  /** Last: time only goes on. */
  describe('the rhythm', () => {
    it('is set by the lead, in a draft or in force', async () => {
      const draft = await aDeal().ready(url);
      const lead = await stage.as(KORTRIJK);
      expect(await taken(lead.get(`${draft.path}/evaluation-rhythm`))).toEqual({
        everyMonths: 12,
        countedFrom: null,
        dueOn: null,
        isDue: false,
        atLatestOn: null,
        isOverdue: false,
      });
      expect(await setRhythm(draft, 3)).toMatchObject({ status: 200, body: { everyMonths: 3 } });
      expect((await setRhythm(draft, 0)).status).toBe(400);
      expect((await setRhythm(draft, 1.5)).status).toBe(400);
      expect((await setRhythm(draft, 3, await stage.as(MENEN))).status).toBe(403);
      await draft.must(KORTRIJK, { type: 'SUBMIT' });
      expect((await setRhythm(draft, 3)).status).toBe(409);
    });

    it('makes evaluations due every so many months, and overdue after them', async () => {
      const deal = await aDeal().inForce(url);
      expect(await setRhythm(deal, 6)).toMatchObject({
        body: { everyMonths: 6, countedFrom: '2026-11-24', dueOn: '2027-05-24', isDue: false },
      });
      const deadlines = await read<{ items: { kind: string; lastDay: string }[] }>(deal, 'deadlines');
      expect(deadlines.items.find(({ kind }) => kind === 'measuringTerm')?.lastDay).toBe('2027-05-24');

      await stage.passTo('2027-05-25T09:00:00Z');
      expect(await deal.state()).toBe('monitoring.evaluating');
      expect(await read(deal, 'evaluation-rhythm')).toMatchObject({
        isDue: true,
        atLatestOn: '2027-08-23',
        isOverdue: false,
      });
      await stage.passTo('2027-08-24T09:00:00Z');
      expect(await read(deal, 'evaluation-rhythm')).toMatchObject({ isDue: true, isOverdue: true });
      await deal.must(KORTRIJK, EVALUATE);
      expect(await read(deal, 'evaluation-rhythm')).toMatchObject({
        countedFrom: '2027-08-24',
        dueOn: '2028-02-24',
        isDue: false,
        isOverdue: false,
      });
      // A shorter one by which it would have been due already makes it due at once.
      await stage.passTo('2027-11-24T09:00:00Z');
      await setRhythm(deal, 1);
      await stage.passTo('2027-11-25T09:00:00Z');
      expect(await deal.state()).toBe('monitoring.evaluating');
    });
  });
});
