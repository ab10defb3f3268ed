import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  approve,
  draftDeal,
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

interface Line {
  readonly year?: number | null;
  readonly unit: string;
  readonly basis: string;
  readonly gives: Record<string, string>;
  readonly gets: Record<string, string>;
  readonly net: string;
  readonly isNegative: boolean;
}

interface Account {
  readonly account: string;
  readonly staysOut: boolean;
  readonly years: readonly Line[];
  readonly totals: readonly Line[];
  readonly foregone: readonly Line[];
}

const OBLIGATION = {
  kind: 'obligation',
  debtorId: KORTRIJK,
  creditorId: MENEN,
  unit: 'EUR',
  amount: '1000.00',
  dueOn: '2028-06-30',
  description: 'A share in the costs.',
};

const AGREED = {
  unit: 'EUR',
  key: 'agreed',
  transfers: [{ fromId: MENEN, toId: KORTRIJK, amount: '250' }],
  year: 2028,
  description: 'The yields of the business park.',
};

let stage: Stage;
let lead: ApiClient;
let menen: ApiClient;
let waregem: ApiClient;
/** In force between all three. */
let deal: string;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
  [lead, menen, waregem] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN), stage.as(WAREGEM)]);
  deal = await offeredWith(
    OBLIGATION,
    { ...OBLIGATION, debtorId: MENEN, creditorId: 'pot', amount: '300.00', dueOn: '2029-01-31' },
    { ...OBLIGATION, debtorId: null, unit: 'ha', amount: '2.5' },
    { ...OBLIGATION, debtorId: WAREGEM, unit: 'FTE', amount: '1.5', dueOn: null },
    { ...OBLIGATION, kind: 'sanction', amount: '50', dueOn: null, follows: 1 },
  );
  await acceptText(stage, deal);
  await approve(stage, deal);
});
afterAll(() => stage.stop());

async function offeredWith(...commitments: object[]): Promise<string> {
  const path = await draftDeal(stage);
  await succeed(lead.patch(path, { ratificationRule: { type: 'count', min: 2 } }));
  await succeed(lead.post(`${path}/texts`, textOf('The parties keep open space open.')));
  for (const each of commitments) await succeed(lead.post(`${path}/commitments`, each));
  await succeed(lead.post(`${path}/events`, { type: 'SUBMIT' }));
  return path;
}

const accounts = async (path: string, query = ''): Promise<readonly Account[]> =>
  (await succeed(stage.anyone.get<{ accounts: Account[] }>(`${path}/balance${query}`))).body.accounts;

const of = (all: readonly Account[], account: string): Account | undefined =>
  all.find((each) => each.account === account);

const refusal = ({ status, body }: Answer<unknown>): unknown[] => {
  const { type, issues } = body as ProblemBody;
  return [status, issues?.map(({ name }) => name) ?? type.split(':').at(-1)];
};

