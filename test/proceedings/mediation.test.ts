import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, GENT, KORTRIJK, MENEN, OUTSIDER, TODAY, WAREGEM, WEST_FLANDERS } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

const OPEN = { type: 'OPEN_MEDIATION', question: 'Wie betaalt de weg?' };

interface Proceeding {
  readonly number: number;
  readonly state: string;
  readonly closedAt: string | null;
  readonly mediation: Record<string, unknown> | null;
}

describe('a mediation', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  const proceeding = async (deal: LivingDeal, number = 1): Promise<Proceeding> =>
    (await (await deal.as(KORTRIJK)).get<Proceeding>(`${deal.path}/proceedings/${number}`)).body;
  const mediated = async (): Promise<LivingDeal> => {
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(url);
    await deal.must(MENEN, { ...OPEN, involved: [KORTRIJK, MENEN] });
    await deal.must(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: WEST_FLANDERS });
    await deal.must(KORTRIJK, { type: 'ACCEPT_MEDIATOR' });
    return deal;
  };

  it('lets positions rest until the parties in dispute settle, with a mediator whom all accept', async () => {
    const deal = await mediated();
    expect(await deal.state()).toBe('negotiation.mediation');
    expect((await deal.send(WAREGEM, { type: 'ACCEPT_TEXT', version: 1 })).status).toBe(409);
    const mediator = await asOrganisation(url, WEST_FLANDERS, 'mediator');
    const settlement = { type: 'PROPOSE_SETTLEMENT', text: 'Elk de helft.' };

    expect((await mediator.post(`${deal.path}/events`, settlement)).status).toBe(200);
    await deal.must(MENEN, { type: 'ACCEPT_SETTLEMENT' });
    expect(await deal.state()).toBe('negotiation.mediation');
    expect((await deal.send(WAREGEM, { type: 'ACCEPT_SETTLEMENT' })).status).toBe(409);
    await deal.must(KORTRIJK, { type: 'ACCEPT_SETTLEMENT' });

    expect(await deal.state()).toBe('negotiation.positions');
    expect(await proceeding(deal)).toMatchObject({
      state: 'settled',
      closedAt: expect.any(String),
      mediation: { settlement: 'Elk de helft.', settlementAcceptedBy: [MENEN, KORTRIJK] },
    });
    expect((await deal.happened()).slice(-7)).toEqual([
      'OPEN_MEDIATION',
      'PROPOSE_MEDIATOR',
      'ACCEPT_MEDIATOR',
      'PROPOSE_SETTLEMENT',
      'ACCEPT_SETTLEMENT',
      'ACCEPT_SETTLEMENT',
      'MEDIATION_ENDED',
    ]);
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('is closed to a mediator of a party in dispute, or employed by one', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(url);
    await deal.must(MENEN, { ...OPEN, involved: [KORTRIJK, MENEN] });

    for (const conflict of [{ mediatorId: KORTRIJK }, { mediatorId: WEST_FLANDERS, employerId: MENEN }]) {
      const { status, body } = await deal.send(MENEN, { type: 'PROPOSE_MEDIATOR', ...conflict });
      expect({ status, detail: (body as { detail?: string }).detail }).toMatchObject({
        status: 409,
        detail: expect.stringContaining('conflict of interest'),
      });
    }
    await deal.must(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: WAREGEM });
  });

  it('can be led by a town that has no part in it', async () => {
    const deal = await aDeal().inNegotiation(url);
    await deal.must(MENEN, OPEN);
    await deal.must(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: GENT });
    await deal.must(KORTRIJK, { type: 'ACCEPT_MEDIATOR' });
    const settlement = { type: 'PROPOSE_SETTLEMENT', text: 'Elk de helft.' };
    const officials = await asOrganisation(url, GENT, 'negotiator', 'editor', 'clerk');
    expect((await officials.post(`${deal.path}/events`, settlement)).status).toBe(404);
    const mediator = await asOrganisation(url, GENT, 'mediator');
    expect((await mediator.post(`${deal.path}/events`, settlement)).status).toBe(200);
    await deal.must(MENEN, { type: 'ACCEPT_SETTLEMENT' });
    await deal.must(KORTRIJK, { type: 'ACCEPT_SETTLEMENT' });
    expect((await proceeding(deal)).state).toBe('settled');
  });

  it('lets the mediator see the negotiation once agreed on, and no longer than the mediation', async () => {
    const deal = await aDeal().inNegotiation(url);
    const mediator = await asOrganisation(url, WEST_FLANDERS, 'mediator', 'reader');
    const seen = async (): Promise<number> => (await mediator.get(deal.path)).status;
    await deal.must(MENEN, OPEN);
    await deal.must(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: WEST_FLANDERS });
    expect(await seen()).toBe(404);

    await deal.must(KORTRIJK, { type: 'ACCEPT_MEDIATOR' });
    expect(await seen()).toBe(200);
    const close = { type: 'CLOSE_MEDIATION', outcome: 'failed', reason: 'Te ver uiteen.' };
    expect((await mediator.post(`${deal.path}/events`, close)).status).toBe(200);

    expect(await seen()).toBe(404);
    expect((await proceeding(deal)).state).toBe('failed');
  });

  it('is withdrawn by who opened it, and by nobody else', async () => {
    const deal = await mediated();
    const withdraw = { type: 'CLOSE_MEDIATION', outcome: 'withdrawn', reason: 'Opgelost.' };
    expect((await deal.send(KORTRIJK, withdraw)).status).toBe(409);

    await deal.must(MENEN, withdraw);

    expect((await proceeding(deal)).state).toBe('withdrawn');
    expect(await deal.state()).toBe('negotiation.positions');
  });

  it('names what is wrong with who is involved, and with who mediates', async () => {
    const deal = await aDeal().inNegotiation(url);
    const involved = await deal.send(MENEN, { ...OPEN, involved: [KORTRIJK, OUTSIDER] });
    expect(involved.status).toBe(400);
    expect(involved.body).toMatchObject({
      issues: [{ name: 'involved[1]' }, { name: 'involved' }],
    });
    await deal.must(MENEN, OPEN);
    const unknown = await deal.send(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: 'OVO999999' });
    expect(unknown.status).toBe(400);
    expect(unknown.body).toMatchObject({ issues: [{ name: 'mediatorId' }] });
  });

  it('runs beside a deal in force, and two at once are told apart by their numbers', async () => {
    const deal = await aDeal().inForce(url);
    await deal.must(MENEN, OPEN);
    await deal.must(KORTRIJK, { ...OPEN, question: 'Wie onderhoudt de weg?' });
    const propose = { type: 'PROPOSE_MEDIATOR', mediatorId: GENT };
    expect((await deal.send(MENEN, propose)).status).toBe(409);

    await deal.must(MENEN, { ...propose, proceeding: 2 });

    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await proceeding(deal, 1)).mediation).toMatchObject({ mediatorId: null });
    expect((await proceeding(deal, 2)).mediation).toMatchObject({ mediatorId: GENT });
    expect((await deal.send(MENEN, { ...propose, proceeding: 3 })).status).toBe(404);
    const { body } = await (await deal.as(MENEN)).get<{ items: Proceeding[] }>(`${deal.path}/proceedings`);
    expect(body.items.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('the term of a mediation', () => {
  it('ends it as failed, and the parties go on', async () => {
    const stage = await openStage(TODAY);
    try {
      const deal = await aDeal().inNegotiation(stage.application.url);
      await deal.must(MENEN, OPEN);

      await stage.passTo('2027-02-26T00:00:00Z');

      expect(await deal.state()).toBe('negotiation.positions');
      expect((await deal.happened()).slice(-2)).toEqual(['MEDIATION_TERM_ENDED', 'MEDIATION_ENDED']);
      expect(await deal.firstBroken()).toBeUndefined();
    } finally {
      await stage.stop();
    }
  });
});
