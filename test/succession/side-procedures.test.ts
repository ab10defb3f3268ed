import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { taken } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

const [HARELBEKE, ZWEVEGEM, KUURNE] = ['OVO002082', 'OVO002298', 'OVO002137'];
const EAST_FLANDERS = 'OVO000230';

interface PartyBody {
  readonly organisationId: string;
  readonly participation: string;
}

/** Each test merges who it likes, so that each has a registry of its own. */
describe('side procedures, when municipalities merge', () => {
  let stage: Stage;
  let url: string;
  let registrar: ApiClient;

  beforeEach(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
    registrar = await stage.as(FLANDERS, 'registrar');
  });
  afterEach(async () => {
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    await stage.stop();
  });

  const merge = async (predecessors: string[], successorId: string): Promise<Record<string, unknown>> => {
    const body = {
      predecessors,
      successorId,
      effectiveOn: '2026-11-01',
      source: 'https://www.example.org/decreet',
    };
    const { id } = await taken(registrar.post<{ id: string }>('/v1/successions', body));
    const find = (): Promise<{ state: string; agreements: Record<string, unknown>[] }> =>
      taken(registrar.get(`/v1/successions/${id}`));
    await waitUntil(async () => (await find()).state === 'completed', 20_000);
    return (await find()).agreements[0] ?? {};
  };
  const proceeding = async (
    { path }: LivingDeal,
    number: number,
    by = KORTRIJK,
  ): Promise<Record<string, unknown>> => taken((await stage.as(by)).get(`${path}/proceedings/${number}`));
  const participations = async ({ path }: LivingDeal): Promise<Record<string, string>> => {
    const { parties } = await taken(registrar.get<{ parties: PartyBody[] }>(path));
    return Object.fromEntries(
      parties.map(({ organisationId, participation }) => [organisationId, participation]),
    );
  };

  describe('an accession', () => {
    it('goes on as that of the applicant’s successor, which becomes a party', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(WAREGEM, { type: 'ACCEDE' });
      await deal.must(KORTRIJK, { type: 'ACCEPT_ACCESSION' });

      expect(await merge([WAREGEM], HARELBEKE)).toMatchObject({ party: null, joined: [], proceedings: [1] });

      expect(await proceeding(deal, 1)).toMatchObject({
        state: 'requested',
        accession: { organisationId: HARELBEKE, acceptedBy: [KORTRIJK] },
      });
      expect((await deal.send(HARELBEKE, { type: 'ACCEDE' })).status).toBe(409);
      await deal.must(MENEN, { type: 'ACCEPT_ACCESSION' });
      await deal.mustCouncil(HARELBEKE, approval());
      expect(await participations(deal)).toEqual({
        [KORTRIJK]: 'signatory',
        [MENEN]: 'signatory',
        [HARELBEKE]: 'acceded',
      });
    });

    it('lapses where the applicant becomes one with a party, which can admit others after that', async () => {
      const deal = await aDeal().inForce(url);
      await deal.must(WAREGEM, { type: 'ACCEDE' });

      await merge([WAREGEM], MENEN);

      expect(await proceeding(deal, 1)).toMatchObject({
        state: 'lapsed',
        accession: { organisationId: WAREGEM },
      });
      expect((await deal.happened()).slice(-2)).toEqual(['SUCCEED', 'SUCCEED']);
      await deal.must(HARELBEKE, { type: 'ACCEDE' });
    });

    it('asks the successor anew where only one of its predecessors had consented', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(HARELBEKE, { type: 'ACCEDE' });
      await deal.must(MENEN, { type: 'ACCEPT_ACCESSION' });

      await merge([WAREGEM], MENEN);

      await deal.must(KORTRIJK, { type: 'ACCEPT_ACCESSION' });
      expect(await participations(deal)).not.toHaveProperty(HARELBEKE);
      await deal.must(MENEN, { type: 'ACCEPT_ACCESSION' });
      expect(await participations(deal)).toMatchObject({ [HARELBEKE]: 'acceding' });

      // Who accedes does not count yet: nor does it when it merges.
      await merge([HARELBEKE], ZWEVEGEM);
      const { tally } = await taken(
        registrar.get<{ tally: { municipality: object } }>(`${deal.path}/ratification`),
      );
      expect(tally.municipality).toMatchObject({ parties: 2, approved: 2 });
      await deal.mustCouncil(ZWEVEGEM, approval());
      expect(await participations(deal)).toMatchObject({ [ZWEVEGEM]: 'acceded' });
    });
  });

  describe('a withdrawal', () => {
    const NOTICE = { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' };

    it('goes on as that of the successor, which leaves with what it counts for', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inForce(url);
      await deal.must(MENEN, NOTICE);
      await deal.must(MENEN, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM });

      await merge([MENEN], HARELBEKE);

      expect(await proceeding(deal, 1)).toMatchObject({
        state: 'notice',
        withdrawal: { organisationId: HARELBEKE, open: [{ commitment: 1, toId: WAREGEM }] },
      });
      await deal.must(WAREGEM, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 });
      await stage.passTo('2028-01-02T00:00:00Z');
      expect(await participations(deal)).toMatchObject({ [HARELBEKE]: 'withdrawn' });
      const { tally } = await taken(
        registrar.get<{ tally: { municipality: object } }>(`${deal.path}/ratification`),
      );
      const others = await Promise.all(
        [KORTRIJK, WAREGEM].map((id) =>
          taken(registrar.get<{ population: number }>(`/v1/organisations/${id}`)),
        ),
      );
      const population = others.reduce((sum, each) => sum + each.population, 0);
      expect(tally.municipality).toMatchObject({ parties: 2, approved: 2, population });
      // Who has left brings nothing along when it merges with who is bound.
      await merge([HARELBEKE], WAREGEM);
      expect(await participations(deal)).toEqual({ [KORTRIJK]: 'signatory', [WAREGEM]: 'signatory' });
    });

    it('lapses where the successor stays bound by another predecessor, and can be given anew', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(MENEN, NOTICE);

      await merge([MENEN], WAREGEM);

      expect(await proceeding(deal, 1)).toMatchObject({ state: 'lapsed' });
      await stage.passTo('2028-01-02T00:00:00Z');
      expect(await participations(deal)).toEqual({ [KORTRIJK]: 'signatory', [WAREGEM]: 'signatory' });
      await deal.must(WAREGEM, { ...NOTICE, effectiveOn: '2029-02-01' });
    });

    it('is one where two that leave merge, and forgets what they would pass on to each other', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(MENEN, NOTICE);
      await deal.must(MENEN, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM });
      await deal.must(WAREGEM, { ...NOTICE, effectiveOn: '2028-03-01' });

      await merge([MENEN], WAREGEM);

      expect(await proceeding(deal, 1)).toMatchObject({ state: 'lapsed' });
      expect(await proceeding(deal, 2)).toMatchObject({
        state: 'notice',
        withdrawal: { organisationId: WAREGEM, open: [{ commitment: 1, toId: null, settled: null }] },
      });
      await stage.passTo('2028-02-01T00:00:00Z');
      expect(await participations(deal)).toMatchObject({ [WAREGEM]: 'signatory' });
      await deal.must(WAREGEM, { type: 'SETTLE_COMMITMENT', commitment: 1, how: 'Betaald.' });
      await deal.must(KORTRIJK, { type: 'CONFIRM_SETTLEMENT', commitment: 1 });
      await stage.passTo('2028-03-02T00:00:00Z');
      expect(await participations(deal)).toMatchObject({ [WAREGEM]: 'withdrawn' });
    });

    it('passes on to who became the other side: then nothing is owed any more', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
      await deal.must(MENEN, NOTICE);
      await deal.must(MENEN, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM });

      await merge([WAREGEM], KORTRIJK);

      await deal.must(KORTRIJK, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 });
      expect(await taken(registrar.get(`${deal.path}/commitments/1`))).toMatchObject({
        debtorId: KORTRIJK,
        creditorId: KORTRIJK,
        extinguishedOn: '2026-11-24',
        extinction: 'confusion',
      });
    });
  });

  describe('a mediation', () => {
    const QUESTION = { type: 'OPEN_MEDIATION', question: 'Wie betaalt de weg?' };

    it('loses a mediator who becomes involved, and that organisation its sight of the negotiation', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(url);
      await deal.must(KORTRIJK, QUESTION);
      await deal.must(KORTRIJK, {
        type: 'PROPOSE_MEDIATOR',
        mediatorId: EAST_FLANDERS,
        employerId: HARELBEKE,
      });
      await deal.must(MENEN, { type: 'ACCEPT_MEDIATOR' });
      await deal.must(WAREGEM, { type: 'ACCEPT_MEDIATOR' });
      const mediator = await stage.as(EAST_FLANDERS, 'mediator');
      await taken(mediator.get(deal.path));

      await merge([HARELBEKE], WAREGEM);

      expect(await proceeding(deal, 1)).toMatchObject({
        state: 'seekingMediator',
        mediation: { mediatorId: null },
      });
      expect((await mediator.get(deal.path)).status).toBe(404);
      expect(await deal.state()).toBe('negotiation.mediation');
      await deal.must(WAREGEM, { type: 'PROPOSE_MEDIATOR', mediatorId: ZWEVEGEM });
    });

    it('goes on with the mediator’s successor, which sees the negotiation', async () => {
      const deal = await aDeal().inNegotiation(url);
      await deal.must(KORTRIJK, QUESTION);
      await deal.must(KORTRIJK, { type: 'PROPOSE_MEDIATOR', mediatorId: WEST_FLANDERS });
      await deal.must(MENEN, { type: 'ACCEPT_MEDIATOR' });

      await merge([WEST_FLANDERS], EAST_FLANDERS);

      const mediator = await stage.as(EAST_FLANDERS, 'mediator');
      await taken(mediator.get(deal.path));
      await taken(
        mediator.post(`${deal.path}/events`, { type: 'PROPOSE_SETTLEMENT', text: 'Elk de helft.' }),
      );
      for (const party of [KORTRIJK, MENEN]) await deal.must(party, { type: 'ACCEPT_SETTLEMENT' });
      expect(await proceeding(deal, 1)).toMatchObject({ state: 'settled' });
    });

    it('lapses where those in dispute become one, and the negotiation goes on', async () => {
      const deal = await aDeal().ledBy(KORTRIJK).with(MENEN, WAREGEM).inNegotiation(url);
      await deal.must(MENEN, { ...QUESTION, involved: [MENEN, WAREGEM] });

      await merge([MENEN], WAREGEM);

      expect(await proceeding(deal, 1)).toMatchObject({ state: 'lapsed' });
      expect(await deal.state()).toBe('negotiation.positions');
      for (const party of [KORTRIJK, WAREGEM]) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
      expect(await deal.state()).toBe('ratification.open');
    });
  });

  it('are renewed by the successor, who speaks for all its predecessors', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM, KUURNE).until('2027-06-30').inForce(url);
    await deal.must(MENEN, { type: 'RENEW', until: '2029-06-30' });
    await deal.must(WAREGEM, { type: 'ACCEPT_RENEWAL' });

    await merge([MENEN, WAREGEM], ZWEVEGEM);

    expect(await proceeding(deal, 1)).toMatchObject({ renewal: { acceptedBy: [ZWEVEGEM] } });
    for (const party of [KORTRIJK, KUURNE]) await deal.must(party, { type: 'ACCEPT_RENEWAL' });
    expect(await deal.read()).toMatchObject({ expiresOn: '2029-06-30' });
  });
});