describe('the balance', () => {
  it('keeps books with two sides, year by year, for the common pot and who is not named too', async () => {
    const all = await accounts(deal);

    expect(all.map(({ account }) => account)).toEqual([KORTRIJK, MENEN, WAREGEM, 'pot', 'unnamed']);
    expect(of(all, MENEN)?.years.map(({ year, unit, basis, net }) => [year, unit, basis, net])).toEqual([
      [2028, 'EUR', 'owed', '1000.00'],
      [2028, 'ha', 'owed', '2.5000'],
      [2029, 'EUR', 'owed', '-300.00'],
      [null, 'EUR', 'conditional', '50.00'],
      [null, 'FTE', 'owed', '1.50'],
    ]);
    expect(of(all, MENEN)?.totals[0]).toMatchObject({ net: '700.00', isNegative: false });
    expect(of(all, KORTRIJK)?.totals[0]).toMatchObject({ net: '-1000.00', isNegative: true });
    for (const unit of ['EUR', 'ha', 'FTE']) {
      const sum = all
        .flatMap(({ totals }) => totals.filter((line) => line.unit === unit))
        .reduce((net, line) => net + Number(line.net), 0);
      expect(sum).toBe(0);
    }
  });

  it('is of one party or one year where that is asked', async () => {
    const pot = await accounts(deal, '?party=pot');
    const year = await accounts(deal, '?year=2029');

    expect(pot.map(({ account, totals }) => [account, totals[0].net])).toEqual([['pot', '300.00']]);
    expect(of(year, MENEN)?.totals.map(({ net }) => net)).toEqual(['-300.00']);
    for (const query of ['?year=1', '?year=x', '?party=Menen', '?sort=net'])
      expect((await stage.anyone.get(`${deal}/balance${query}`)).status).toBe(400);
  });

  it('tells what was done, and promised from delivered capacity', async () => {
    const before = (await stage.anyone.get<{ capacity: Body }>(`${deal}/balance`)).body.capacity;
    expect(before).toEqual({ setApart: '1.00', promised: '1.50', delivered: '0.00' });
    const report = { amount: '0.5', fulfilledOn: '2027-03-01', evidence: 'Contract.' };
    await succeed(waregem.post(`${deal}/commitments/4/fulfilments`, report));
    await succeed(menen.post(`${deal}/commitments/4/fulfilments/1/answers`, { answer: 'confirm' }));

    const { capacity, accounts: all } = (
      await stage.anyone.get<{ capacity: Body; accounts: Account[] }>(`${deal}/balance`)
    ).body;
    expect(capacity).toEqual({ setApart: '1.00', promised: '1.50', delivered: '0.50' });
    expect(of(all, WAREGEM)?.totals[0].gives).toMatchObject({ promised: '1.50', fulfilled: '0.50' });
  });

  it('tells what a party that stays out would have given and got', async () => {
    const path = await offeredWith(OBLIGATION, { ...OBLIGATION, debtorId: WAREGEM, amount: '400.00' });
    await acceptText(stage, path);
    for (const [client, id] of [[lead, KORTRIJK] as const, [menen, MENEN] as const])
      await succeed(
        client.post(`${path}/councils/${id}/events`, {
          type: 'APPROVE',
          decidedOn: '2027-03-01',
          votesFor: 20,
          votesAgainst: 0,
          abstentions: 0,
          source: 'https://www.example.org/decisions/1',
        }),
      );

    const all = await accounts(path);

    expect(of(all, WAREGEM)).toMatchObject({
      staysOut: true,
      totals: [],
      foregone: [{ gives: { promised: '400.00' }, net: '-400.00' }],
    });
    expect(of(all, MENEN)).toMatchObject({
      staysOut: false,
      totals: [{ net: '1000.00' }],
      foregone: [{ net: '400.00' }],
    });
    const chart = await stage.anyone.as({ language: 'nl' }).get<string>(`${path}/balance.svg`);
    expect(chart.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    for (const words of ['Wie geeft en krijgt wat', 'blijft erbuiten', 'Kortrijk: −1.000', 'Zou geven'])
      expect(chart.body).toContain(words);
  });

  it('is a table for spreadsheets too', async () => {
    const { body, headers } = await stage.anyone.get<string>(`${deal}/balance.csv`);

    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const [head, ...rows] = body
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(head.split(',').slice(0, 6)).toEqual(['account', 'name', 'stays_out', 'year', 'unit', 'basis']);
    expect(rows).toContain(
      `${KORTRIJK},Kortrijk,no,2028,EUR,owed,1000.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,-1000.00`,
    );
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([17]));
  });
});

