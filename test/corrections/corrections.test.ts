import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  rejection,
  TODAY,
  WAREGEM,
} from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type CouncilBody, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

interface Correction {
  readonly number: number;
  readonly state: string;
  readonly [field: string]: unknown;
}

const SOURCE = 'https://www.menen.be/notulen/2026-11-20';
const TWO_THIRDS = { type: 'share', min: 0.66 } as const;

let stage: Stage;
let url: string;
let registrar: ApiClient;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
  registrar = await stage.as(FLANDERS, 'registrar');
});
afterAll(() => stage.stop());

async function entryOf(deal: LivingDeal, type: string, councilId: string): Promise<number> {
  const found = (await deal.history()).find((each) => each.type === type && each.councilId === councilId);
  return Number(found?.sequence);
}

const council = async (deal: LivingDeal, party: string): Promise<CouncilBody> =>
  taken((await deal.as(deal.lead)).get<CouncilBody>(`${deal.path}/councils/${party}`));

/** Corrects the vote of Menen’s council, as it was reported. */
async function corrects(
  deal: LivingDeal,
  who: ApiClient,
  changes: object[],
  type = 'APPROVE',
): Promise<Answer<Correction>> {
  return who.post<Correction>(`${deal.path}/corrections`, {
    type: 'fact',
    sequence: await entryOf(deal, type, MENEN),
    changes,
    reason: 'De cijfers zijn omgewisseld.',
    source: SOURCE,
  });
}

const answers = (
  deal: LivingDeal,
  who: ApiClient,
  number: number,
  body: object,
): Promise<Answer<Correction & ProblemBody>> => who.post(`${deal.path}/corrections/${number}/answers`, body);

const mistyped = [{ fact: 'votesFor', newValue: 23 }];
const wasRejected = [
  { fact: 'outcome', newValue: 'rejected' },
  { fact: 'votesFor', newValue: 3 },
  { fact: 'votesAgainst', newValue: 24 },
];

