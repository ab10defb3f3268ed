import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY, WAREGEM } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type DealBody, type LivingDeal } from '../support/living-deal.js';
import { runCommand } from '../support/process.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

interface AmendmentBody {
  readonly state: string;
  readonly amendment: {
    readonly version: number;
    readonly outcome: string;
    readonly allMustFollow: boolean;
    readonly changes: readonly { readonly standing: string }[];
    readonly parties: readonly {
      readonly organisationId: string;
      readonly affected: boolean;
      readonly needsCouncil: boolean;
      readonly reasons: readonly string[];
      readonly follows: boolean;
    }[];
  };
}

interface TextBody {
  readonly from: string;
  readonly to: string | null;
  readonly beganBy: { readonly type: string };
  readonly version: number;
}

interface PartyBindings {
  readonly organisationId: string;
  readonly bindings: readonly {
    readonly towards: string;
    readonly text?: { readonly version: number; readonly reason: string };
  }[];
}

const olderText =
  'Version 2 does not bind Waregem: version 1, by which both are bound, goes on to hold between the two.';
const yes = { ...approval(), type: 'APPROVE_AMENDMENT' };
const no = {
  type: 'REJECT_AMENDMENT',
  decidedOn: '2026-11-20',
  votesFor: 3,
  votesAgainst: 20,
  abstentions: 0,
  source: 'https://www.example.org/besluiten/2026-11-20',
};
/** Commitment 1: Kortrijk owes Menen 50,000 EUR. Waregem has no part in it. */
const dearer = { change: 'revise', commitment: 1, amount: '60000.00' };
const amend = { type: 'AMEND', version: 2, changes: [dearer] };

