import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, ProblemBody } from '../support/api-client.js';
import {
  aDeal,
  approval,
  type DealBuilder,
  FLANDERS,
  KORTRIJK,
  MENEN,
  rejection,
  TODAY,
  WAREGEM,
} from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

const TWO_THIRDS = { type: 'share', min: 0.66 } as const;
const ANNUL = {
  type: 'ANNUL',
  annulledOn: '2026-11-24',
  reason: 'Het advies van de Gecoro ontbrak.',
  source: 'https://lokaalbestuur.vlaanderen.be/toezicht/123',
};

describe('councils', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  const three = (): DealBuilder => aDeal().with(MENEN, WAREGEM);
  const annul = async (deal: LivingDeal, party: string): Promise<Answer<Record<string, unknown>>> => {
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    return supervisor.post(`${deal.path}/councils/${party}/events`, ANNUL);
  };

  it('take every step, from the agenda to a decision that nobody can complain about any more', async () => {
    const deal = await three().inRatification(url);
    const states: string[] = [];
    for (const event of [
      { type: 'SCHEDULE', meetingOn: '2026-12-14' },
      { type: 'OPEN_DELIBERATION' },
      { type: 'DEFER', reason: 'De commissie adviseert nog.', until: '2027-01-15' },
      { type: 'SCHEDULE', meetingOn: '2027-01-18' },
      { type: 'OPEN_DELIBERATION' },
      {
        ...approval(),
        type: 'APPROVE_WITH_RESERVATION',
        reservations: [{ clause: '1', text: 'Binnen de begroting.' }],
      },
      { type: 'PUBLISH', publishedOn: '2026-11-23', source: 'https://www.menen.be/besluiten' },
    ]) {
      states.push((await deal.mustCouncil(MENEN, event)).state);
    }

    expect(states).toEqual([
      'scheduled',
      'deliberating',
      'deferred',
      'scheduled',
      'deliberating',
      'approvedWithReservation',
      'published',
    ]);
    const { body } = await stage.anyone.get(`${deal.path}/councils/${MENEN}`);
    expect(body).toMatchObject({
      standing: 'approved',
      textVersion: 1,
      decision: {
        outcome: 'approvedWithReservation',
        reservations: [{ clause: '1', text: 'Binnen de begroting.' }],
      },
      publication: { publishedOn: '2026-11-23', source: 'https://www.menen.be/besluiten' },
      complaintsUntil: '2026-12-23',
    });
    expect(await deal.state()).toBe('ratification.open');
  });

  it('may reject where the rule allows it: the deal comes into force, and they are not bound', async () => {
    const deal = await three().ratifiedBy(TWO_THIRDS).inRatification(url);
    expect((await deal.mustCouncil(WAREGEM, rejection())).standing).toBe('rejected');
    await deal.mustCouncil(KORTRIJK, approval());
    expect(await deal.state()).toBe('ratification.open');

    await deal.mustCouncil(MENEN, approval());

    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.send(WAREGEM, { type: 'TERMINATE' })).status).toBe(409);
  });

  it('make the rule unreachable by rejecting: the deal is closed as rejected', async () => {
    const deal = await three().ratifiedBy(TWO_THIRDS).inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(WAREGEM, rejection());
    await deal.mustCouncil(MENEN, rejection());

    expect(await deal.state()).toBe('closed.rejected');
    expect((await deal.happened()).slice(-2)).toEqual(['REJECT', 'RATIFICATION_FAILED']);
    const { body } = await stage.anyone.get(`${deal.path}/ratification`);
    expect(body.outcome).toBe('unreachable');
    expect((await deal.sendToCouncil(KORTRIJK, { type: 'PUBLISH', publishedOn: '2026-11-23' })).status).toBe(
      409,
    );
  });

  it('may approve after entry into force, and are bound from then on', async () => {
    const deal = await three().ratifiedBy(TWO_THIRDS).inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, approval());
    expect((await deal.send(WAREGEM, { type: 'TERMINATE' })).status).toBe(409);

    await deal.mustCouncil(WAREGEM, approval());

    expect((await deal.happened()).filter((type) => type === 'ENTERED_INTO_FORCE')).toHaveLength(1);
    for (const party of [KORTRIJK, MENEN]) await deal.must(party, { type: 'TERMINATE' });
    expect(await deal.state()).toBe('monitoring.measuring');
    await deal.must(WAREGEM, { type: 'TERMINATE' });
    expect(await deal.state()).toBe('closed.terminated');
  });

  it('are annulled by the Flemish supervisor alone, and may decide anew', async () => {
    const deal = await three().inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const others = [
      await asOrganisation(url, FLANDERS, 'registrar', 'clerk'),
      await asOrganisation(url, MENEN, 'clerk'),
      await asOrganisation(url, KORTRIJK, 'clerk', 'editor', 'negotiator'),
    ];
    for (const client of others) {
      expect((await client.post(`${deal.path}/councils/${MENEN}/events`, ANNUL)).status).toBe(403);
    }

    const annulled = await annul(deal, MENEN);

    expect(annulled.status).toBe(200);
    expect(annulled.body).toMatchObject({
      state: 'annulled',
      standing: 'undecided',
      annulment: { annulledOn: ANNUL.annulledOn, reason: ANNUL.reason },
    });
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(WAREGEM, approval());
    expect(await deal.state()).toBe('ratification.open');
    await deal.mustCouncil(MENEN, approval());
    expect(await deal.state()).toBe('monitoring.measuring');
  });

  it('that rejected can be annulled too: nobody has rejected then', async () => {
    const deal = await three().ratifiedBy(TWO_THIRDS).inRatification(url);
    await deal.mustCouncil(MENEN, rejection());
    await annul(deal, MENEN);
    const { body } = await stage.anyone.get<{ tally: { municipality: object } }>(`${deal.path}/ratification`);
    expect(body.tally.municipality).toMatchObject({ parties: 3, approved: 0, rejected: 0 });
  });

  it('of Flanders decide by consensus without counts; others have to give them', async () => {
    const deal = await aDeal().with(FLANDERS).inRatification(url);
    const { votesFor: _for, votesAgainst: _against, abstentions: _abstentions, ...consensus } = approval();

    const refused = await deal.sendToCouncil(KORTRIJK, consensus);
    expect(refused.status).toBe(400);
    const { issues } = refused.body as unknown as ProblemBody;
    expect(issues?.map(({ name }) => name)).toEqual(['votesFor', 'votesAgainst', 'abstentions']);

    const { decision } = await deal.mustCouncil(FLANDERS, consensus);
    expect(decision).toMatchObject({ votesFor: null, votesAgainst: null, abstentions: null });
  });
});
