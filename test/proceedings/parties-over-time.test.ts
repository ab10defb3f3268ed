import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, approval, FLANDERS, GENT, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

interface PartyBody {
  readonly organisationId: string;
  readonly participation: string;
  readonly provisionalSince: string | null;
}

/** Each test moves the clock on, so that each has a registry of its own. */
describe('the parties of a deal', () => {
  let stage: Stage;
  let url: string;

  beforeEach(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterEach(() => stage.stop());

  const party = async (deal: LivingDeal, organisationId: string): Promise<PartyBody | undefined> =>
    ((await deal.read()).parties as unknown as PartyBody[]).find(
      (each) => each.organisationId === organisationId,
    );

  /** The events of the deal itself that an organisation can offer now. */
  const open = async (deal: LivingDeal, organisationId: string): Promise<string[]> => {
    const { items } = await taken(
      (await deal.as(organisationId)).get<{ items: { type: string; of: string; allowed: boolean }[] }>(
        `${deal.path}/available-events`,
      ),
    );
    return items.filter(({ of, allowed }) => of === 'agreement' && allowed).map(({ type }) => type);
  };

  describe('become more by accession', () => {
    it('when all bound parties consent and its own council approves, from its own date', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(WAREGEM, { type: 'ACCEDE' });
      expect((await deal.send(WAREGEM, { type: 'ACCEDE' })).status).toBe(409);
      await deal.must(KORTRIJK, { type: 'ACCEPT_ACCESSION' });
      expect(await party(deal, WAREGEM)).toBeUndefined();
      await deal.must(MENEN, { type: 'ACCEPT_ACCESSION' });
      expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'acceding' });
      expect((await deal.send(WAREGEM, { type: 'TERMINATE' })).status).toBe(409);

      await stage.passTo('2027-03-01T09:00:00Z');
      await deal.mustCouncil(WAREGEM, approval({ decidedOn: '2027-03-01' }));

      expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'acceded' });
      expect((await deal.happened()).slice(-2)).toEqual(['APPROVE', 'PARTY_ACCEDED']);
      expect(await deal.state()).toBe('monitoring.measuring');
      for (const each of [KORTRIJK, MENEN]) await deal.must(each, { type: 'TERMINATE' });
      expect(await deal.state()).toBe('monitoring.measuring');
      await deal.must(WAREGEM, { type: 'TERMINATE' });
      expect(await deal.state()).toBe('closed.terminated');
      expect(await deal.firstBroken()).toBeUndefined();
    });

    it('by silence until the end of the term, which is an entry of its own', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(WAREGEM, { type: 'ACCEDE' });

      await stage.passTo('2027-01-25T00:00:00Z');

      expect((await deal.happened()).slice(-2)).toEqual(['ACCESSION_TACITLY_ACCEPTED', 'PARTY_ADMITTED']);
      expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'acceding' });
    });

    it('not when one bound party objects; it can ask again', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(WAREGEM, { type: 'ACCEDE' });
      await deal.must(MENEN, { type: 'OBJECT_TO_ACCESSION', reason: 'Te weinig middelen.' });
      expect(await party(deal, WAREGEM)).toBeUndefined();
      expect((await deal.send(KORTRIJK, { type: 'ACCEPT_ACCESSION' })).status).toBe(409);
      await deal.must(WAREGEM, { type: 'ACCEDE' });
    });

    it('and what its council decides later undoes nothing for the others', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(WAREGEM, { type: 'ACCEDE' });
      for (const each of [KORTRIJK, MENEN]) await deal.must(each, { type: 'ACCEPT_ACCESSION' });
      await deal.mustCouncil(WAREGEM, approval());
      const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
      const annul = {
        type: 'ANNUL',
        annulledOn: '2026-11-24',
        reason: 'Onbevoegd.',
        source: 'https://example.org/1',
      };

      const { status } = await supervisor.post(`${deal.path}/councils/${WAREGEM}/events`, annul);

      expect(status).toBe(200);
      expect(await deal.state()).toBe('monitoring.measuring');
      expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'acceding' });
    });
  });

  describe('become fewer by withdrawal', () => {
    it('after notice, once each open commitment is settled or passed on', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      const early = { type: 'WITHDRAW', effectiveOn: '2027-06-01', reason: 'Andere regio.' };
      expect((await deal.send(MENEN, early)).status).toBe(409);
      await deal.must(MENEN, { ...early, effectiveOn: '2028-01-01' });

      await stage.passTo('2028-01-02T00:00:00Z');
      const { body } = await (
        await deal.as(MENEN)
      ).get<{ state: string; withdrawal: { open: object[] } }>(`${deal.path}/proceedings/1`);
      expect(body).toMatchObject({ state: 'settling', withdrawal: { open: [{ commitment: 1 }] } });
      await deal.must(MENEN, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM });
      expect((await deal.send(KORTRIJK, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 })).status).toBe(409);
      await deal.must(WAREGEM, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 });

      expect(await party(deal, MENEN)).toMatchObject({ participation: 'withdrawn' });
      expect((await deal.happened()).slice(-3)).toEqual([
        'TAKE_OVER_COMMITMENT',
        'WITHDRAWAL_TOOK_EFFECT',
        'PARTY_WITHDREW',
      ]);
      const commitment = await (await deal.as(KORTRIJK)).get(`${deal.path}/commitments/1`);
      expect(JSON.stringify(commitment.body)).not.toContain(MENEN);
      expect((await deal.send(MENEN, { type: 'TERMINATE' })).status).toBe(403);
      expect(await deal.firstBroken()).toBeUndefined();
    });

    it('on the effect date itself where nothing is open, with a flag when one party is left', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(MENEN, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' });
      await deal.must(MENEN, { type: 'SETTLE_COMMITMENT', commitment: 1, how: 'Betaald op 1 maart.' });
      expect((await deal.send(MENEN, { type: 'CONFIRM_SETTLEMENT', commitment: 1 })).status).toBe(409);
      await deal.must(KORTRIJK, { type: 'CONFIRM_SETTLEMENT', commitment: 1 });
      expect(await party(deal, MENEN)).toMatchObject({ participation: 'signatory' });

      await stage.passTo('2028-01-01T00:00:00Z');

      expect(await party(deal, MENEN)).toMatchObject({ participation: 'withdrawn' });
      expect((await deal.happened()).slice(-3)).toEqual([
        'WITHDRAWAL_TOOK_EFFECT',
        'PARTY_WITHDREW',
        'ONE_PARTY_LEFT',
      ]);
      const commitment = await (await deal.as(KORTRIJK)).get(`${deal.path}/commitments/1`);
      expect(commitment.body).toMatchObject({ settledOn: '2026-11-24' });
    });

    it('and not by handing the other side what it is owed itself', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(MENEN, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' });
      const passOn = { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: KORTRIJK };

      expect((await deal.send(MENEN, passOn)).status).toBe(409);

      await deal.must(MENEN, { ...passOn, toId: WAREGEM });
    });

    it('and can come back: nothing of what its council decided before then counts', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(WAREGEM, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' });
      await stage.passTo('2027-12-31T09:00:00Z');
      await deal.mustCouncil(WAREGEM, { type: 'PUBLISH', publishedOn: '2027-12-31' });
      await stage.passTo('2028-01-02T09:00:00Z');
      expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'withdrawn' });

      await deal.must(WAREGEM, { type: 'ACCEDE' });
      for (const each of [KORTRIJK, MENEN]) await deal.must(each, { type: 'ACCEPT_ACCESSION' });
      const { body } = await stage.anyone.get<{ items: { kind: string }[] }>(`${deal.path}/deadlines`);
      expect(body.items.map(({ kind }) => kind)).not.toContain('complaintTerm');
      await stage.passTo('2028-02-15T09:00:00Z');

      expect(await deal.happened()).not.toContain('COMPLAINT_TERM_ENDED');
      await deal.mustCouncil(WAREGEM, approval({ decidedOn: '2028-02-14' }));
      expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'acceded' });
      expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    });

    it('and leave to those that stay what the lead did, where that is who leaves', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(KORTRIJK, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' });
      await deal.must(KORTRIJK, { type: 'SETTLE_COMMITMENT', commitment: 1, how: 'Betaald.' });
      await deal.must(MENEN, { type: 'CONFIRM_SETTLEMENT', commitment: 1 });
      const evaluate = { type: 'EVALUATE', findings: 'Goed.' };
      expect((await deal.send(MENEN, evaluate)).status).toBe(403);
      await stage.passTo('2028-01-02T09:00:00Z');

      expect((await deal.send(KORTRIJK, evaluate)).status).toBe(403);
      expect(await open(deal, KORTRIJK)).toEqual(['ACCEDE']);
      await deal.must(MENEN, evaluate);
      expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    });

    it('unless the notice is revoked in time', async () => {
      const deal = await aDeal().inForce(url);
      const notice = { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' };
      await deal.must(MENEN, notice);
      expect((await deal.send(MENEN, notice)).status).toBe(409);
      await deal.must(MENEN, { type: 'REVOKE_WITHDRAWAL' });

      await stage.passTo('2028-01-02T00:00:00Z');

      expect(await party(deal, MENEN)).toMatchObject({ participation: 'signatory' });
    });
  });

  it('hold it longer by renewal, in the window before it expires, when all consent', async () => {
    const deal = await aDeal().until('2028-06-30').inForce(url);
    const renew = { type: 'RENEW', until: '2034-06-30' };
    expect((await deal.send(KORTRIJK, renew)).status).toBe(409);
    await stage.passTo('2027-11-30T09:00:00Z');
    await deal.must(KORTRIJK, renew);
    await deal.must(MENEN, { type: 'ACCEPT_RENEWAL' });
    expect(await deal.read()).toMatchObject({ expiresOn: '2034-06-30' });

    await stage.passTo('2028-07-02T00:00:00Z');
    expect((await deal.state()).startsWith('monitoring.')).toBe(true);
    await stage.passTo('2034-07-01T00:00:00Z');

    expect(await deal.state()).toBe('closed.expired');
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('renew it only when each that is still bound consents, whoever consented and left', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM, GENT).until('2028-06-30').inForce(url);
    await deal.must(WAREGEM, { type: 'WITHDRAW', effectiveOn: '2028-02-01', reason: 'Andere regio.' });
    await stage.passTo('2027-11-30T09:00:00Z');
    await deal.must(KORTRIJK, { type: 'RENEW', until: '2034-06-30' });
    await deal.must(WAREGEM, { type: 'ACCEPT_RENEWAL' });
    await stage.passTo('2028-02-02T00:00:00Z');
    expect(await party(deal, WAREGEM)).toMatchObject({ participation: 'withdrawn' });

    await deal.must(MENEN, { type: 'ACCEPT_RENEWAL' });
    expect(await deal.read()).toMatchObject({ expiresOn: '2028-06-30' });
    await deal.must(GENT, { type: 'ACCEPT_RENEWAL' });
    expect(await deal.read()).toMatchObject({ expiresOn: '2034-06-30' });
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });

  it('apply it provisionally between text and entry into force, from a day of their own', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.must(KORTRIJK, { type: 'APPLY_PROVISIONALLY', from: '2026-12-01' });
    expect((await deal.send(KORTRIJK, { type: 'APPLY_PROVISIONALLY', from: '2026-12-02' })).status).toBe(409);
    expect(await party(deal, KORTRIJK)).toMatchObject({ provisionalSince: '2026-12-01' });
    expect(await party(deal, MENEN)).toMatchObject({ provisionalSince: null });

    await deal.must(KORTRIJK, { type: 'END_PROVISIONAL_APPLICATION', reason: 'Geen krediet.' });

    expect(await party(deal, KORTRIJK)).toMatchObject({ provisionalSince: null });
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, approval());
    expect((await deal.send(KORTRIJK, { type: 'APPLY_PROVISIONALLY', from: '2027-01-01' })).status).toBe(409);
  });

  it('do none of what is for bound parties while an annulment keeps them out, the lead neither', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inForce(url);
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    await supervisor.post(`${deal.path}/councils/${KORTRIJK}/events`, {
      type: 'ANNUL',
      annulledOn: '2026-11-24',
      reason: 'Onbevoegd.',
      source: 'https://example.org/1',
    });
    expect(await deal.state()).toBe('monitoring.measuring');

    expect((await deal.send(KORTRIJK, { type: 'EVALUATE', findings: 'Goed.' })).status).toBe(409);
    // It still takes part: it can ask for mediation while its council decides anew.
    expect(await open(deal, KORTRIJK)).toEqual(['OPEN_MEDIATION']);
    expect(await open(deal, MENEN)).toEqual([
      'TERMINATE',
      'OPEN_MEDIATION',
      'WITHDRAW',
      'PROPOSE_PROVINCE_ROLES',
    ]);
  });

  it('see it suspended when an annulment breaks its rule, and resumed when that is mended', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, approval());
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    await supervisor.post(`${deal.path}/councils/${MENEN}/events`, {
      type: 'ANNUL',
      annulledOn: '2026-11-24',
      reason: 'Onbevoegd.',
      source: 'https://example.org/1',
    });
    expect(await deal.state()).toBe('monitoring.suspended');
    expect((await deal.happened()).slice(-2)).toEqual(['ANNUL', 'SUSPENDED']);
    expect((await deal.send(MENEN, { type: 'TERMINATE' })).status).toBe(409);

    await deal.mustCouncil(WAREGEM, approval());

    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.happened()).slice(-2)).toEqual(['APPROVE', 'RESUMED']);
    expect(await deal.firstBroken()).toBeUndefined();
  });
});
