import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { replayHistories } from '../../src/workflow/replay/replay-histories.js';
import type { ProblemBody } from '../support/api-client.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { planProvisionallyAdopted } from '../plans/support.js';
import { tokenFor } from '../support/tokens.js';

interface PartyBody {
  readonly organisationId: string;
  readonly name: string;
  readonly standing: string;
  readonly boundSince: string | null;
  readonly reservations: readonly { number: number; text: string; termEnded: boolean; reactions: object[] }[];
  readonly acts: readonly { kind: string; on: string; sequence: number; text: string | null }[];
  readonly bindings: readonly { towards: string; binds: string; by?: object[]; reason?: string }[];
}

interface Available {
  readonly items: readonly { type: string; allowed: boolean; reason: string | null }[];
}

const RESERVED = {
  ...approval(),
  type: 'APPROVE_WITH_RESERVATION',
  reservations: [{ clause: '1', text: 'Enkel binnen de begroting.' }],
};
const ABOUT_MENEN = { reservedBy: MENEN, reservation: 1 };
/** The same, as the participation names it. */
const ABOUT = { reservedBy: MENEN, number: 1 };

const SAME_TEXT = { text: { version: 1, reason: 'Version 1 binds both.' } };

/** Each test moves the clock on, so that each has a registry of its own. */
describe('reservations', () => {
  let stage: Stage;
  let url: string;

  beforeEach(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterEach(() => stage.stop());

  /** In force: Menen approved with a reservation, Kortrijk and Waregem without. */
  const reserved = async (): Promise<LivingDeal> => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
    await deal.mustCouncil(MENEN, RESERVED);
    for (const party of [KORTRIJK, WAREGEM]) await deal.mustCouncil(party, approval());
    return deal;
  };
  const participation = async (
    { path }: LivingDeal,
    query = '',
  ): Promise<Readonly<Record<string, PartyBody>>> => {
    const { status, body } = await stage.anyone.get<{ items: PartyBody[] }>(`${path}/participation${query}`);
    expect(status).toBe(200);
    return Object.fromEntries(body.items.map((party) => [party.organisationId, party]));
  };
  const between = async (deal: LivingDeal, one: string, other: string): Promise<object | undefined> =>
    (await participation(deal))[one].bindings.find(({ towards }) => towards === other);
  const refusal = async (deal: LivingDeal, party: string, event: object): Promise<string> => {
    const { status, body } = await deal.send(party, event);
    expect(status).toBe(409);
    return (body as unknown as ProblemBody).detail;
  };
  const expectReplayed = async ({ id }: LivingDeal): Promise<void> => {
    const client = new Client({ connectionString: stage.application.databaseUrl });
    await client.connect();
    const { agreements, differing } = await replayHistories(client, id).finally(() => client.end());
    expect({ agreements, differing }).toEqual({ agreements: 1, differing: [] });
  };

  it('are accepted or objected to by each other party for itself, once', async () => {
    const deal = await reserved();
    expect(await between(deal, KORTRIJK, MENEN)).toMatchObject({
      binds: 'modified',
      by: [{ ...ABOUT, effect: 'undecided' }],
    });

    await deal.must(KORTRIJK, { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN });
    await deal.must(WAREGEM, {
      type: 'OBJECT_TO_RESERVATION',
      ...ABOUT_MENEN,
      effect: 'withoutProvision',
      reason: 'Zonder artikel 1 blijft er niets over.',
    });

    const parties = await participation(deal);
    expect(parties[MENEN].reservations).toEqual([
      {
        number: 1,
        clause: '1',
        text: 'Enkel binnen de begroting.',
        termEnded: false,
        reactions: [
          { organisationId: KORTRIJK, reaction: 'accepted' },
          { organisationId: WAREGEM, reaction: 'objected' },
        ],
      },
    ]);
    expect(parties[MENEN].bindings).toEqual([
      { towards: KORTRIJK, binds: 'modified', by: [{ ...ABOUT, effect: 'asReserved' }], ...SAME_TEXT },
      { towards: WAREGEM, binds: 'modified', by: [{ ...ABOUT, effect: 'provisionExcluded' }], ...SAME_TEXT },
    ]);
    expect(parties[KORTRIJK].bindings[1]).toEqual({ towards: WAREGEM, binds: 'full', ...SAME_TEXT });
    expect(parties[WAREGEM].acts.map(({ kind, text }) => [kind, text])).toEqual([
      ['textAccepted', null],
      ['approved', null],
      ['objectedToReservation', 'Zonder artikel 1 blijft er niets over.'],
    ]);
    expect(await refusal(deal, KORTRIJK, { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN })).toContain(
      'has answered this reservation already',
    );
    expect(await refusal(deal, MENEN, { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN })).toContain(
      'your organisation’s own reservation',
    );
    const other = { type: 'ACCEPT_RESERVATION', reservedBy: MENEN, reservation: 2 };
    expect(await refusal(deal, WAREGEM, other)).toContain('no such reservation');
    await expectReplayed(deal);
  });

  it('bind nobody towards who objects and definitely says so; withdrawn words bind again', async () => {
    const deal = await reserved();
    await deal.must(KORTRIJK, { type: 'OBJECT_TO_RESERVATION', ...ABOUT_MENEN, effect: 'notInForce' });
    expect(await between(deal, MENEN, KORTRIJK)).toEqual({
      towards: KORTRIJK,
      binds: 'none',
      reason: 'Kortrijk objects to reservation 1 of Menen, and says that nothing holds between the two.',
    });
    expect(await refusal(deal, WAREGEM, { type: 'WITHDRAW_OBJECTION', ...ABOUT_MENEN })).toContain(
      'no objection',
    );

    await deal.must(KORTRIJK, { type: 'WITHDRAW_OBJECTION', ...ABOUT_MENEN });
    expect(await between(deal, MENEN, KORTRIJK)).toMatchObject({ by: [{ effect: 'asReserved' }] });

    expect(await refusal(deal, KORTRIJK, { type: 'WITHDRAW_RESERVATION', reservation: 1 })).toContain(
      'no such reservation',
    );
    await deal.must(MENEN, { type: 'WITHDRAW_RESERVATION', reservation: 1 });
    expect(await between(deal, MENEN, KORTRIJK)).toEqual({ towards: KORTRIJK, binds: 'full', ...SAME_TEXT });
    await expectReplayed(deal);
  });

  it('are accepted by silence at the end of the term, in an entry that names by whom', async () => {
    const deal = await reserved();
    await deal.must(KORTRIJK, { type: 'OBJECT_TO_RESERVATION', ...ABOUT_MENEN, effect: 'withoutProvision' });
    const due = await stage.anyone.get<{ items: { kind: string; lastDay: string; sentence: string }[] }>(
      `${deal.path}/deadlines`,
    );
    expect(due.body.items.find(({ kind }) => kind === 'reservationTerm')).toMatchObject({
      organisationId: MENEN,
      lastDay: '2027-02-24',
      sentence: expect.stringContaining(
        'object to the reservations of Menen until the end of 24 February 2027',
      ),
    });
    expect((await stage.anyone.get(`${deal.path}/councils/${MENEN}`)).body).toMatchObject({
      objectionsUntil: '2027-02-24',
      decision: { reservations: [{ number: 1, clause: '1' }], declarations: [] },
    });

    await stage.passTo('2027-02-24T23:00:00Z');

    const [silence] = (await deal.history()).filter(({ type }) => type === 'RESERVATIONS_TACITLY_ACCEPTED');
    expect(silence).toMatchObject({
      councilId: MENEN,
      actor: { deadline: expect.stringContaining('reservationTerm') },
      event: { facts: { silent: [{ reservation: 1, by: [WAREGEM] }] } },
    });
    const parties = await participation(deal);
    expect(parties[MENEN].reservations[0]).toMatchObject({
      termEnded: true,
      reactions: [{ reaction: 'objected' }, { organisationId: WAREGEM, reaction: 'tacitlyAccepted' }],
    });
    expect(parties[WAREGEM].acts.at(-1)).toMatchObject({
      kind: 'reservationTacitlyAccepted',
      on: '2027-02-25',
      reservedBy: MENEN,
    });
    const late = { type: 'OBJECT_TO_RESERVATION', ...ABOUT_MENEN, effect: 'notInForce' };
    expect(await refusal(deal, WAREGEM, late)).toContain('accepted it by its silence');
    expect((await stage.anyone.get(`${deal.path}/councils/${MENEN}`)).body.objectionsUntil).toBeNull();
    expect(await deal.firstBroken()).toBeUndefined();
    await expectReplayed(deal);
  });

  it('end their term without acceptance where nobody was silent', async () => {
    const deal = await reserved();
    for (const party of [KORTRIJK, WAREGEM])
      await deal.must(party, { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN });

    await stage.passTo('2027-02-24T23:00:00Z');

    expect((await deal.happened()).at(-1)).toBe('RESERVATION_TERM_ENDED');
    await expectReplayed(deal);
  });

  it('fall with an annulled approval, and with them their term; a new approval begins anew', async () => {
    const deal = await reserved();
    await deal.must(KORTRIJK, { type: 'OBJECT_TO_RESERVATION', ...ABOUT_MENEN, effect: 'notInForce' });
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    const annul = {
      type: 'ANNUL',
      annulledOn: '2026-11-24',
      reason: 'Onbevoegd.',
      source: 'https://example.org/1',
    };
    expect((await supervisor.post(`${deal.path}/councils/${MENEN}/events`, annul)).status).toBe(200);
    expect(await between(deal, KORTRIJK, WAREGEM)).toMatchObject({ reason: 'The agreement is suspended.' });
    expect(await refusal(deal, WAREGEM, { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN })).toContain(
      'no such reservation',
    );

    await deal.mustCouncil(MENEN, RESERVED);

    expect(await between(deal, KORTRIJK, MENEN)).toMatchObject({ by: [{ ...ABOUT, effect: 'undecided' }] });
    await stage.passTo('2027-02-24T23:00:00Z');
    expect((await deal.happened()).filter((type) => type === 'RESERVATIONS_TACITLY_ACCEPTED')).toHaveLength(
      1,
    );
    await expectReplayed(deal);
  });

  it('can be stated by who accedes; who accedes later accepts those whose term is over', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(MENEN, RESERVED);
    await deal.mustCouncil(KORTRIJK, approval());
    await stage.passTo('2027-02-24T23:00:00Z');
    await deal.must(WAREGEM, { type: 'ACCEDE' });
    for (const party of [KORTRIJK, MENEN]) await deal.must(party, { type: 'ACCEPT_ACCESSION' });
    expect((await participation(deal, '?knownAt=2027-02-24'))[WAREGEM]).toBeUndefined();
    expect((await participation(deal))[WAREGEM]).toMatchObject({ standing: 'undecided', boundSince: null });

    await deal.mustCouncil(WAREGEM, { ...RESERVED, reservations: [{ text: 'Geen sancties.' }] });

    const { [WAREGEM]: newcomer } = await participation(deal);
    expect(newcomer.acts.map(({ kind }) => kind)).toEqual([
      'askedToAccede',
      'admitted',
      'approvedWithReservation',
      'reservationTacitlyAccepted',
      'reservation',
      'acceded',
    ]);
    expect(newcomer.boundSince).toContain('2027-02-2');
    expect(newcomer.bindings).toMatchObject([
      { towards: KORTRIJK, by: [{ reservedBy: WAREGEM, effect: 'undecided' }] },
      {
        towards: MENEN,
        by: [
          { ...ABOUT, effect: 'asReserved' },
          { reservedBy: WAREGEM, effect: 'undecided' },
        ],
      },
    ]);
    await expectReplayed(deal);
  });

  it('are refused where the deal prohibits them, which is decided while it is drafted', async () => {
    const draft = await aDeal().begun(url);
    expect(await draft.read()).toMatchObject({ reservations: 'allowed' });
    const lead = await draft.as(KORTRIJK);
    expect((await lead.patch(draft.path, { reservations: 'prohibited' })).body).toMatchObject({
      reservations: 'prohibited',
    });
    const deal = await aDeal().saying({ reservations: 'prohibited' }).inRatification(url);
    expect((await lead.patch(deal.path, { reservations: 'allowed' })).status).toBe(409);

    const { status, body } = await deal.sendToCouncil(MENEN, RESERVED);

    expect(status).toBe(409);
    expect((body as unknown as ProblemBody).detail).toContain('takes no reservations');
    const declared = { ...approval(), declarations: [{ text: 'Een weg is een straat.' }] };
    expect(await deal.mustCouncil(MENEN, declared)).toMatchObject({
      state: 'approved',
      decision: { declarations: [{ number: 1, text: 'Een weg is een straat.' }] },
    });
    await deal.mustCouncil(KORTRIJK, approval());
    const { [MENEN]: menen } = await participation(deal);
    expect(menen.acts.map(({ kind }) => kind)).toEqual(['textAccepted', 'approved', 'declaration']);
    expect(menen.bindings).toEqual([{ towards: KORTRIJK, binds: 'full', ...SAME_TEXT }]);
    await expectReplayed(deal);
  });

  it('are none without a reservation, and none to a plan', async () => {
    const deal = await aDeal().inRatification(url);
    expect((await deal.sendToCouncil(MENEN, { ...RESERVED, reservations: [] })).status).toBe(400);
    expect(
      (await deal.sendToCouncil(MENEN, { ...approval(), reservations: RESERVED.reservations })).status,
    ).toBe(400);

    const plan = await planProvisionallyAdopted(url, '2026-11-24');
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    await stage.passTo('2027-03-25T23:01:00Z');
    await plan.must(KORTRIJK, { type: 'CONCLUDE_INQUIRY' });
    const { status, body } = await plan.sendToCouncil(MENEN, RESERVED);
    expect(status).toBe(409);
    expect((body as unknown as ProblemBody).detail).toContain('A plan is the same for everybody');
    expect(await plan.read()).toMatchObject({ reservations: 'prohibited' });
    const draft = await aDeal().saying({ kind: 'plan', reservations: 'allowed' }).sent(url);
    expect(draft.body).toMatchObject({ status: 400, issues: [{ name: 'reservations' }] });
  });

  it('are answered by clerks of parties, and by nobody else', async () => {
    const deal = await reserved();
    const accept = { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN };
    expect((await deal.send(OUTSIDER, accept)).status).toBe(403);
    const negotiator = await asOrganisation(url, KORTRIJK, 'negotiator');
    expect((await negotiator.post(`${deal.path}/events`, accept)).status).toBe(403);
    expect((await stage.anyone.post(`${deal.path}/events`, accept)).status).toBe(401);
    for (const wrong of [
      { ...accept, reservation: 0 },
      { ...accept, reservedBy: 'Menen' },
      { type: 'OBJECT_TO_RESERVATION', ...ABOUT_MENEN, effect: 'loudly' },
    ])
      expect((await deal.send(KORTRIJK, wrong)).status).toBe(400);
    expect(await refusal(deal, KORTRIJK, { ...accept, reservedBy: WEST_FLANDERS })).toContain(
      'no such reservation',
    );
  });

  it('show in what each party can do now, and in the messages to all', async () => {
    const deal = await reserved();
    const can = async (party: string): Promise<string[]> => {
      const { body } = await (await deal.as(party)).get<Available>(`${deal.path}/available-events`);
      return body.items
        .filter(({ type, allowed }) => allowed && /RESERVATION$|^WITHDRAW_OBJECTION$/.test(type))
        .map(({ type }) => type);
    };
    expect(await can(KORTRIJK)).toEqual(['ACCEPT_RESERVATION', 'OBJECT_TO_RESERVATION']);
    expect(await can(MENEN)).toEqual(['WITHDRAW_RESERVATION']);
    expect(await can(OUTSIDER)).toEqual([]);

    await deal.must(KORTRIJK, { type: 'OBJECT_TO_RESERVATION', ...ABOUT_MENEN, effect: 'notInForce' });

    expect(await can(KORTRIJK)).toEqual(['WITHDRAW_OBJECTION']);
    const reader = stage.anyone.as({ token: await tokenFor(url, WAREGEM, 'reader'), language: 'nl' });
    const { body } = await reader.get<{ items: { type: string; sentence: string }[] }>('/v1/messages');
    const told = body.items.filter(({ type }) => type.startsWith('reservation'));
    expect(told.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Kortrijk maakt bezwaar tegen een voorbehoud'),
      expect.stringContaining('De raad van Menen maakte voorbehoud'),
    ]);
  });

  it('are seen by who may see the history, on any day, page by page', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inNegotiation(url);
    const path = `${deal.path}/participation`;
    expect((await stage.anyone.get(path)).status).toBe(404);
    expect((await (await deal.as(OUTSIDER)).get(path)).status).toBe(404);
    await deal.must(MENEN, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' });
    const own = await (await deal.as(MENEN)).get<{ items: PartyBody[] }>(path);
    expect(own.body.items).toMatchObject([
      { organisationId: KORTRIJK, acts: [], bindings: [{ reason: 'The agreement is not in force.' }, {}] },
      { organisationId: MENEN, acts: [{ kind: 'objectedToText', textVersion: 1, text: 'Te duur.' }] },
      { organisationId: WAREGEM },
    ]);

    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    await stage.passTo('2026-12-01T09:00:00Z');
    for (const party of deal.parties) await deal.mustCouncil(party, approval({ decidedOn: '2026-11-30' }));
    expect((await participation(deal, '?knownAt=2026-11-30'))[MENEN]).toMatchObject({
      standing: 'undecided',
      boundSince: null,
    });
    expect((await participation(deal, '?knownAt=2026-12-01'))[MENEN]).toMatchObject({ standing: 'approved' });
    expect((await participation(deal))[MENEN].boundSince).toContain('2026-12-01T09');

    const first = await stage.anyone.get<{ items: PartyBody[]; next: string }>(`${path}?limit=2`);
    const second = await stage.anyone.get<{ items: PartyBody[]; next: null }>(
      `${path}?limit=2&cursor=${first.body.next}`,
    );
    expect([...first.body.items, ...second.body.items].map(({ organisationId }) => organisationId)).toEqual([
      KORTRIJK,
      MENEN,
      WAREGEM,
    ]);
    expect(second.body.items[0].bindings).toHaveLength(2);
    expect(second.body.next).toBeNull();
    for (const wrong of ['2026-02-30', '2027-01-01'])
      expect((await stage.anyone.get(`${path}?knownAt=${wrong}`)).status).toBe(400);
    expect((await stage.anyone.get(`${path}?knownAt=2026-11-23`)).status).toBe(404);
    expect((await stage.anyone.get(`${path}?cursor=x`)).status).toBe(400);
  });

  it('work where councils are heard first', async () => {
    const deal = await aDeal()
      .ledBy(WEST_FLANDERS)
      .with(KORTRIJK, MENEN)
      .saying({
        process: 'deal-netherlands',
        assignment: { setBy: 'nation', title: 'Woonopgave', source: 'https://example.org/1' },
      })
      .inRatification(url);
    const opinion = {
      type: 'GIVE_OPINION',
      givenOn: '2026-11-23',
      opinion: 'favourable',
      source: 'https://example.org/2',
    };
    expect((await deal.sendToCouncil(MENEN, RESERVED)).status).toBe(409);
    await deal.mustCouncil(MENEN, opinion);
    await deal.mustCouncil(MENEN, RESERVED);
    await deal.must(KORTRIJK, { type: 'ACCEPT_RESERVATION', ...ABOUT_MENEN });
    expect((await participation(deal))[MENEN]).toMatchObject({
      standing: 'approved',
      acts: [{}, { kind: 'opinion', text: 'favourable' }, {}, { kind: 'reservation' }],
      reservations: [{ reactions: [{ organisationId: KORTRIJK, reaction: 'accepted' }] }],
    });
    await expectReplayed(deal);
  });
});
