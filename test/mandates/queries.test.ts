import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, approval, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';

describe('the mandates of an organisation', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  /** Each way through which an organisation acts: an event, a change, its council, and what it could do. */
  async function acts(organisationId: string): Promise<[way: string, work: () => Promise<unknown>][]> {
    const negotiated = await aDeal().ledBy(MENEN).with(KORTRIJK).inNegotiation(url);
    const ratified = await aDeal().with(MENEN).inRatification(url);
    const own = await negotiated.as(organisationId);
    const addText = (deal: LivingDeal) => ({
      clauses: [{ number: '1', heading: 'Doel', body: `Over ${deal.id}.` }],
    });
    return [
      ['event', () => negotiated.must(organisationId, { type: 'ACCEPT_TEXT', version: 1 })],
      ['change', () => taken(own.post(`${negotiated.path}/texts`, addText(negotiated)))],
      ['council', () => ratified.mustCouncil(organisationId, approval())],
      ['available events', () => taken(own.get(`${negotiated.path}/available-events`))],
    ];
  }

  /** How many of the statements of each way read mandates, where there was any statement at all. */
  async function readings(organisationId: string): Promise<unknown[]> {
    const counted: unknown[] = [];
    for (const [way, work] of await acts(organisationId)) {
      const statements = await statementsOf(work);
      const reading = statements.filter((text) => /\bFROM mandate\b/.test(text));
      counted.push([way, statements.length > 0, reading.length]);
    }
    return counted;
  }

  it('cost no query where it has none', async () => {
    expect(await readings(MENEN)).toEqual([
      ['event', true, 0],
      ['change', true, 0],
      ['council', true, 0],
      ['available events', true, 0],
    ]);
  });

  it('cost one query for each thing that it does where it has some, and the others still none', async () => {
    const clerk = await stage.as(MENEN, 'clerk');
    await taken(
      clerk.post(`/v1/organisations/${MENEN}/mandates`, {
        holder: { subject: `dev:${MENEN}` },
        acts: ['negotiate', 'sign', 'clerk'],
        from: '2026-11-01',
      }),
    );

    expect(await readings(MENEN)).toEqual([
      ['event', true, 1],
      ['change', true, 1],
      ['council', true, 1],
      ['available events', true, 1],
    ]);
    expect(await readings(KORTRIJK)).toEqual([
      ['event', true, 0],
      ['change', true, 0],
      ['council', true, 0],
      ['available events', true, 0],
    ]);
  });
});
