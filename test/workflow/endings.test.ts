import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, approval, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';

/** Each test moves the clock on, so that each has a registry of its own. */
describe('a deal ends', () => {
  let stage: Stage;
  let url: string;

  beforeEach(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterEach(() => stage.stop());

  it('as lapsed when negotiation takes longer than 24 months', async () => {
    const deal = await aDeal().inNegotiation(url);

    await stage.passTo('2028-11-24T22:59:00Z');
    expect(await deal.state()).toBe('negotiation.positions');
    await stage.passTo('2028-11-24T23:01:00Z');

    expect(await deal.state()).toBe('closed.lapsed');
    expect((await deal.happened()).at(-1)).toBe('NEGOTIATION_TERM_ENDED');
    expect((await deal.send(MENEN, { type: 'ACCEPT_TEXT', version: 1 })).status).toBe(409);
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('as lapsed when councils take longer than 12 months', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());

    await stage.passTo('2027-11-25T00:00:00Z');

    expect(await deal.state()).toBe('closed.lapsed');
    expect((await deal.happened()).slice(-2)).toEqual(['APPROVE', 'RATIFICATION_TERM_ENDED']);
    expect((await deal.sendToCouncil(MENEN, approval())).status).toBe(409);
  });

  it('as expired after its last day, whatever was evaluated before', async () => {
    const deal = await aDeal().until('2028-06-30').inForce(url);

    await stage.passTo('2027-11-25T00:00:00Z');
    expect(await deal.state()).toBe('monitoring.evaluating');
    await deal.must(KORTRIJK, { type: 'EVALUATE', findings: 'Op koers.', lessons: ['Vroeger overleggen.'] });
    expect(await deal.state()).toBe('monitoring.measuring');
    await stage.passTo('2028-06-30T21:59:00Z');
    expect(await deal.state()).toBe('monitoring.measuring');
    await stage.passTo('2028-06-30T22:01:00Z');

    expect(await deal.state()).toBe('closed.expired');
    expect((await deal.happened()).slice(-3)).toEqual(['EVALUATION_FELL_DUE', 'EVALUATE', 'EXPIRED']);
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('not because an evaluation is overdue: that is only noted, once a cycle', async () => {
    const deal = await aDeal().inForce(url);

    await stage.passTo('2029-01-01T00:00:00Z');

    expect(await deal.state()).toBe('monitoring.evaluating');
    expect((await deal.happened()).slice(-2)).toEqual(['EVALUATION_FELL_DUE', 'EVALUATION_OVERDUE']);
  });

  it('as terminated when every bound party consents, the others need not', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, approval());
    const { parties } = await deal.must(KORTRIJK, { type: 'TERMINATE', reason: 'Klaar.' });
    expect(parties.map(({ consentsToEnd }) => consentsToEnd)).toEqual([true, false, false]);
    expect((await deal.send(KORTRIJK, { type: 'TERMINATE' })).status).toBe(409);

    await deal.must(MENEN, { type: 'TERMINATE' });

    expect(await deal.state()).toBe('closed.terminated');
  });

  it('as abandoned by its lead, while it is drafted or negotiated', async () => {
    for (const made of [aDeal().begun(url), aDeal().inNegotiation(url)]) {
      const deal = await made;
      await deal.must(KORTRIJK, { type: 'ABANDON', reason: 'De provincie doet het alleen.' });

      expect(await deal.state()).toBe('closed.abandoned');
      expect((await deal.history()).at(-1)).toMatchObject({
        type: 'ABANDON',
        actor: { organisationId: KORTRIJK },
        event: { reason: 'De provincie doet het alleen.' },
      });
    }
    await stage.passTo('2029-01-01T00:00:00Z');
    const lead = await stage.as(KORTRIJK);
    const { body } = await lead.get<{ items: { state: string }[] }>('/v1/agreements');
    expect(body.items.map(({ state }) => state)).toEqual(['abandoned', 'abandoned']);
  });

  it('and a decision is definitive 30 days after its publication', async () => {
    const deal = await aDeal().inForce(url);
    await deal.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-24' });

    await stage.passTo('2026-12-24T22:59:00Z');
    const council = async (): Promise<unknown> =>
      (await stage.anyone.get(`${deal.path}/councils/${MENEN}`)).body.state;
    expect(await council()).toBe('published');
    await stage.passTo('2026-12-24T23:01:00Z');

    expect(await council()).toBe('definitive');
    expect((await deal.history()).at(-1)).toMatchObject({ type: 'COMPLAINT_TERM_ENDED', councilId: MENEN });
  });
});