describe('a correction of a fact', () => {
  it('by a registrar takes effect when the council’s clerk confirms it, and the past stays to be seen', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const before = await deal.history();
    const { status, headers, body } = await corrects(deal, registrar, mistyped);
    expect([status, headers.get('location')]).toEqual([201, `${deal.path}/corrections/1`]);
    expect(body).toMatchObject({
      state: 'proposed',
      partyId: MENEN,
      proposedAs: 'registrar',
      changes: [{ fact: 'votesFor', oldValue: 24, newValue: 23 }],
      objectionsUntil: '2026-12-24T23:00:00.000Z',
    });
    expect((await council(deal, MENEN)).decision).toMatchObject({ votesFor: 24 });

    const clerk = await stage.as(MENEN, 'clerk');
    const confirmed = await taken(answers(deal, clerk, 1, { answer: 'confirm' }));

    expect(confirmed).toMatchObject({ state: 'applied', confirmedBy: [MENEN] });
    expect((await council(deal, MENEN)).decision).toMatchObject({ outcome: 'approved', votesFor: 23 });
    const after = await deal.history();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ type, councilId }) => [type, councilId])).toEqual([
      ['PROPOSE_CORRECTION', null],
      ['CORRECT', MENEN],
    ]);
    expect(after.at(-1)?.event).toMatchObject({
      corrects: before.at(-1)?.sequence,
      changes: [{ fact: 'votesFor', oldValue: 24, newValue: 23 }],
      source: SOURCE,
    });
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('of an outcome moves the tally and the agreement with it', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, approval());
    await corrects(deal, registrar, wasRejected);
    await taken(answers(deal, await stage.as(MENEN, 'clerk'), 1, { answer: 'confirm' }));
    expect(await council(deal, MENEN)).toMatchObject({ state: 'rejected', standing: 'rejected' });
    expect(await deal.state()).toBe('closed.rejected');
  });

  it('brings the agreement into force where a rejection was an approval', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy(TWO_THIRDS).inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, rejection());
    expect(await deal.state()).toBe('ratification.open');
    const clerk = await stage.as(MENEN, 'clerk');
    const wasApproved = [
      { fact: 'outcome', newValue: 'approved' },
      { fact: 'votesFor', newValue: 20 },
      { fact: 'votesAgainst', newValue: 3 },
    ];
    await taken(corrects(deal, clerk, wasApproved, 'REJECT'));
    await taken(answers(deal, registrar, 1, { answer: 'confirm' }));
    expect(await deal.state()).toBe('monitoring.measuring');
    const { body } = await stage.anyone.get<{ outcome: string; councils: unknown[] }>(
      `${deal.path}/ratification`,
    );
    expect(body.outcome).toBe('satisfied');
    expect(body.councils).toContainEqual(
      expect.objectContaining({ organisationId: MENEN, standing: 'approved' }),
    );
  });

  it('that is objected to or withdrawn changes nothing, and can be proposed anew', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const clerk = await stage.as(MENEN, 'clerk');
    await taken(corrects(deal, registrar, mistyped));
    const second = await corrects(deal, clerk, mistyped);
    expect(second.body).toMatchObject({ type: 'urn:problem-type:akkoord:correction-pending', correction: 1 });
    expect((await answers(deal, clerk, 1, { answer: 'object' })).body.issues).toMatchObject([
      { name: 'reason' },
    ]);
    const objected = await taken(answers(deal, clerk, 1, { answer: 'object', reason: 'Het waren er 24.' }));
    expect(objected).toMatchObject({ state: 'objected', objectedBy: MENEN, objection: 'Het waren er 24.' });
    const late = await answers(deal, clerk, 1, { answer: 'confirm' });
    expect([late.status, late.body.type]).toEqual([409, 'urn:problem-type:akkoord:correction-settled']);

    await taken(corrects(deal, registrar, mistyped));
    await taken(answers(deal, registrar, 2, { answer: 'withdraw' }));
    expect((await council(deal, MENEN)).decision).toMatchObject({ votesFor: 24 });
    expect((await deal.happened()).slice(-4)).toEqual([
      'PROPOSE_CORRECTION',
      'OBJECT_TO_CORRECTION',
      'PROPOSE_CORRECTION',
      'WITHDRAW_CORRECTION',
    ]);
    const { body } = await stage.anyone.get<{ items: Correction[] }>(`${deal.path}/corrections`);
    expect(body.items.map(({ state }) => state)).toEqual(['objected', 'withdrawn']);
  });

  it('is neither another party’s to propose or answer, nor one person’s alone', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const kortrijk = await stage.as(KORTRIJK, 'clerk');
    const outsider = await stage.as(OUTSIDER, 'clerk');
    expect((await corrects(deal, kortrijk, mistyped)).status).toBe(403);
    expect((await corrects(deal, outsider, mistyped)).status).toBe(403);
    expect((await corrects(deal, stage.anyone, mistyped)).status).toBe(401);
    await taken(corrects(deal, registrar, mistyped));
    for (const who of [kortrijk, outsider, registrar])
      expect((await answers(deal, who, 1, { answer: 'confirm' })).status).toBe(403);
    expect((await stage.anyone.get(`${deal.path}/corrections/1`)).body).toMatchObject({ state: 'proposed' });
    expect((await stage.anyone.get(`${deal.path}/corrections/2`)).status).toBe(404);
  });

  it('says what is wrong with it', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const faults = async (changes: object[]): Promise<unknown[]> => {
      const { body } = (await corrects(deal, registrar, changes)) as unknown as Answer<ProblemBody>;
      return body.issues?.map(({ name }) => name) ?? [];
    };
    expect(await faults([{ fact: 'votesFor', newValue: 24 }])).toEqual(['changes[0].newValue']);
    expect(await faults([{ fact: 'votesFor', newValue: 900 }])).toEqual(['changes[0].newValue']);
    expect(await faults([{ fact: 'votesFor', newValue: 'many' }])).toEqual(['changes[0].newValue']);
    expect(await faults([{ fact: 'decidedOn', newValue: '2026-11-31' }])).toEqual(['changes[0].newValue']);
    expect(await faults([{ fact: 'annulledOn', newValue: '2026-11-20' }])).toEqual(['changes[0].fact']);
    expect(await faults([{ fact: 'outcome', newValue: 'rejected' }])).not.toEqual([]);
    expect(await faults([{ fact: 'mayor', newValue: 'x' }])).toEqual(['changes[0].fact']);
    expect(await faults([{ fact: 'votesFor' }])).toEqual(['changes[0].newValue']);
    expect(await faults([])).toEqual(['changes']);

    const fact = { type: 'fact', changes: mistyped, reason: 'Fout.', source: SOURCE };
    const of = async (sequence: number): Promise<Answer<ProblemBody>> =>
      registrar.post<ProblemBody>(`${deal.path}/corrections`, { ...fact, sequence });
    expect((await of(999)).body.issues).toMatchObject([{ name: 'sequence' }]);
    expect((await of(1)).body).toMatchObject({
      status: 409,
      type: 'urn:problem-type:akkoord:not-correctable',
    });
  });

  it('is of the present report only, and lapses where the council decides anew', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
    await deal.mustCouncil(MENEN, approval({ decidedOn: '2026-11-19' }));
    const first = await entryOf(deal, 'APPROVE', MENEN);
    await taken(corrects(deal, registrar, mistyped));
    const supervisor = await stage.as(FLANDERS, 'supervisor');
    await taken(
      supervisor.post(`${deal.path}/councils/${MENEN}/events`, {
        type: 'ANNUL',
        annulledOn: '2026-11-23',
        reason: 'Het advies ontbrak.',
        source: SOURCE,
      }),
    );
    await deal.mustCouncil(MENEN, approval());
    const confirmed = await answers(deal, await stage.as(MENEN, 'clerk'), 1, { answer: 'confirm' });
    expect([confirmed.status, confirmed.body.type]).toEqual([
      409,
      'urn:problem-type:akkoord:event-not-allowed',
    ]);
    await taken(answers(deal, registrar, 1, { answer: 'withdraw' }));
    const again = await registrar.post<ProblemBody>(`${deal.path}/corrections`, {
      type: 'fact',
      sequence: first,
      changes: mistyped,
      reason: 'Fout.',
      source: SOURCE,
    });
    expect(again.body.type).toBe('urn:problem-type:akkoord:entry-superseded');
  });

  it('lapses when the agreement closes', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    await taken(corrects(deal, registrar, mistyped));
    await deal.mustCouncil(WAREGEM, rejection());
    expect(await deal.state()).toBe('closed.rejected');
    expect((await stage.anyone.get(`${deal.path}/corrections/1`)).body).toMatchObject({ state: 'lapsed' });
    const late = (await corrects(deal, registrar, mistyped)) as unknown as Answer<ProblemBody>;
    expect(late.body.type).toBe('urn:problem-type:akkoord:event-not-allowed');
  });
});

