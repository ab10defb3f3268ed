import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  approve,
  draftDeal,
  HARELBEKE,
  KORTRIJK,
  MENEN,
  openStage,
  succeed,
  textOf,
  WAREGEM,
  type Stage,
} from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

type Body = Record<string, unknown>;

interface Page<T> {
  items: T[];
  next: string | null;
}

interface Entry {
  readonly type: string;
  readonly at: string;
  readonly event: Body;
}

/** Each file has its own stage, on which time only goes on. */
const BEGIN = '2027-03-01T09:00:00Z';
const DUE = '2028-06-30';

const OBLIGATION = {
  kind: 'obligation',
  debtorId: KORTRIJK,
  creditorId: MENEN,
  unit: 'EUR',
  amount: '1000.00',
  dueOn: DUE,
  description: 'A share in the costs.',
};
const SANCTION = { ...OBLIGATION, kind: 'sanction', amount: '200.00', dueOn: '2028-09-30', follows: 1 };
const INCENTIVE = {
  ...OBLIGATION,
  kind: 'incentive',
  debtorId: MENEN,
  creditorId: KORTRIJK,
  amount: '300.00',
  dueOn: null,
  follows: 1,
};

let stage: Stage;
let lead: ApiClient;
let menen: ApiClient;
let waregem: ApiClient;

beforeAll(async () => {
  stage = await openStage(BEGIN);
  [lead, menen, waregem] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN), stage.as(WAREGEM)]);
});
afterAll(() => stage.stop());

/** A draft with these commitments, that can be submitted. */
async function draftWith(...commitments: object[]): Promise<string> {
  const path = await draftDeal(stage);
  await succeed(lead.post(`${path}/texts`, textOf('The parties keep open space open.')));
  for (const each of commitments) await succeed(lead.post(`${path}/commitments`, each));
  return path;
}

/** The same in force. */
async function inForceWith(...commitments: object[]): Promise<string> {
  const path = await draftWith(...commitments);
  await succeed(lead.post(`${path}/events`, { type: 'SUBMIT' }));
  await acceptText(stage, path);
  await approve(stage, path);
  return path;
}

const show = async (path: string, number: number): Promise<Body> =>
  (await succeed(lead.get<Body>(`${path}/commitments/${number}`))).body;

const today = (): string => stage.clock.now().toISOString().slice(0, 10);

const report = (
  client: ApiClient,
  path: string,
  number: number,
  fields: object = {},
): Promise<Answer<Body>> =>
  client.post<Body>(`${path}/commitments/${number}/fulfilments`, {
    amount: '1000.00',
    fulfilledOn: today(),
    evidence: 'Payment order 2028/114.',
    ...fields,
  });

const answer = (
  client: ApiClient,
  path: string,
  number: number,
  body: object,
  which = 1,
): Promise<Answer<Body>> =>
  client.post<Body>(`${path}/commitments/${number}/fulfilments/${which}/answers`, body);

const confirm = (client: ApiClient, path: string, number: number, which = 1): Promise<Answer<Body>> =>
  answer(client, path, number, { answer: 'confirm' }, which);

const history = async (path: string): Promise<Entry[]> =>
  (await lead.get<Page<Entry>>(`${path}/history?limit=100`)).body.items;

const happened = async (path: string, ...types: string[]): Promise<string[]> =>
  (await history(path)).map(({ type }) => type).filter((type) => types.includes(type));

const refusal = (answered: Answer<unknown>): unknown[] => {
  const { type, issues } = answered.body as ProblemBody;
  return [answered.status, issues?.map(({ name }) => name) ?? type.split(':').at(-1)];
};

