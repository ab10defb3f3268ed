import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import { aDeal, approval, KORTRIJK, MENEN, rejection, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

describe('what a council cannot have done', () => {
  let stage: Stage;
  let deal: LivingDeal;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    deal = await aDeal().with(MENEN, WAREGEM).inRatification(stage.application.url);
  });
  afterAll(() => stage.stop());

  it.each<[string, object, string[]]>([
    ['negative votes', approval({ votesFor: -1 }), ['votesFor']],
    ['half a vote', approval({ abstentions: 0.5 }), ['abstentions']],
    ['votes as words', approval({ votesFor: '24' }), ['votesFor']],
    ['more votes than the council has seats', approval({ votesFor: 56 }), ['votesFor']],
    [
      'more voters than seats in all',
      approval({ votesFor: 30, votesAgainst: 20, abstentions: 6 }),
      ['votesFor'],
    ],
    ['an approval with more votes against', approval({ votesFor: 3, votesAgainst: 4 }), ['votesFor']],
    ['an approval that was a tie', approval({ votesFor: 4, votesAgainst: 4 }), ['votesFor']],
    ['a rejection with more votes for', rejection({ votesFor: 4, votesAgainst: 3 }), ['votesFor']],
    ['a decision of tomorrow', approval({ decidedOn: '2026-11-25' }), ['decidedOn']],
    ['a day that does not exist', approval({ decidedOn: '2026-02-30' }), ['decidedOn']],
    ['a day in another form', approval({ decidedOn: '20/11/2026' }), ['decidedOn']],
    ['a time instead of a day', approval({ decidedOn: '2026-11-20T10:00:00Z' }), ['decidedOn']],
    ['no source', approval({ source: undefined }), ['source']],
    ['a script as source', approval({ source: 'javascript:alert(1)' }), ['source']],
    ['fields that it does not know', approval({ mood: 'good' }), ['mood']],
    ['a meeting on no day', { type: 'SCHEDULE', meetingOn: '2026-13-01' }, ['meetingOn']],
    ['a deferral without a reason', { type: 'DEFER', reason: ' ' }, ['reason']],
    [
      'a reservation that is none',
      { ...approval(), type: 'APPROVE_WITH_RESERVATION', reservations: [] },
      ['reservations'],
    ],
    [
      'everything at once',
      approval({ decidedOn: 'x', votesFor: -1, votesAgainst: null, source: 'x' }),
      ['decidedOn', 'votesFor', 'votesAgainst', 'source'],
    ],
  ])('is refused with every fault: %s', async (_, event, names) => {
    const { status, body } = await deal.sendToCouncil(MENEN, event);
    const { issues } = body as unknown as ProblemBody;

    expect([status, issues?.map(({ name }) => name).sort()]).toEqual([400, [...names].sort()]);
  });

  it('is refused where its days come in the wrong order', async () => {
    await deal.mustCouncil(WAREGEM, approval({ decidedOn: '2026-11-20' }));
    const publish = async (publishedOn: string): Promise<unknown[]> => {
      const { status, body } = await deal.sendToCouncil(WAREGEM, { type: 'PUBLISH', publishedOn });
      const { issues } = body as unknown as ProblemBody;
      return [status, issues?.map(({ name }) => name)];
    };

    expect(await publish('2026-11-19')).toEqual([400, ['publishedOn']]);
    expect(await publish('2026-11-25')).toEqual([400, ['publishedOn']]);
    expect(await publish('2026-11-20')).toEqual([200, undefined]);
  });

  it.each([
    ['OPEN_DELIBERATION', { type: 'OPEN_DELIBERATION' }],
    ['PUBLISH', { type: 'PUBLISH', publishedOn: '2026-11-23' }],
  ])('is refused where it is out of turn: %s', async (type, event) => {
    const { status, body } = await deal.sendToCouncil(KORTRIJK, event);
    const problem = body as unknown as ProblemBody;

    expect([status, problem.type]).toEqual([409, 'urn:problem-type:akkoord:event-not-allowed']);
    expect(problem.detail).toContain(type);
  });

  it('leaves no trace', async () => {
    expect((await deal.happened()).slice(6)).toEqual(['ACCEPT_TEXT', 'APPROVE', 'PUBLISH']);
    expect((await stage.anyone.get(`${deal.path}/councils/${MENEN}`)).body.state).toBe('awaiting');
  });
});