describe('a correction of the text', () => {
  const error = { clause: '1', part: 'body', newValue: 'De partijen houden de open ruimte open.' };
  const corrects = (deal: LivingDeal, who: ApiClient, body: object = {}): Promise<Answer<Correction>> =>
    who.post<Correction>(`${deal.path}/corrections`, {
      type: 'text',
      version: 1,
      changes: [error],
      reason: 'Er ontbreekt een lidwoord.',
      ...body,
    });

  it('makes a corrected version as soon as every party agrees, in the place of the first', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
    const negotiators = await Promise.all(deal.parties.map((party) => stage.as(party, 'negotiator')));
    await taken(corrects(deal, negotiators[0]));
    await taken(answers(deal, negotiators[1], 1, { answer: 'confirm' }));
    expect((await stage.anyone.get(`${deal.path}/texts/2`)).status).toBe(404);
    const applied = await taken(answers(deal, negotiators[2], 1, { answer: 'confirm' }));

    expect(applied).toMatchObject({ state: 'applied', correctedVersion: 2, confirmedBy: [MENEN, WAREGEM] });
    const { body } = await stage.anyone.get(`${deal.path}/texts/2`);
    expect(body).toMatchObject({
      version: 2,
      corrects: 1,
      clauses: [{ number: '1', heading: 'Doel', body: error.newValue }],
    });
    expect((await stage.anyone.get(`${deal.path}/texts/1`)).body).toMatchObject({
      clauses: [{ body: 'De partijen houden open ruimte open.' }],
    });
    expect(await council(deal, MENEN)).toMatchObject({ textVersion: 2, standing: 'approved' });
    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.happened()).slice(-3)).toEqual([
      'PROPOSE_CORRECTION',
      'CONFIRM_CORRECTION',
      'CORRECT_TEXT',
    ]);
    expect((await corrects(deal, registrar)) as unknown as Answer<ProblemBody>).toMatchObject({
      body: { type: 'urn:problem-type:akkoord:text-does-not-stand' },
    });
  });

  it('is stopped by one objection', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
    await taken(corrects(deal, registrar));
    const waregem = await stage.as(WAREGEM, 'negotiator');
    await taken(answers(deal, waregem, 1, { answer: 'object', reason: 'Dat is geen schrijffout.' }));
    const menen = await answers(deal, await stage.as(MENEN, 'negotiator'), 1, { answer: 'confirm' });
    expect(menen.body.type).toBe('urn:problem-type:akkoord:correction-settled');
    expect((await stage.anyone.get(`${deal.path}/texts/2`)).status).toBe(404);
  });

  it('says which clauses it cannot find', async () => {
    const deal = await aDeal().inForce(url);
    const { body } = (await corrects(deal, registrar, {
      changes: [
        { ...error, clause: '9' },
        { clause: '1', part: 'heading', newValue: 'x'.repeat(301) },
      ],
    })) as unknown as Answer<ProblemBody>;
    expect(body.issues?.map(({ name }) => name).sort()).toEqual(['changes[0].clause', 'changes[1].newValue']);
  });
});