describe('a draft', () => {
  it('can leave its debtor to be named, pay into the common pot, and hang consequences on obligations', async () => {
    const path = await draftWith(
      { ...OBLIGATION, debtorId: null, dueOn: null },
      { ...OBLIGATION, creditorId: 'pot', consequence: 'Its share of the fund is withheld.' },
      SANCTION,
    );

    expect(await show(path, 1)).toMatchObject({ debtorId: null, dueOn: null, status: 'owed' });
    expect(await show(path, 2)).toMatchObject({
      creditorId: 'pot',
      consequence: 'Its share of the fund is withheld.',
    });
    expect(await show(path, 3)).toMatchObject({ follows: 1, status: 'conditional' });
  });

  it('is completed commitment by commitment', async () => {
    const path = await draftWith({ ...OBLIGATION, debtorId: null, dueOn: null });

    const revised = await menen.patch<Body>(`${path}/commitments/1`, {
      debtorId: WAREGEM,
      dueOn: DUE,
      consequence: 'The region does it at its cost.',
    });

    expect(revised.status).toBe(200);
    expect(revised.body).toEqual(await show(path, 1));
    expect(revised.body).toMatchObject({ debtorId: WAREGEM, dueOn: DUE, amount: '1000.00' });
    const [entry] = (await history(path)).slice(-1);
    expect(entry).toMatchObject({
      type: 'REVISE_COMMITMENT',
      event: { commitment: 1, terms: { dueOn: DUE } },
    });
    expect(JSON.stringify(entry)).not.toContain('The region does it');
  });

  it('names every fault of what hangs on what', async () => {
    const path = await draftWith(OBLIGATION, SANCTION);
    const add = async (fields: object): Promise<unknown> =>
      refusal(await lead.post(`${path}/commitments`, { ...SANCTION, ...fields }));
    const revise = async (number: number, fields: object): Promise<unknown> =>
      refusal(await lead.patch(`${path}/commitments/${number}`, fields));

    expect(await add({ consequence: 'Something.' })).toEqual([400, ['consequence']]);
    expect(await add({ follows: 2 })).toEqual([400, ['follows']]);
    expect(await add({ follows: 9 })).toEqual([400, ['follows']]);
    expect(await add({ dueOn: DUE })).toEqual([400, ['dueOn']]);
    expect(await add({ kind: 'obligation' })).toEqual([400, ['follows']]);
    expect(await add({ creditorId: 'Menen', debtorId: 7, follows: 0 })).toEqual([
      400,
      ['debtorId', 'creditorId', 'follows'],
    ]);
    expect(await add({ debtorId: 'pot', creditorId: 'pot' })).toEqual([400, ['creditorId']]);
    expect(await revise(1, { kind: 'incentive' })).toEqual([400, ['kind']]);
    expect(await revise(1, { dueOn: '2028-12-31' })).toEqual([400, ['dueOn']]);
    expect(await revise(1, { amount: null, paid: true })).toEqual([400, ['paid', 'amount']]);
    expect(await revise(9, {})).toEqual([404, 'not-found']);
    expect(refusal(await lead.delete(`${path}/commitments/1`))).toEqual([409, 'event-not-allowed']);
    expect(refusal(await waregem.patch(`${path}/commitments/1`, { amount: '1.00' }))).toEqual([
      403,
      'not-permitted',
    ]);
    await succeed(lead.delete(`${path}/commitments/2`));
    await succeed(lead.delete(`${path}/commitments/1`));
  });

  it('has its hollow obligations named, to whoever is about to bind themselves too', async () => {
    const path = await draftWith({ ...OBLIGATION, debtorId: null, dueOn: null }, OBLIGATION, {
      ...SANCTION,
      follows: 2,
    });

    const { body, headers } = await menen.get<Body>(`${path}/bindingness`);

    expect(headers.get('etag')).toBe((await lead.get(path)).headers.get('etag'));
    expect(body).toMatchObject({
      grade: 'partial',
      gradeName: 'Binding in part',
      obligations: { count: 2, withDate: 1, withDebtor: 1, withConsequence: 1, whole: 1, withSanction: 1 },
      hollow: [
        {
          commitment: 1,
          lacks: [
            { lacks: 'date', operation: 'reviseCommitment' },
            { lacks: 'debtor', operation: 'reviseCommitment' },
            { lacks: 'consequence', operation: 'addCommitment' },
          ],
        },
      ],
    });
    expect(body.parties).toMatchObject([
      {
        organisationId: KORTRIJK,
        grade: 'enforceable',
        owes: [{ unit: 'EUR', amount: '1000.00' }],
        risks: [{ unit: 'EUR', amount: '200.00' }],
      },
      { organisationId: MENEN, gets: [{ unit: 'EUR', amount: '2000.00' }] },
      { organisationId: WAREGEM, grade: 'noncommittal' },
    ]);
    const { factors } = (await lead.get<{ factors: Body[] }>(`${path}/readiness`)).body;
    expect(factors.find(({ factor }) => factor === 'bindingness')).toMatchObject({
      state: 'partly',
      required: false,
      details: ['Commitment 1 lacks a date, a debtor and a consequence.'],
    });

    await succeed(lead.post(`${path}/events`, { type: 'SUBMIT' }));
    const adviceFor = async (client: ApiClient, event: string): Promise<unknown> =>
      (await client.get<{ items: Body[] }>(`${path}/available-events`)).body.items.find(
        ({ type }) => type === event,
      )?.advice;
    expect(await adviceFor(menen, 'ACCEPT_TEXT')).toMatch(/^Obligation 1 is hollow/);
    expect(await adviceFor(menen.as({ language: 'nl' }), 'ACCEPT_TEXT')).toMatch(/^Verplichting 1 is hol/);
    expect(await adviceFor(menen, 'SUBMIT')).toBeNull();
    await acceptText(stage, path);
    expect(await adviceFor(menen, 'APPROVE')).toMatch(/^Obligation 1 is hollow/);
    const ratification = await stage.anyone.get<Body>(`${path}/ratification`);
    expect(ratification.body.hollow).toEqual(body.hollow);
  });

  it('has a chart of what binds, in both languages', async () => {
    const path = await draftWith(OBLIGATION, SANCTION);

    const { body, headers } = await lead.as({ language: 'nl' }).get<string>(`${path}/bindingness.svg`);

    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(body).toContain('lang="nl"');
    for (const words of ['Waartoe', 'Afdwingbaar', 'Kortrijk', 'Holle verplichtingen'])
      expect(body).toContain(words);
  });
});

