import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import {
  aDeal,
  approval,
  type DealBuilder,
  KORTRIJK,
  MENEN,
  rejection,
  TODAY,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

const ASSIGNMENT = {
  setBy: 'nation',
  title: 'Nationale woonopgave 2030',
  source: 'https://www.example.org/opgaven/wonen',
};
const OPINION = {
  type: 'GIVE_OPINION',
  givenOn: '2026-11-23',
  opinion: 'favourableWithRemarks',
  remarks: 'Artikel 1 zegt niet wie de cijfers bijhoudt.',
  source: 'https://www.example.org/zienswijzen/1',
};

const answering = (fields: object = {}): DealBuilder =>
  aDeal()
    .ledBy(WEST_FLANDERS)
    .with(KORTRIJK, MENEN)
    .saying({ process: 'deal-netherlands', assignment: ASSIGNMENT, ...fields });

describe('a deal that answers an assignment, after councils’ opinions', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  const councilOf = async (deal: LivingDeal, party: string): Promise<Record<string, unknown>> =>
    (await stage.anyone.get<Record<string, unknown>>(`${deal.path}/councils/${party}`)).body;

  it('is chosen when it is drafted, and stays what it is', async () => {
    const deal = await answering().begun(url);
    expect(await deal.read()).toMatchObject({ process: 'deal-netherlands@1', assignment: ASSIGNMENT });
  });

  it('is not what a draft follows that chooses nothing', async () => {
    const deal = await aDeal().begun(url);
    expect(await deal.read()).toMatchObject({ process: 'deal-flanders@1', assignment: null });
  });

  it('cannot be submitted before it names its assignment', async () => {
    const deal = await answering({ assignment: undefined }).ready(url);
    const lead = await deal.as(WEST_FLANDERS);
    expect((await lead.get(`${deal.path}/readiness`)).body).toMatchObject({
      ready: false,
      missing: [{ name: 'assignment' }],
    });
    expect((await deal.send(WEST_FLANDERS, { type: 'SUBMIT' })).status).toBe(409);

    const { status } = await lead.patch(deal.path, { assignment: ASSIGNMENT });
    expect(status).toBe(200);
    await deal.must(WEST_FLANDERS, { type: 'SUBMIT' });
    expect(await deal.state()).toBe('negotiation.positions');
  });

  it('does not ask a Flemish deal for one', async () => {
    const deal = await aDeal().ready(url);
    await deal.must(deal.lead, { type: 'SUBMIT' });
    expect(await deal.state()).toBe('negotiation.positions');
  });

  it.each([
    ['a municipality leads', { leadId: KORTRIJK }, 'leadId'],
    ['there is no such process', { process: 'deal-atlantis' }, 'process'],
    ['the process is that of councils', { process: 'council-netherlands' }, 'process'],
    [
      'the assignment is nobody’s',
      { assignment: { ...ASSIGNMENT, setBy: 'municipality' } },
      'assignment.setBy',
    ],
  ])('is refused where %s', async (_, fields, name) => {
    const { leadId = WEST_FLANDERS } = fields as { leadId?: string };
    const { status, body } = await answering(fields).ledBy(leadId).with(MENEN).sent(url);
    expect(status).toBe(400);
    expect((body as unknown as ProblemBody).issues).toEqual([expect.objectContaining({ in: 'body', name })]);
  });

  it('hears each council before it decides, and keeps what it said', async () => {
    const deal = await answering().inRatification(url);
    expect(await deal.state()).toBe('ratification.opinions');
    expect(await councilOf(deal, MENEN)).toMatchObject({ state: 'opinionAsked', opinion: null });

    const early = await deal.sendToCouncil(MENEN, approval());
    expect(early.status).toBe(409);
    expect((early.body as unknown as ProblemBody).detail).toContain('opinion');

    expect(await deal.mustCouncil(MENEN, OPINION)).toMatchObject({ state: 'awaiting' });
    const { type: _type, ...opinion } = OPINION;
    expect(await councilOf(deal, MENEN)).toMatchObject({ opinion });
    // It need not wait for the others.
    expect(await deal.mustCouncil(MENEN, approval())).toMatchObject({ state: 'approved', opinion });
    expect((await deal.sendToCouncil(MENEN, OPINION)).status).toBe(409);

    for (const party of [KORTRIJK, WEST_FLANDERS]) {
      await deal.mustCouncil(party, { ...OPINION, opinion: 'waived', remarks: undefined });
      await deal.mustCouncil(party, approval());
    }
    expect(await deal.state()).toBe('monitoring.measuring');
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('takes silence for none once the term is over, and records that it is', async () => {
    const deal = await answering().inRatification(url);
    const lead = await deal.as(WEST_FLANDERS);
    const { body } = await lead.get<{ items: { kind: string; lastDay: string }[] }>(`${deal.path}/deadlines`);
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'opinionTerm' }));

    await stage.passTo('2027-01-20T09:00:00Z');
    expect(await deal.state()).toBe('ratification.open');
    expect((await deal.happened()).slice(-1)).toEqual(['OPINION_TERM_ENDED']);
    expect(await deal.mustCouncil(KORTRIJK, rejection())).toMatchObject({
      state: 'rejected',
      opinion: null,
    });
    expect(await deal.state()).toBe('closed.rejected');
  });

  it('lets only its own clerk give a council’s opinion, and no opinion of tomorrow', async () => {
    const deal = await answering().inRatification(url);
    const other = await asOrganisation(url, MENEN);
    expect((await other.post(`${deal.path}/councils/${KORTRIJK}/events`, OPINION)).status).toBe(403);
    const late = await deal.sendToCouncil(MENEN, { ...OPINION, givenOn: '2027-12-31' });
    expect(late.status).toBe(400);
    expect((late.body as unknown as ProblemBody).issues).toMatchObject([{ name: 'givenOn' }]);
  });

  it('asks Flemish councils for none', async () => {
    const deal = await aDeal().inRatification(url);
    expect((await deal.sendToCouncil(MENEN, OPINION)).status).toBe(409);
    expect(await councilOf(deal, MENEN)).toMatchObject({ state: 'awaiting', opinion: null });
  });
});