describe('a correction of an outcome, once the deal is in force', () => {
  const TWO = { type: 'count', min: 2 } as const;
  const wasApproved = [
    { fact: 'outcome', newValue: 'approved' },
    { fact: 'votesFor', newValue: 20 },
    { fact: 'votesAgainst', newValue: 3 },
  ];

  it('that breaks the rule suspends it, and one that mends it brings it back', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy(TWO).inRatification(url);
    await deal.mustCouncil(WAREGEM, rejection());
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(MENEN, approval());
    expect(await deal.state()).toBe('monitoring.measuring');
    const clerk = await stage.as(MENEN, 'clerk');

    await taken(corrects(deal, registrar, wasRejected));
    await taken(answers(deal, clerk, 1, { answer: 'confirm' }));

    expect(await deal.state()).toBe('monitoring.suspended');
    expect((await deal.happened()).slice(-2)).toEqual(['CORRECT', 'SUSPENDED']);
    expect((await deal.send(MENEN, { type: 'TERMINATE' })).status).toBe(409);

    await taken(corrects(deal, clerk, wasApproved));
    await taken(answers(deal, registrar, 2, { answer: 'confirm' }));

    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.happened()).slice(-2)).toEqual(['CORRECT', 'RESUMED']);
  });

  it('undoes nothing for the others where the party acceded, and that party can come back', async () => {
    const deal = await aDeal().with(WAREGEM).inForce(url);
    await deal.must(MENEN, { type: 'ACCEDE' });
    for (const each of [KORTRIJK, WAREGEM]) await deal.must(each, { type: 'ACCEPT_ACCESSION' });
    await deal.mustCouncil(MENEN, approval());
    const participation = async (): Promise<unknown> =>
      ((await deal.read()).parties as readonly { organisationId: string; participation?: string }[]).find(
        ({ organisationId }) => organisationId === MENEN,
      )?.participation;
    expect(await participation()).toBe('acceded');
    const clerk = await stage.as(MENEN, 'clerk');

    await taken(corrects(deal, registrar, wasRejected));
    await taken(answers(deal, clerk, 1, { answer: 'confirm' }));
    expect([await deal.state(), await participation()]).toEqual(['monitoring.measuring', 'acceding']);

    await taken(corrects(deal, registrar, wasApproved));
    await taken(answers(deal, clerk, 2, { answer: 'confirm' }));
    expect([await deal.state(), await participation()]).toEqual(['monitoring.measuring', 'acceded']);
    expect((await deal.happened()).slice(-2)).toEqual(['CORRECT', 'PARTY_ACCEDED']);
  });

  it('is refused once the deal is closed', async () => {
    const deal = await aDeal().inForce(url);
    for (const party of deal.parties) await deal.must(party, { type: 'TERMINATE' });
    const late = (await corrects(deal, registrar, wasRejected)) as unknown as Answer<ProblemBody>;
    expect([late.status, late.body.type]).toEqual([409, 'urn:problem-type:akkoord:event-not-allowed']);
    expect((await stage.anyone.get(`${deal.path}/corrections/1`)).status).toBe(404);
  });
});