describe('fulfilment', () => {
  it('is reported in part by the debtor with evidence, and confirmed or disputed by the creditor', async () => {
    const path = await inForceWith(OBLIGATION, SANCTION, INCENTIVE);

    const first = await report(lead, path, 1, { amount: '400.00', evidenceUrl: 'https://example.org/1' });
    expect([first.status, first.headers.get('location')]).toEqual([
      201,
      `${path}/commitments/1/fulfilments/1`,
    ]);
    expect(await show(path, 1)).toMatchObject({ status: 'reported', reportedAmount: '400.00' });
    const disputed = await answer(menen, path, 1, { answer: 'dispute', reason: 'Nothing came in.' });
    expect(disputed.body).toMatchObject({ state: 'disputed', answeredBy: MENEN, reason: 'Nothing came in.' });
    expect(await show(path, 1)).toMatchObject({ status: 'owed', reportedAmount: '0.00' });
    await succeed(report(lead, path, 1, { amount: '400.00' }));
    await succeed(confirm(menen, path, 1, 2));
    expect(await show(path, 1)).toMatchObject({ status: 'partlyFulfilled', fulfilledAmount: '400.00' });
    await succeed(report(lead, path, 1, { amount: '600.00' }));
    await succeed(confirm(menen, path, 1, 3));

    expect(await show(path, 1)).toMatchObject({
      status: 'fulfilled',
      fulfilledAmount: '1000.00',
      settledOn: today(),
      overdueSince: null,
    });
    expect(await show(path, 2)).toMatchObject({ status: 'lapsed', lapsedOn: today(), triggeredOn: null });
    expect(await show(path, 3)).toMatchObject({ status: 'owed', triggeredOn: today() });
    const told = (await history(path)).slice(-6);
    expect(told.map(({ type }) => type)).toEqual([
      'REPORT_FULFILMENT',
      'DISPUTE_FULFILMENT',
      'REPORT_FULFILMENT',
      'CONFIRM_FULFILMENT',
      'REPORT_FULFILMENT',
      'CONFIRM_FULFILMENT',
    ]);
    expect(told[5].event).toMatchObject({ fulfilled: true, inTime: true, owed: [3], lapsed: [2] });
    expect(JSON.stringify(told)).not.toContain('Payment order');
    const { body } = await stage.anyone.get<Page<Body>>(`${path}/commitments/1/fulfilments?limit=2`);
    expect(body.items.map(({ state }) => state)).toEqual(['disputed', 'confirmed']);
    expect((await stage.anyone.get(`${path}/commitments/1/fulfilments/3`)).body).toMatchObject({
      amount: '600.00',
      evidence: 'Payment order 2028/114.',
    });
  });

  it('is refused with every reason to who may not, and where it cannot be', async () => {
    const path = await inForceWith(OBLIGATION);
    const draft = await draftWith(OBLIGATION);

    expect(refusal(await report(menen, path, 1))).toEqual([403, 'not-permitted']);
    expect(refusal(await report(await stage.as(KORTRIJK, 'reader'), path, 1))).toEqual([
      403,
      'not-permitted',
    ]);
    expect(refusal(await report(await stage.as(HARELBEKE), path, 1))).toEqual([403, 'not-permitted']);
    expect(refusal(await report(stage.anyone, path, 1))).toEqual([401, 'token-required']);
    expect(refusal(await report(lead, path, 9))).toEqual([404, 'not-found']);
    expect(refusal(await report(lead, draft, 1))).toEqual([409, 'event-not-allowed']);
    expect(
      refusal(await report(lead, path, 1, { amount: '1000.01', fulfilledOn: '2040-01-01', evidence: null })),
    ).toEqual([400, ['amount', 'fulfilledOn', 'evidence']]);
    expect(
      refusal(await report(lead, path, 1, { amount: 1, paid: true, evidenceUrl: 'file:///etc' })),
    ).toEqual([400, ['paid', 'amount', 'evidenceUrl']]);
    await succeed(report(lead, path, 1));
    expect(refusal(await confirm(lead, path, 1))).toEqual([403, 'not-permitted']);
    expect(refusal(await answer(menen, path, 1, { answer: 'dispute' }))).toEqual([400, ['reason']]);
    expect(refusal(await answer(menen, path, 1, { answer: 'confirm', reason: 'Yes.' }))).toEqual([
      400,
      ['reason'],
    ]);
    expect(refusal(await confirm(menen, path, 1, 7))).toEqual([404, 'not-found']);

    const answers = await Promise.all([1, 2, 3].map(() => confirm(menen, path, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(refusal(await report(lead, path, 1))).toEqual([409, 'event-not-allowed']);
  });

  it('can be waived by the creditor, and what hangs on it then never comes to be owed', async () => {
    const path = await inForceWith(OBLIGATION, SANCTION);
    await succeed(report(lead, path, 1, { amount: '250.00' }));
    await succeed(confirm(menen, path, 1));

    expect(refusal(await lead.post(`${path}/commitments/1/waiver`, { reason: 'Please.' }))).toEqual([
      403,
      'not-permitted',
    ]);
    const { body } = await succeed(
      menen.post<Body>(`${path}/commitments/1/waiver`, { reason: 'The region did it.' }),
    );

    expect(body).toEqual(await show(path, 1));
    expect(body).toMatchObject({
      status: 'waived',
      waivedAmount: '750.00',
      waiver: 'The region did it.',
      fulfilledAmount: '250.00',
    });
    expect(await show(path, 2)).toMatchObject({ status: 'lapsed' });
    const again = await menen.post(`${path}/commitments/1/waiver`, { reason: 'Again.' });
    expect(refusal(again)).toEqual([409, 'event-not-allowed']);
  });

  it('lets a party leave that owes nothing any more', async () => {
    const path = await inForceWith(OBLIGATION, SANCTION);
    await succeed(
      lead.post(`${path}/events`, { type: 'WITHDRAW', effectiveOn: '2028-12-31', reason: 'Elsewhere.' }),
    );
    await succeed(report(lead, path, 1));
    await succeed(confirm(menen, path, 1));

    const { body } = await lead.get<{ withdrawal: { open: unknown[] } }>(`${path}/proceedings/1`);
    expect(body.withdrawal.open).toEqual([]);
    expect(await happened(path, 'COMMITMENTS_CHANGED')).toHaveLength(1);
  });

  it('of what is owed to the common pot is for the lead to confirm', async () => {
    const path = await inForceWith({ ...OBLIGATION, debtorId: MENEN, creditorId: 'pot' });
    await succeed(report(menen, path, 1));

    expect(refusal(await confirm(waregem, path, 1))).toEqual([403, 'not-permitted']);
    await succeed(confirm(lead, path, 1));
    expect(await show(path, 1)).toMatchObject({ status: 'fulfilled' });
  });
});

describe('a due date', () => {
  it('that passes unfulfilled books the sanction, once, and lets the incentive lapse', async () => {
    const path = await inForceWith(OBLIGATION, SANCTION, INCENTIVE);
    const covered = await inForceWith(OBLIGATION, SANCTION);
    const ended = await inForceWith(OBLIGATION);
    for (const party of [lead, menen, waregem])
      await succeed(party.post(`${ended}/events`, { type: 'TERMINATE', reason: 'Done.' }));
    const deadlines = await lead.get<Page<Body>>(`${path}/deadlines`);
    expect(deadlines.body.items).toContainEqual(
      expect.objectContaining({ kind: 'commitment', organisationId: KORTRIJK, lastDay: DUE }),
    );
    await succeed(report(lead, covered, 1));

    await stage.passTo('2028-06-30T21:59:00Z');
    expect(await show(path, 1)).toMatchObject({ status: 'owed' });
    await stage.passTo('2028-06-30T22:01:00Z');

    expect(await show(path, 1)).toMatchObject({ status: 'overdue', overdueSince: '2028-07-01' });
    expect(await show(path, 2)).toMatchObject({ status: 'owed', triggeredOn: '2028-07-01' });
    expect(await show(path, 3)).toMatchObject({ status: 'lapsed', lapsedOn: '2028-07-01' });
    expect(await happened(path, 'COMMITMENT_FELL_DUE', 'COMMITMENT_OVERDUE')).toEqual([
      'COMMITMENT_FELL_DUE',
      'COMMITMENT_OVERDUE',
    ]);
    const { body } = await waregem.get<Page<Body>>('/v1/messages?limit=100');
    expect(
      body.items.filter(
        ({ type, agreementId }) => type === 'commitmentOverdue' && path.endsWith(String(agreementId)),
      ),
    ).toMatchObject([{ dueOn: DUE, sentence: expect.stringContaining('owed by Kortrijk') }]);
    // What is reported in time is not overdue while nobody has answered.
    expect(await show(covered, 1)).toMatchObject({ status: 'reported', overdueSince: null });
    expect(await happened(covered, 'COMMITMENT_OVERDUE')).toEqual([]);
    expect(await happened(ended, 'COMMITMENT_FELL_DUE')).toEqual([]);

    // Late fulfilment shows both; the sanction stays, and falls due itself.
    await succeed(report(lead, path, 1, { fulfilledOn: '2028-07-01' }));
    await succeed(confirm(menen, path, 1));
    expect(await show(path, 1)).toMatchObject({ status: 'fulfilled', overdueSince: '2028-07-01' });
    expect(await show(path, 2)).toMatchObject({ status: 'owed', triggeredOn: '2028-07-01' });
    expect(await show(path, 3)).toMatchObject({ status: 'lapsed' });

    // Disputed after the due date, it is overdue by that.
    await succeed(answer(menen, covered, 1, { answer: 'dispute', reason: 'Nothing came in.' }));
    await stage.passTo('2028-07-02T09:00:00Z');
    expect(await show(covered, 1)).toMatchObject({ status: 'overdue', overdueSince: '2028-07-01' });
    expect(await show(covered, 2)).toMatchObject({ status: 'owed' });

    // It turns out that it was done in time after all: what was booked is taken back.
    await succeed(report(lead, covered, 1, { fulfilledOn: '2028-06-29' }));
    await succeed(confirm(menen, covered, 1, 2));
    expect(await show(covered, 1)).toMatchObject({ status: 'fulfilled', overdueSince: null });
    expect(await show(covered, 2)).toMatchObject({ status: 'lapsed', triggeredOn: null });

    await stage.passTo('2028-10-02T09:00:00Z');
    expect(await show(path, 2)).toMatchObject({ status: 'overdue', overdueSince: '2028-10-01' });
  });

  it('that passed before the deal was in force is nobody’s delay, nor is one of who is not bound', async () => {
    const dueOn = '2028-12-31';
    const late = await draftWith({ ...OBLIGATION, dueOn });
    await succeed(lead.patch(late, { ratificationRule: { type: 'count', min: 2 } }));
    await succeed(
      lead.post(`${late}/commitments`, { ...OBLIGATION, debtorId: WAREGEM, dueOn: '2029-03-31' }),
    );
    await succeed(lead.post(`${late}/events`, { type: 'SUBMIT' }));
    await acceptText(stage, late);
    await stage.passTo('2029-01-02T09:00:00Z');
    for (const party of [KORTRIJK, MENEN])
      await succeed(
        (await stage.as(party)).post(`${late}/councils/${party}/events`, {
          type: 'APPROVE',
          decidedOn: '2029-01-01',
          votesFor: 20,
          votesAgainst: 0,
          abstentions: 0,
          source: 'https://www.example.org/decisions/2',
        }),
      );

    await stage.passTo('2029-04-02T09:00:00Z');

    expect(await show(late, 1)).toMatchObject({ status: 'owed', overdueSince: null });
    expect(await show(late, 2)).toMatchObject({ status: 'owed', overdueSince: null });
    expect(await happened(late, 'COMMITMENT_FELL_DUE', 'COMMITMENT_OVERDUE')).toEqual([
      'COMMITMENT_FELL_DUE',
    ]);
  });
});

it('leaves histories that lead to what is stored', async () => {
  expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
});
