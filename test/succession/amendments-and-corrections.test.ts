import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

const [HARELBEKE, ZWEVEGEM] = ['OVO002082', 'OVO002298'];
const YES = { ...approval(), type: 'APPROVE_AMENDMENT' };
const NO = { ...approval({ votesFor: 3, votesAgainst: 20 }), type: 'REJECT_AMENDMENT' };

interface AmendmentBody {
  readonly state: string;
  readonly amendment: {
    readonly outcome: string;
    readonly changes: readonly { readonly standing: string }[];
    readonly parties: readonly { readonly organisationId: string; readonly position: string }[];
  };
}
interface Correction {
  readonly state: string;
  readonly partyId: string | null;
  readonly proposedBy: string;
  readonly confirmedBy: readonly string[];
}

/** Each test merges who it likes, so that each has a registry of its own. */
describe('when municipalities merge', () => {
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

  const merge = async (predecessors: string[], successorId: string): Promise<void> => {
    const { id } = await taken(
      registrar.post<{ id: string }>('/v1/successions', {
        predecessors,
        successorId,
        effectiveOn: '2026-11-01',
        source: 'https://www.example.org/decreet',
      }),
    );
    await waitUntil(
      async () =>
        (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
      20_000,
    );
  };
  const amendmentOf = ({ path }: LivingDeal): Promise<AmendmentBody> =>
    taken(registrar.get<AmendmentBody>(`${path}/proceedings/1`));
  const amountOf = async ({ path }: LivingDeal, commitment: number): Promise<string> =>
    (await taken(registrar.get<{ amount: string }>(`${path}/commitments/${commitment}`))).amount;

  describe('an amendment', () => {
    /** Kortrijk owes Menen (1) and Menen owes Waregem (2); it proposes that each owe more. */
    const amending = async (): Promise<LivingDeal> => {
      const ready = await aDeal().with(MENEN, WAREGEM).ready(url);
      await ready.addCommitment({ debtorId: MENEN, creditorId: WAREGEM });
      await ready.must(KORTRIJK, { type: 'SUBMIT' });
      for (const party of ready.parties) await ready.must(party, { type: 'ACCEPT_TEXT', version: 1 });
      for (const party of ready.parties) await ready.mustCouncil(party, approval());
      await ready.addText('De partijen houden alle open ruimte open.');
      const changes = [1, 2].map((commitment) => ({ change: 'revise', commitment, amount: '60000.00' }));
      await ready.must(KORTRIJK, { type: 'AMEND', version: 2, changes });
      return ready;
    };

    it('is accepted and decided on by the successor; what those that merged owed each other stays gone', async () => {
      const deal = await amending();
      await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });

      await merge([MENEN], KORTRIJK);

      const { amendment } = await amendmentOf(deal);
      const positions = amendment.parties.map(({ organisationId, position }) => [organisationId, position]);
      expect(Object.fromEntries(positions)).toEqual({ [KORTRIJK]: 'accepted', [WAREGEM]: 'pending' });
      await deal.must(WAREGEM, { type: 'ACCEPT_AMENDMENT' });
      for (const party of [KORTRIJK, WAREGEM]) await deal.must(party, YES);

      expect(await amendmentOf(deal)).toMatchObject({ state: 'inForce' });
      expect(await amountOf(deal, 1)).toBe('50000.00');
      expect(await amountOf(deal, 2)).toBe('60000.00');
      expect(await taken(registrar.get(`${deal.path}/commitments/1`))).toMatchObject({
        extinction: 'confusion',
        endedOn: null,
      });
    });

    it('is accepted by the successor once it has settled the open points of who merged', async () => {
      const deal = await amending();
      const { clauses } = await taken(
        (await deal.as(MENEN)).get<{ clauses: { id: string }[] }>(`${deal.path}/texts/2`),
      );
      const point = { kind: 'openPoint', clause: clauses[0].id, version: 2, body: 'Wie betaalt?' };
      await taken((await deal.as(MENEN)).post(`${deal.path}/clause-comments`, point));

      await merge([MENEN, WAREGEM], ZWEVEGEM);

      const successor = await deal.as(ZWEVEGEM);
      const comment = `${deal.path}/clause-comments/1`;
      expect(await taken(successor.get(comment))).toMatchObject({
        party: MENEN,
        heldBy: ZWEVEGEM,
        state: 'open',
      });
      expect((await deal.send(ZWEVEGEM, { type: 'ACCEPT_AMENDMENT' })).status).toBe(409);
      await taken(
        successor.post(`${comment}/settlement`, { outcome: 'withdrawn', reason: 'Samen beslist.' }),
      );
      await deal.must(ZWEVEGEM, { type: 'ACCEPT_AMENDMENT' });
    });

    it('is still to be decided on by the successor where neither council had decided', async () => {
      const deal = await amending();
      for (const party of [MENEN, WAREGEM]) await deal.must(party, { type: 'ACCEPT_AMENDMENT' });
      await deal.must(KORTRIJK, YES);

      await merge([MENEN, WAREGEM], ZWEVEGEM);

      expect(await amendmentOf(deal)).toMatchObject({ state: 'ratification' });
      await deal.must(ZWEVEGEM, NO);
      expect(await amendmentOf(deal)).toMatchObject({ state: 'rejected' });
      expect(await deal.read()).toMatchObject({ textInForce: 1, state: 'measuring' });
    });

    it('that is in force binds the successor, whose council stays with the text that the others decided on', async () => {
      const deal = await amending();
      for (const party of [MENEN, WAREGEM]) await deal.must(party, { type: 'ACCEPT_AMENDMENT' });
      for (const party of deal.parties) await deal.must(party, YES);

      await merge([MENEN, WAREGEM], ZWEVEGEM);

      const { textInForce, parties } = await deal.read();
      expect(textInForce).toBe(2);
      expect(parties.map(({ boundTextVersion }) => boundTextVersion)).toEqual([2, 2]);
      const council = await registrar.get<{ textVersion: number }>(`${deal.path}/councils/${ZWEVEGEM}`);
      expect(council.body.textVersion).toBe(1);
    });
  });

  describe('a correction', () => {
    const propose = (who: ApiClient, { path }: LivingDeal, body: object): Promise<Correction> =>
      taken(who.post<Correction>(`${path}/corrections`, { reason: 'Mistyped.', ...body }));
    const ofText = {
      type: 'text',
      version: 1,
      changes: [{ clause: '1', part: 'heading', newValue: 'Doelen' }],
    };
    const confirm = async (party: string, { path }: LivingDeal): Promise<Correction> =>
      taken((await stage.as(party)).post(`${path}/corrections/1/answers`, { answer: 'confirm' }));
    const correctionOf = ({ path }: LivingDeal): Promise<Correction> =>
      taken(registrar.get<Correction>(`${path}/corrections/1`));

    it('of the text is confirmed for its successor, a party or not, by who all had confirmed', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM, HARELBEKE).inForce(url);
      await propose(await stage.as(KORTRIJK), deal, ofText);
      for (const party of [MENEN, WAREGEM]) await confirm(party, deal);

      await merge([MENEN, WAREGEM], ZWEVEGEM);

      expect(await correctionOf(deal)).toMatchObject({ state: 'proposed', confirmedBy: [ZWEVEGEM] });
      expect(await confirm(HARELBEKE, deal)).toMatchObject({ state: 'applied' });
    });

    it('of the text is put before the successor anew where one had not confirmed; its own proposal is not', async () => {
      const deal = await aDeal().with(MENEN, WAREGEM, HARELBEKE).inForce(url);
      await propose(await stage.as(MENEN), deal, ofText);
      await confirm(WAREGEM, deal);

      await merge([MENEN], ZWEVEGEM);
      expect(await correctionOf(deal)).toMatchObject({ proposedBy: ZWEVEGEM, confirmedBy: [WAREGEM] });
      await merge([WAREGEM], HARELBEKE);
      expect(await correctionOf(deal)).toMatchObject({ state: 'proposed', confirmedBy: [] });

      await confirm(KORTRIJK, deal);
      expect(await confirm(HARELBEKE, deal)).toMatchObject({ state: 'applied' });
    });

    it('of a council’s decision goes on with the council that does, and lapses with one that does not', async () => {
      const entryOf = async (deal: LivingDeal, party: string): Promise<unknown> =>
        (await deal.history()).find(({ type, councilId }) => type === 'APPROVE' && councilId === party)
          ?.sequence;
      const mistyped = async (deal: LivingDeal, party: string): Promise<object> => ({
        type: 'fact',
        sequence: await entryOf(deal, party),
        changes: [{ fact: 'votesFor', newValue: 23 }],
        source: 'https://www.example.org/notulen',
      });
      const [goesOn, ends] = [
        await aDeal().with(MENEN, WAREGEM).inForce(url),
        await aDeal().with(MENEN, WAREGEM).inForce(url),
      ];
      // Of two councils that decided on the same day, the successor's own goes on.
      await propose(registrar, goesOn, await mistyped(goesOn, WAREGEM));
      await propose(registrar, ends, await mistyped(ends, MENEN));

      await merge([MENEN], WAREGEM);

      expect(await correctionOf(ends)).toMatchObject({ state: 'lapsed' });
      expect(await correctionOf(goesOn)).toMatchObject({ state: 'proposed', partyId: WAREGEM });
      await confirm(WAREGEM, goesOn);
      expect(await taken(registrar.get(`${goesOn.path}/councils/${WAREGEM}`))).toMatchObject({
        decision: { votesFor: 23 },
      });
    });
  });

  it('neither the term for complaints about one approval nor that for objections to another is lost', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
    await deal.mustCouncil(MENEN, {
      ...approval(),
      type: 'APPROVE_WITH_RESERVATION',
      reservations: [{ clause: '1', text: 'Enkel binnen de begroting.' }],
    });
    await deal.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-24' });
    for (const party of [KORTRIJK, WAREGEM]) await deal.mustCouncil(party, approval());
    await stage.passTo('2026-12-26T09:00:00Z');
    await deal.mustCouncil(WAREGEM, { type: 'PUBLISH', publishedOn: '2026-12-26' });
    const council = async (): Promise<object> =>
      taken(registrar.get<object>(`${deal.path}/councils/${WAREGEM}`));

    await merge([MENEN], WAREGEM);

    expect(await council()).toMatchObject({
      state: 'published',
      complaintsUntil: '2027-01-25',
      objectionsUntil: '2027-02-24',
    });
    await stage.passTo('2027-01-26T00:00:00Z');
    expect(await council()).toMatchObject({ state: 'definitive', objectionsUntil: '2027-02-24' });
    await stage.passTo('2027-02-25T00:00:00Z');
    expect((await deal.happened()).slice(-2)).toEqual([
      'COMPLAINT_TERM_ENDED',
      'RESERVATIONS_TACITLY_ACCEPTED',
    ]);
  });
});