describe('the term for objections', () => {
  it('once over without an objection, lets corrections take effect', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
    const lead = await stage.as(KORTRIJK);
    await taken(
      lead.post(`${deal.path}/corrections`, {
        type: 'text',
        version: 1,
        changes: [{ clause: '1', part: 'heading', newValue: 'Het doel' }],
        reason: 'Opschrift.',
      }),
    );
    await taken(corrects(deal, registrar, mistyped));
    const { body } = await stage.anyone.get<{ items: { kind: string; detail: string }[] }>(
      `${deal.path}/deadlines`,
    );
    expect(body.items.filter(({ kind }) => kind === 'correction')).toHaveLength(2);

    await stage.passTo('2026-12-25T00:00:00Z');

    expect((await deal.happened()).slice(-2).sort()).toEqual(['CORRECT', 'CORRECT_TEXT']);
    expect(await council(deal, MENEN)).toMatchObject({ textVersion: 2, decision: { votesFor: 23 } });
    const { body: page } = await stage.anyone.get<{ items: Correction[] }>(`${deal.path}/corrections`);
    expect(page.items.map(({ state, correctedVersion }) => [state, correctedVersion])).toEqual([
      ['applied', 2],
      ['applied', null],
    ]);
  });

  it('leaves to be read what was known before, and what was the case all along', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
    await taken(corrects(deal, registrar, mistyped));
    await taken(
      registrar.post(`${deal.path}/corrections`, {
        type: 'text',
        version: 1,
        changes: [{ clause: '1', part: 'heading', newValue: 'Het doel' }],
        reason: 'Opschrift.',
      }),
    );
    await stage.passTo('2027-01-25T12:00:00Z');
    const then = async (query: string): Promise<unknown> => {
      const { body } = await stage.anyone.get<CouncilBody>(`${deal.path}/councils/${MENEN}?${query}`);
      const { body: text } = await stage.anyone.get<{ version: number }>(
        `${deal.path}/texts/in-force?${query}`,
      );
      return [body.decision?.votesFor, body.textVersion, text.version];
    };

    expect(await then('asOf=2026-12-31')).toEqual([23, 2, 2]);
    expect(await then('knownAt=2026-12-31')).toEqual([24, 1, 1]);
    expect(await then('asOf=2026-12-31&knownAt=2026-12-31')).toEqual([24, 1, 1]);
    expect(await then('knownAt=2027-01-25')).toEqual([23, 2, 2]);
  });

  it('runs out in vain where somebody objected in time', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
    await taken(corrects(deal, registrar, mistyped));
    await taken(
      registrar.post(`${deal.path}/corrections`, {
        type: 'text',
        version: 1,
        changes: [{ clause: '1', part: 'heading', newValue: 'Het doel' }],
        reason: 'Opschrift.',
      }),
    );
    await stage.passTo('2027-02-23T22:00:00Z');
    const no = { answer: 'object', reason: 'Zo staat het in de notulen.' };
    await taken(answers(deal, await stage.as(MENEN, 'clerk'), 1, no));
    await taken(answers(deal, await stage.as(WAREGEM, 'negotiator'), 2, no));

    await stage.passTo('2027-02-25T12:00:00Z');

    expect((await deal.happened()).slice(-2)).toEqual(['OBJECT_TO_CORRECTION', 'OBJECT_TO_CORRECTION']);
    expect(await council(deal, MENEN)).toMatchObject({ textVersion: 1, decision: { votesFor: 24 } });
    const { body } = await stage.anyone.get<{ items: { kind: string }[] }>(`${deal.path}/deadlines`);
    expect(body.items.map(({ kind }) => kind)).not.toContain('correction');
  });

  it('moves no outcome by silence', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).inForce(url);
    await taken(corrects(deal, registrar, wasRejected));

    await stage.passTo('2027-03-31T12:00:00Z');

    expect((await stage.anyone.get(`${deal.path}/corrections/1`)).body).toMatchObject({ state: 'lapsed' });
    expect((await deal.happened()).at(-1)).toBe('CORRECTION_LAPSED');
    expect(await deal.state()).toBe('monitoring.measuring');
  });

  it('leaves every history such that it leads to what is stored', async () => {
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });
});