describe('an amendment of a deal in force', () => {
  let stage: Stage;
  let url: string;

  beforeEach(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterEach(async () => {
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    await stage.stop();
  });

  const inForce = async (fields: object = {}, rule: object = { type: 'unanimity' }): Promise<LivingDeal> => {
    const deal = await aDeal()
      .with(MENEN, WAREGEM)
      .ratifiedBy(rule as never)
      .saying(fields)
      .inForce(url);
    await deal.addText('De partijen houden alle open ruimte open.');
    return deal;
  };
  const amendment = async (deal: LivingDeal, number = 1): Promise<AmendmentBody> =>
    taken((await deal.as(KORTRIJK)).get<AmendmentBody>(`${deal.path}/proceedings/${number}`));
  const boundTo = (body: DealBody): Record<string, unknown> =>
    Object.fromEntries(
      body.parties.map((party) => [
        party.organisationId,
        (party as unknown as { boundTextVersion: number | null }).boundTextVersion,
      ]),
    );
  const textInForce = async (deal: LivingDeal, query: string): Promise<TextBody> =>
    taken((await deal.as(KORTRIJK)).get<TextBody>(`${deal.path}/texts/in-force${query}`));
  /** Which version holds between each two, and why: the same both ways. */
  const textsBetween = async (deal: LivingDeal, query = ''): Promise<Record<string, unknown>> => {
    const { items } = await taken(
      (await deal.as(KORTRIJK)).get<{ items: PartyBindings[] }>(`${deal.path}/participation${query}`),
    );
    const found = items.flatMap(({ organisationId, bindings }) =>
      bindings.map(({ towards, text }) => [
        [organisationId, towards].sort().join(' '),
        text && [text.version, text.reason],
      ]),
    );
    return Object.fromEntries(found) as Record<string, unknown>;
  };
  const amountOf = async (deal: LivingDeal, commitment = 1): Promise<unknown> =>
    (await (await deal.as(KORTRIJK)).get<{ amount: string }>(`${deal.path}/commitments/${commitment}`)).body
      .amount;
  const replayHolds = async (): Promise<void> => {
    const { output, code } = await runCommand('src/workflow/replay/replay.cli.ts', {
      DATABASE_URL: stage.application.databaseUrl,
    });
    expect(output).toContain('Every history leads to what is stored.');
    expect(code).toBe(0);
  };

  it('takes the councils of those whose commitments change, and the word of the others', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, amend);
    const begun = await amendment(deal);
    expect(begun).toMatchObject({
      state: 'negotiation',
      amendment: { outcome: 'open', allMustFollow: true },
    });
    expect(begun.amendment.parties).toEqual([
      expect.objectContaining({
        organisationId: KORTRIJK,
        affected: true,
        needsCouncil: true,
        reasons: ['What it owes Menen by commitment 1 changes from 50000.00 EUR to 60000.00 EUR.'],
      }),
      expect.objectContaining({
        organisationId: MENEN,
        reasons: ['What Kortrijk owes it by commitment 1 changes from 50000.00 EUR to 60000.00 EUR.'],
      }),
      expect.objectContaining({
        organisationId: WAREGEM,
        affected: false,
        needsCouncil: false,
        reasons: ['None of its commitments changes, and nobody says that its duties do.'],
      }),
    ]);
    await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });
    expect((await deal.send(MENEN, yes)).status).toBe(409);
    await deal.must(WAREGEM, { type: 'ACCEPT_AMENDMENT' });
    expect((await amendment(deal)).state).toBe('ratification');
    expect((await deal.send(WAREGEM, yes)).status).toBe(409);

    await stage.passTo('2026-12-10T09:00:00Z');
    await deal.must(KORTRIJK, yes);
    expect(await deal.read()).toMatchObject({ textInForce: 1 });
    expect(await amountOf(deal)).toBe('50000.00');
    await deal.must(MENEN, yes);

    expect(await amendment(deal)).toMatchObject({
      state: 'inForce',
      amendment: { outcome: 'satisfied', changes: [{ standing: 'carriedOut' }] },
    });
    const after = await deal.read();
    expect(after).toMatchObject({ textInForce: 2, state: 'measuring' });
    expect(boundTo(after)).toEqual({ [KORTRIJK]: 2, [MENEN]: 2, [WAREGEM]: 2 });
    expect(await amountOf(deal)).toBe('60000.00');
    expect((await deal.happened()).slice(-2)).toEqual(['APPROVE_AMENDMENT', 'AMENDED']);
    expect(await textInForce(deal, '?asOf=2026-12-09')).toMatchObject({
      from: '2026-11-24',
      to: '2026-12-09',
      beganBy: { type: 'ENTERED_INTO_FORCE' },
      version: 1,
    });
    expect(await textInForce(deal, `?asOf=2026-12-10&party=${WAREGEM}`)).toMatchObject({
      from: '2026-12-10',
      to: null,
      beganBy: { type: 'AMENDED' },
      version: 2,
    });
    const [first] = await deal.history();
    const early = await (await deal.as(KORTRIJK)).get(`${deal.path}/texts/in-force?asOf=${first.at}`);
    expect(early).toMatchObject({
      status: 404,
      body: { detail: 'The agreement was not in force at the moment that you ask about.' },
    });
    expect(await deal.firstBroken()).toBeUndefined();
    await replayHolds();
  });

  it('needs no council where nobody’s commitments or duties change', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, { type: 'AMEND', version: 2 });
    await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });
    await deal.must(WAREGEM, { type: 'ACCEPT_AMENDMENT' });
    expect(await deal.read()).toMatchObject({ textInForce: 2 });
    expect((await deal.happened()).slice(-2)).toEqual(['ACCEPT_AMENDMENT', 'AMENDED']);
  });

  it('asks every council when the parties choose so, and one whose duties change by its own word', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, { type: 'AMEND', version: 2 });
    await deal.must(WAREGEM, { type: 'CLAIM_AFFECTED', reason: 'Onze weg gaat dicht.' });
    expect((await deal.send(WAREGEM, { type: 'CLAIM_AFFECTED', reason: 'Nog eens.' })).status).toBe(409);
    expect((await amendment(deal)).amendment.parties[2]).toMatchObject({
      needsCouncil: true,
      reasons: ['It says so itself: Onze weg gaat dicht.'],
    });
    await deal.must(MENEN, { type: 'OBJECT_TO_AMENDMENT', reason: 'Laat elke raad beslissen.' });
    expect((await deal.send(MENEN, { type: 'PROPOSE_AMENDMENT', version: 2 })).status).toBe(409);
    await deal.must(KORTRIJK, { type: 'PROPOSE_AMENDMENT', version: 2, consent: 'all' });
    for (const each of [MENEN, WAREGEM]) await deal.must(each, { type: 'ACCEPT_AMENDMENT' });
    expect((await amendment(deal)).amendment.parties.map(({ needsCouncil }) => needsCouncil)).toEqual([
      true,
      true,
      true,
    ]);
    for (const each of [KORTRIJK, MENEN]) await deal.must(each, yes);
    expect(await deal.read()).toMatchObject({ textInForce: 1 });
    await deal.must(WAREGEM, yes);
    expect(await deal.read()).toMatchObject({ textInForce: 2 });
  });

  it('is ended by one council’s no where all must follow, and another can be proposed then', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, amend);
    expect((await deal.send(MENEN, amend)).status).toBe(409);
    for (const each of [MENEN, WAREGEM]) await deal.must(each, { type: 'ACCEPT_AMENDMENT' });
    await deal.must(KORTRIJK, yes);
    await deal.must(MENEN, no);

    expect((await amendment(deal)).state).toBe('rejected');
    expect(await deal.read()).toMatchObject({ textInForce: 1, state: 'measuring' });
    expect(await amountOf(deal)).toBe('50000.00');
    expect((await deal.send(MENEN, yes)).status).toBe(409);
    await deal.must(MENEN, amend);
    await replayHolds();
  });

  it('leaves a party as it was that does not follow, where the deal says so, until it does', async () => {
    const deal = await inForce({ nonFollowers: 'stay-bound' }, { type: 'count', min: 2 });
    const add = {
      change: 'add',
      kind: 'obligation',
      debtorId: WAREGEM,
      creditorId: KORTRIJK,
      unit: 'ha',
      amount: '2',
      description: 'Open ruimte.',
    };
    await deal.must(KORTRIJK, { ...amend, changes: [dearer, add] });
    await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });
    await deal.must(WAREGEM, { type: 'OBJECT_TO_AMENDMENT', reason: 'Te veel grond.' });
    expect((await deal.send(MENEN, { type: 'CONCLUDE_AMENDMENT' })).status).toBe(409);
    await deal.must(KORTRIJK, { type: 'CONCLUDE_AMENDMENT' });
    await stage.passTo('2026-12-01T09:00:00Z');
    for (const each of [KORTRIJK, MENEN]) await deal.must(each, yes);

    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 2, [MENEN]: 2, [WAREGEM]: 1 });
    expect(await amountOf(deal)).toBe('60000.00');
    expect(await amountOf(deal, 2)).toBeUndefined();
    expect((await amendment(deal)).amendment.changes.map(({ standing }) => standing)).toEqual([
      'carriedOut',
      'waits',
    ]);
    expect(await textInForce(deal, `?party=${WAREGEM}`)).toMatchObject({ version: 1, to: null });

    expect(await textsBetween(deal)).toEqual({
      [`${KORTRIJK} ${MENEN}`]: [2, 'Version 2 binds both.'],
      [`${KORTRIJK} ${WAREGEM}`]: [1, olderText],
      [`${MENEN} ${WAREGEM}`]: [1, olderText],
    });
    const before = await textsBetween(deal, '?knownAt=2026-11-30');
    expect(before[`${KORTRIJK} ${MENEN}`]).toEqual([1, 'Version 1 binds both.']);

    await stage.passTo('2027-01-11T09:00:00Z');
    await deal.must(WAREGEM, yes);

    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 2, [MENEN]: 2, [WAREGEM]: 2 });
    expect(await amountOf(deal, 2)).toBe('2.0000');
    expect((await deal.happened()).slice(-2)).toEqual(['APPROVE_AMENDMENT', 'PARTY_FOLLOWED']);
    expect(await textInForce(deal, `?party=${WAREGEM}&asOf=2027-01-10`)).toMatchObject({
      to: '2027-01-10',
      version: 1,
    });
    expect(await textInForce(deal, `?party=${WAREGEM}&asOf=2027-01-11`)).toMatchObject({
      beganBy: { type: 'PARTY_FOLLOWED' },
      version: 2,
    });

    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    const annul = {
      type: 'ANNUL_AMENDMENT_DECISION',
      organisationId: WAREGEM,
      annulledOn: '2027-01-11',
      reason: 'Onbevoegd.',
      source: 'https://example.org/1',
    };
    for (const annulledOn of ['2026-11-19', '2027-01-12']) {
      const { status, body } = await supervisor.post(`${deal.path}/events`, { ...annul, annulledOn });
      expect(status).toBe(400);
      expect(body).toMatchObject({ issues: [{ in: 'body', name: 'annulledOn' }] });
    }
    await taken(supervisor.post(`${deal.path}/events`, annul));

    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 2, [MENEN]: 2, [WAREGEM]: 1 });
    const undone = await (await deal.as(KORTRIJK)).get(`${deal.path}/commitments/2`);
    expect(undone.body).toMatchObject({ endedOn: '2027-01-11' });
    expect((await amendment(deal)).state).toBe('inForce');
    await taken(supervisor.post(`${deal.path}/events`, { ...annul, organisationId: MENEN }));
    expect((await amendment(deal)).state).toBe('impaired');
    expect(await amountOf(deal)).toBe('50000.00');
    await deal.must(MENEN, yes);
    expect((await amendment(deal)).state).toBe('inForce');
    expect(await amountOf(deal)).toBe('60000.00');
    await deal.must(WAREGEM, yes);
    expect((await (await deal.as(KORTRIJK)).get(`${deal.path}/commitments/2`)).body).toMatchObject({
      endedOn: null,
      amount: '2.0000',
    });
    expect(await deal.firstBroken()).toBeUndefined();
    await replayHolds();
  });

  it('takes two councils that approve at the same moment, each once', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, amend);
    for (const each of [MENEN, WAREGEM]) await deal.must(each, { type: 'ACCEPT_AMENDMENT' });
    const answers = await Promise.all([KORTRIJK, MENEN, KORTRIJK, MENEN].map((each) => deal.send(each, yes)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(await deal.read()).toMatchObject({ textInForce: 2 });
    expect((await deal.happened()).filter((type) => type === 'AMENDED')).toHaveLength(1);
    expect(await amountOf(deal)).toBe('60000.00');
  });

  it('is no matter of outsiders, nor of parties that the deal does not bind', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inRatification(url);
    for (const each of [KORTRIJK, MENEN]) await deal.mustCouncil(each, approval());
    await deal.addText('Anders.');
    expect((await deal.send(OUTSIDER, amend)).status).toBe(403);
    expect((await deal.send(WAREGEM, amend)).status).toBe(409);
    expect((await deal.send(KORTRIJK, { ...amend, version: 1 })).status).toBe(409);
    expect((await deal.send(KORTRIJK, { ...amend, version: 7 })).status).toBe(409);
    await deal.must(KORTRIJK, amend);
    expect((await deal.send(OUTSIDER, { type: 'ACCEPT_AMENDMENT' })).status).toBe(403);
    expect((await deal.send(WAREGEM, { type: 'ACCEPT_AMENDMENT' })).status).toBe(409);
    await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });
    for (const each of [KORTRIJK, MENEN]) await deal.must(each, yes);

    // Its council is asked about the new text from now on.
    await deal.mustCouncil(WAREGEM, approval());

    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 2, [MENEN]: 2, [WAREGEM]: 2 });
    expect(await textInForce(deal, `?party=${WAREGEM}`)).toMatchObject({ version: 2 });
    await replayHolds();
  });

  it('names every fault of what it would change', async () => {
    const deal = await inForce();
    const { status, body } = await deal.send(KORTRIJK, {
      type: 'AMEND',
      version: 2,
      changes: [
        { change: 'revise', commitment: 9, amount: '1' },
        { change: 'revise', commitment: 1, amount: '50000' },
        {
          change: 'add',
          kind: 'obligation',
          debtorId: OUTSIDER,
          creditorId: MENEN,
          unit: 'EUR',
          amount: '0.00',
        },
        { change: 'end', commitment: 1, amount: '1' },
      ],
      named: [{ organisationId: OUTSIDER, reason: 'Plicht.' }],
    });
    expect(status).toBe(400);
    expect((body as unknown as { issues: { name: string }[] }).issues.map(({ name }) => name)).toEqual([
      'changes[0].commitment',
      'changes[1]',
      'changes[2].description',
      'changes[3].amount',
      'changes[3].commitment',
      'named[0].organisationId',
    ]);
  });

  it('lapses at the end of its term, can be taken back, and ends with its deal', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, amend);
    expect((await deal.send(MENEN, { type: 'REVOKE_AMENDMENT', reason: 'Nee.' })).status).toBe(409);
    await deal.must(KORTRIJK, { type: 'REVOKE_AMENDMENT', reason: 'Te vroeg.' });
    expect((await amendment(deal)).state).toBe('revoked');
    await deal.must(MENEN, amend);
    await stage.passTo('2027-11-25T00:00:00Z');
    expect((await amendment(deal, 2)).state).toBe('lapsed');
    await deal.must(MENEN, amend);
    for (const each of deal.parties) await deal.must(each, { type: 'TERMINATE', reason: 'Klaar.' });
    expect((await deal.send(KORTRIJK, { type: 'ACCEPT_AMENDMENT' })).status).toBe(409);
    await replayHolds();
  });

  it('tells all parties, and each caller what it can do', async () => {
    const deal = await inForce();
    await deal.must(KORTRIJK, amend);
    const can = async (id: string): Promise<string[]> => {
      const { body } = await (
        await deal.as(id)
      ).get<{ items: { type: string; of: string; allowed: boolean }[] }>(`${deal.path}/available-events`);
      return body.items.filter(({ of, allowed }) => of === 'proceeding' && allowed).map(({ type }) => type);
    };
    expect(await can(KORTRIJK)).toEqual(['OBJECT_TO_AMENDMENT', 'PROPOSE_AMENDMENT', 'REVOKE_AMENDMENT']);
    expect(await can(WAREGEM)).toEqual(['ACCEPT_AMENDMENT', 'OBJECT_TO_AMENDMENT', 'CLAIM_AFFECTED']);
    for (const each of [MENEN, WAREGEM]) await deal.must(each, { type: 'ACCEPT_AMENDMENT' });
    expect(await can(MENEN)).toEqual(['APPROVE_AMENDMENT', 'REJECT_AMENDMENT']);
    expect(await can(WAREGEM)).toEqual([]);
    for (const each of [KORTRIJK, MENEN]) await deal.must(each, yes);
    const { body } = await (
      await deal.as(WAREGEM)
    ).get<{ items: { type: string; sentence: string }[] }>('/v1/messages?limit=1');
    expect(body.items[0].type).toBe('amended');
    expect(body.items[0].sentence).toContain('is amended: the new text is in force');
  });

  it('counts a party no more that has left, and leaves alone what it passed on', async () => {
    const deal = await inForce();
    await deal.must(MENEN, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Andere regio.' });
    await stage.passTo('2027-12-01T09:00:00Z');
    await deal.must(KORTRIJK, amend);
    await deal.must(WAREGEM, { type: 'ACCEPT_AMENDMENT' });
    expect((await deal.send(KORTRIJK, { type: 'CONCLUDE_AMENDMENT' })).status).toBe(409);
    await deal.must(MENEN, { type: 'PASS_ON_COMMITMENT', commitment: 1, toId: WAREGEM });
    await deal.must(WAREGEM, { type: 'TAKE_OVER_COMMITMENT', commitment: 1 });
    await stage.passTo('2028-01-02T09:00:00Z');

    await deal.must(KORTRIJK, { type: 'CONCLUDE_AMENDMENT' });
    await deal.must(KORTRIJK, yes);

    expect(await amendment(deal, 2)).toMatchObject({
      state: 'inForce',
      amendment: { changes: [{ standing: 'overtaken' }] },
    });
    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 2, [MENEN]: null, [WAREGEM]: 2 });
    expect(await amountOf(deal)).toBe('50000.00');
    await replayHolds();
  });

  it('mends a suspended deal: the council whose decision was annulled decides on the new text', async () => {
    const deal = await inForce({}, { type: 'count', min: 3 });
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    await taken(
      supervisor.post(`${deal.path}/councils/${WAREGEM}/events`, {
        type: 'ANNUL',
        annulledOn: '2026-11-24',
        reason: 'Clausule 1 gaat te ver.',
        source: 'https://example.org/1',
      }),
    );
    expect(await deal.state()).toBe('monitoring.suspended');
    await deal.must(KORTRIJK, { type: 'AMEND', version: 2 });
    await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });
    expect(await deal.read()).toMatchObject({ textInForce: 2, state: 'suspended' });

    await deal.mustCouncil(WAREGEM, approval());

    expect(await deal.state()).toBe('monitoring.measuring');
    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 2, [MENEN]: 2, [WAREGEM]: 2 });
    await replayHolds();
  });

  it('gives way to the next one, which whoever did not follow can follow', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).ready(url);
    await taken((await deal.as(KORTRIJK)).patch(deal.path, { nonFollowers: 'stay-bound' }));
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const each of deal.parties) await deal.must(each, { type: 'ACCEPT_TEXT', version: 1 });
    for (const each of deal.parties) await deal.mustCouncil(each, approval());
    for (const version of [2, 3]) {
      await deal.addText(`Versie ${version}.`);
      await deal.must(KORTRIJK, { type: 'AMEND', version, consent: 'all' });
      const proceeding = version - 1;
      await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT', proceeding });
      await deal.must(WAREGEM, { type: 'OBJECT_TO_AMENDMENT', reason: 'Nee.', proceeding });
      await deal.must(KORTRIJK, { type: 'CONCLUDE_AMENDMENT', proceeding });
      for (const each of [KORTRIJK, MENEN]) await deal.must(each, { ...yes, proceeding });
      expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: version, [MENEN]: version, [WAREGEM]: 1 });
    }
    expect((await deal.send(WAREGEM, { ...yes, proceeding: 1 })).status).toBe(409);
    await deal.must(WAREGEM, { ...yes, proceeding: 2 });
    expect(boundTo(await deal.read())).toEqual({ [KORTRIJK]: 3, [MENEN]: 3, [WAREGEM]: 3 });
    await replayHolds();
  });
});