describe('evening out', () => {
  it('is worked out by a key, to the cent, and comes to nothing', async () => {
    const preview = async (fields: object): Promise<{ parties: Body[]; transfers: Body[] }> =>
      (
        await succeed(
          menen.post<{ parties: Body[]; transfers: Body[] }>(`${deal}/compensations/preview`, {
            unit: 'EUR',
            ...fields,
          }),
        )
      ).body;

    const equal = await preview({ key: 'equal' });
    expect(equal.parties).toEqual([
      { organisationId: KORTRIJK, net: '-1000.00', target: '-100.00', gets: '900.00' },
      { organisationId: MENEN, net: '700.00', target: '-100.00', gets: '-800.00' },
      { organisationId: WAREGEM, net: '0.00', target: '-100.00', gets: '-100.00' },
    ]);
    expect(equal.transfers).toEqual([
      { fromId: MENEN, toId: KORTRIJK, amount: '800.00' },
      { fromId: WAREGEM, toId: KORTRIJK, amount: '100.00' },
    ]);
    for (const fields of [
      { key: 'population' },
      { key: 'population', year: 2028 },
      {
        key: 'shares',
        shares: [
          { organisationId: KORTRIJK, share: '0.333333' },
          { organisationId: MENEN, share: '2' },
        ],
      },
    ]) {
      const cents = (await preview(fields)).parties.map(({ gets }) => Math.round(Number(gets) * 100));
      expect(cents.reduce((sum, each) => sum + each, 0)).toBe(0);
    }
  });

  it('is booked once everybody has consented who passes on or gets something', async () => {
    const made = await menen.post<Body>(`${deal}/compensations`, AGREED);
    expect([made.status, made.headers.get('location')]).toEqual([201, `${deal}/compensations/1`]);
    expect(made.body).toMatchObject({ state: 'proposed', asked: [KORTRIJK, MENEN], consents: [MENEN] });
    const answer = (client: ApiClient, body: object): Promise<Answer<Body>> =>
      client.post<Body>(`${deal}/compensations/1/answers`, body);
    expect(refusal(await answer(waregem, { answer: 'accept' }))).toEqual([403, 'not-permitted']);
    expect(refusal(await answer(menen, { answer: 'accept' }))).toEqual([409, 'event-not-allowed']);
    const before = of(await accounts(deal), KORTRIJK)?.totals ?? [];
    expect(before.map(({ basis }) => basis)).not.toContain('compensation');

    const answers = await Promise.all([1, 2].map(() => answer(lead, { answer: 'accept' })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await stage.anyone.get(`${deal}/compensations/1`)).body).toMatchObject({
      state: 'booked',
      transfers: [{ fromId: MENEN, toId: KORTRIJK, amount: '250.00' }],
    });
    const booked = of(await accounts(deal, '?year=2028'), KORTRIJK)?.totals ?? [];
    expect(booked.map(({ basis, net }) => [basis, net])).toContainEqual(['compensation', '250.00']);
    const { items } = (await lead.get<{ items: { type: string }[] }>(`${deal}/history?limit=100`)).body;
    expect(items.map(({ type }) => type).slice(-3)).toEqual([
      'PROPOSE_COMPENSATION',
      'ACCEPT_COMPENSATION',
      'COMPENSATION_BOOKED',
    ]);
  });

  it('ends with one refusal', async () => {
    await succeed(menen.post(`${deal}/compensations`, { ...AGREED, description: 'Again.' }));
    const { body } = await succeed(
      lead.post<Body>(`${deal}/compensations/2/answers`, { answer: 'refuse', reason: 'Too early.' }),
    );

    expect(body).toMatchObject({ state: 'refused', reason: 'Too early.', consents: [MENEN] });
    const list = await stage.anyone.get<{ items: Body[] }>(`${deal}/compensations`);
    expect(list.body.items.map(({ state }) => state)).toEqual(['booked', 'refused']);
  });

  it('is refused with every fault', async () => {
    const propose = async (fields: object): Promise<unknown[]> =>
      refusal(await lead.post(`${deal}/compensations`, { ...AGREED, ...fields }));
    const [transfer] = AGREED.transfers;

    expect(await propose({ transfers: undefined })).toEqual([400, ['transfers']]);
    expect(await propose({ transfers: [] })).toEqual([400, ['transfers']]);
    expect(await propose({ key: 'equal' })).toEqual([400, ['transfers']]);
    expect(await propose({ key: 'shares', transfers: undefined })).toEqual([400, ['shares']]);
    expect(await propose({ transfers: [{ ...transfer, toId: MENEN, amount: '0.001' }] })).toEqual([
      400,
      ['transfers[0].toId', 'transfers[0].amount'],
    ]);
    expect(await propose({ transfers: [{ ...transfer, fromId: 'OVO000001' }], year: 1 })).toEqual([
      400,
      ['year'],
    ]);
    expect(await propose({ transfers: [{ ...transfer, fromId: 'OVO000001' }] })).toEqual([
      400,
      ['transfers[0].fromId'],
    ]);
    const draft = await draftDeal(stage);
    expect(refusal(await lead.post(`${draft}/compensations`, AGREED))).toEqual([409, 'event-not-allowed']);
    expect(refusal(await stage.anyone.post(`${deal}/compensations`, AGREED))).toEqual([
      401,
      'token-required',
    ]);
    expect(refusal(await lead.get(`${deal}/compensations/9`))).toEqual([404, 'not-found']);
  });
});

it('leaves histories that lead to what is stored', async () => {
  expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
});
