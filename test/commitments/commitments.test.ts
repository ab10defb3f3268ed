import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  draftDeal,
  HARELBEKE,
  KORTRIJK,
  MENEN,
  openStage,
  submitDeal,
  succeed,
  WAREGEM,
  type Stage,
} from '../support/deal-between.js';

interface Commitment {
  number: number;
  amount: string;
  [field: string]: unknown;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

const SHARE = {
  kind: 'obligation',
  debtorId: KORTRIJK,
  creditorId: MENEN,
  unit: 'EUR',
  amount: '50000.00',
  dueOn: '2028-06-30',
  description: 'Share in the renewal of the station quarter.',
};

let stage: Stage;
let lead: ApiClient;
let menen: ApiClient;
let waregem: ApiClient;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
  lead = await stage.as(KORTRIJK);
  menen = await stage.as(MENEN);
  waregem = await stage.as(WAREGEM);
});
afterAll(() => stage.stop());

const add = (client: ApiClient, path: string, terms: object = {}): Promise<Answer<Commitment>> =>
  client.post<Commitment>(`${path}/commitments`, { ...SHARE, ...terms });

const refusal = async (
  client: ApiClient,
  path: string,
  terms: object,
): Promise<{ status: number; names: string[] }> => {
  const { status, body } = await client.post<ProblemBody>(`${path}/commitments`, { ...SHARE, ...terms });
  return { status, names: body.issues?.map(({ name }) => name) ?? [] };
};

const numbers = async (path: string): Promise<number[]> =>
  (await lead.get<Page<Commitment>>(`${path}/commitments`)).body.items.map(({ number }) => number);

const positions = async (path: string): Promise<string[]> =>
  (await lead.get<{ parties: { position: string }[] }>(path)).body.parties.map(({ position }) => position);

describe('POST /v1/agreements/{id}/commitments', () => {
  it('adds a commitment', async () => {
    const path = await draftDeal(stage);

    const { status, headers, body } = await add(lead, path);

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${path}/commitments/1`);
    expect(body).toEqual({
      ...SHARE,
      number: 1,
      status: 'owed',
      fulfilledAmount: '0.00',
      reportedAmount: '0.00',
      consequence: null,
      follows: null,
      overdueSince: null,
      triggeredOn: null,
      lapsedOn: null,
      waivedOn: null,
      waivedAmount: null,
      waiver: null,
      settledOn: null,
      extinguishedOn: null,
      extinction: null,
      endedOn: null,
      amendment: null,
      createdAt: expect.stringMatching(/^2027-03-01T09:/),
    });
    const kept = await menen.get(`${path}/commitments/1`);
    expect(kept.body).toEqual(body);
    expect(kept.headers.get('etag')).toBe(headers.get('etag'));
  });

  it('writes amounts with the decimals of their unit', async () => {
    const path = await draftDeal(stage);

    const amounts = [];
    for (const terms of [
      { unit: 'EUR', amount: '99999999999999' },
      { unit: 'ha', amount: '0.5' },
      { unit: 'FTE', amount: '1.5', dueOn: null },
    ]) {
      amounts.push((await succeed(add(lead, path, terms))).body.amount);
    }

    expect(amounts).toEqual(['99999999999999.00', '0.5000', '1.50']);
    const { body } = await lead.get<Page<Commitment>>(`${path}/commitments`);
    expect(body.items.map(({ amount }) => amount)).toEqual(amounts);
    expect(body.items.map(({ dueOn }) => dueOn)).toEqual(['2028-06-30', '2028-06-30', null]);
  });

  it('names every fault of the terms', async () => {
    const path = await draftDeal(stage);
    const lame = { debtorId: HARELBEKE, creditorId: HARELBEKE, amount: '0', dueOn: '2027-02-28' };

    expect(await refusal(lead, path, lame)).toEqual({
      status: 400,
      names: ['debtorId', 'creditorId', 'creditorId', 'amount', 'dueOn'],
    });
    expect(await refusal(lead, path, { creditorId: KORTRIJK })).toEqual({
      status: 400,
      names: ['creditorId'],
    });
    expect(await refusal(lead, path, { amount: '0.001' })).toEqual({ status: 400, names: ['amount'] });
    expect(await refusal(lead, path, { description: 'x'.repeat(2001) })).toEqual({
      status: 400,
      names: ['description'],
    });
    expect(await refusal(lead, path, { dueOn: '2027-03-01' })).toEqual({ status: 201, names: [] });
  });

  it.each([
    ['amount', -1],
    ['amount', '-1.00'],
    ['amount', '1e3'],
    ['amount', '1,00'],
    ['amount', '1.00001'],
    ['amount', '100000000000000.00'],
    ['unit', 'USD'],
    ['kind', 'gift'],
    ['debtorId', 'Kortrijk'],
    ['dueOn', '2027-02-30'],
    ['description', ' '],
    ['paid', true],
  ])('refuses %s %j', async (field, value) => {
    const path = '/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

    expect(await refusal(lead, path, { [field]: value })).toEqual({ status: 400, names: [field] });
  });

  it('lets a party add what is its own, the lead anything, and nobody else', async () => {
    const path = await draftDeal(stage);

    expect((await add(menen, path)).status).toBe(201);
    expect((await add(menen, path, { debtorId: MENEN, creditorId: WAREGEM })).status).toBe(201);
    const foreign = await waregem.post<ProblemBody>(`${path}/commitments`, SHARE);
    expect([foreign.status, foreign.body.type]).toEqual([403, 'urn:problem-type:akkoord:not-permitted']);
    expect(foreign.body.detail).toContain(`between ${KORTRIJK} and ${MENEN}, and you act for ${WAREGEM}`);
    expect((await add(lead, path, { debtorId: MENEN, creditorId: WAREGEM })).status).toBe(201);
    expect((await add(await stage.as(MENEN, 'reader'), path)).status).toBe(403);
    expect((await add(await stage.as(HARELBEKE), path)).status).toBe(404);
    expect((await add(stage.anyone, path)).status).toBe(401);
    expect(await numbers(path)).toEqual([1, 2, 3]);
  });

  it('tells the reason in Dutch too', async () => {
    const path = await draftDeal(stage);

    const { body } = await waregem.as({ language: 'nl' }).post<ProblemBody>(`${path}/commitments`, SHARE);

    expect(body.detail).toMatch(
      /^Een partij kan alleen verbintenissen toevoegen, wijzigen of schrappen waarvan ze zelf/,
    );
  });

  it('adds one commitment for one Idempotency-Key', async () => {
    const path = await draftDeal(stage);

    const answers = await Promise.all(
      [1, 2, 3].map(() => lead.post<Commitment>(`${path}/commitments`, SHARE, { idempotencyKey: 'share-1' })),
    );

    expect(answers.map(({ status, body }) => [status, body.number])).toEqual([
      [201, 1],
      [201, 1],
      [201, 1],
    ]);
    const other = { ...SHARE, amount: '1.00' };
    const reused = await lead.post(`${path}/commitments`, other, { idempotencyKey: 'share-1' });
    expect(reused.status).toBe(422);
    expect(await numbers(path)).toEqual([1]);
  });

  it('gives commitments that come at once numbers of their own', async () => {
    const path = await draftDeal(stage);

    const added = await Promise.all(Array.from({ length: 10 }, (_, i) => add(i % 2 ? lead : menen, path)));

    expect(added.map(({ body }) => body.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, i) => i + 1),
    );
    expect(await numbers(path)).toHaveLength(10);
  });
});

describe('what is agreed', () => {
  it('changes with a commitment: in negotiation every position is pending again', async () => {
    const path = await submitDeal(stage);
    const accept = (): Promise<unknown> =>
      succeed(menen.post(`${path}/events`, { type: 'ACCEPT_TEXT', version: 1 }));

    await accept();
    expect(await positions(path)).toContain('accepted');
    await succeed(add(lead, path));
    expect(await positions(path)).toEqual(['pending', 'pending', 'pending']);
    await accept();
    await succeed(lead.delete(`${path}/commitments/2`));
    expect(await positions(path)).toEqual(['pending', 'pending', 'pending']);
  });

  it('is fixed from ratification on', async () => {
    const path = await submitDeal(stage);
    await acceptText(stage, path);

    expect((await add(lead, path)).status).toBe(409);
    expect((await lead.delete(`${path}/commitments/1`)).status).toBe(409);
    expect(await numbers(path)).toEqual([1]);
  });

  it('is told in the history, without what people wrote', async () => {
    const path = await draftDeal(stage);
    await succeed(add(menen, path));
    await succeed(menen.delete(`${path}/commitments/1`));

    const { body } = await lead.get<Page<{ type: string; event: object }>>(`${path}/history`);

    const { description: _, ...terms } = SHARE;
    expect(body.items.map(({ type }) => type)).toEqual(['CREATE', 'ADD_COMMITMENT', 'REMOVE_COMMITMENT']);
    for (const { event } of body.items.slice(1)) expect(event).toMatchObject({ commitment: 1, terms });
    expect(JSON.stringify(body)).not.toContain(SHARE.description);
  });
});

describe('DELETE /v1/agreements/{id}/commitments/{number}', () => {
  it('removes a commitment for good: its number is not given again', async () => {
    const path = await draftDeal(stage);
    await succeed(add(lead, path));
    await succeed(add(lead, path));

    const { status, body } = await menen.delete(`${path}/commitments/2`);

    expect([status, body]).toEqual([204, undefined]);
    expect((await menen.get(`${path}/commitments/2`)).status).toBe(404);
    expect((await menen.delete(`${path}/commitments/2`)).status).toBe(404);
    expect((await succeed(add(lead, path))).body.number).toBe(3);
    expect(await numbers(path)).toEqual([1, 3]);
  });

  it('takes a draft’s readiness back with its last obligation', async () => {
    const path = await draftDeal(stage);
    await succeed(lead.post(`${path}/texts`, { clauses: [{ number: '1', heading: 'A', body: 'B' }] }));
    const state = async (): Promise<unknown> => (await lead.get<{ state: string }>(path)).body.state;

    await succeed(add(lead, path));
    expect(await state()).toBe('ready');
    await succeed(lead.delete(`${path}/commitments/1`));
    expect(await state()).toBe('incomplete');
    await succeed(add(lead, path, { kind: 'sanction' }));
    expect(await state()).toBe('incomplete');
  });

  it('honours If-Match', async () => {
    const path = await draftDeal(stage);
    const { headers } = await succeed(add(lead, path));
    await succeed(add(lead, path));
    const current = (await lead.get(`${path}/commitments/1`)).headers.get('etag') ?? '';

    const stale = await lead.delete(`${path}/commitments/1`, { ifMatch: headers.get('etag') ?? '' });
    const fresh = await lead.delete(`${path}/commitments/1`, { ifMatch: current });

    expect([stale.status, fresh.status]).toEqual([412, 204]);
  });

  it('is for the debtor, the creditor and the lead', async () => {
    const path = await draftDeal(stage);
    await succeed(add(lead, path, { debtorId: MENEN, creditorId: WAREGEM }));
    const statusFor = async (client: ApiClient): Promise<number> =>
      (await client.delete(`${path}/commitments/1`)).status;

    expect(await statusFor(stage.anyone)).toBe(401);
    expect(await statusFor(await stage.as(HARELBEKE))).toBe(404);
    expect(await statusFor(await stage.as(WAREGEM, 'reader'))).toBe(403);
    expect(await statusFor(waregem)).toBe(204);
    await succeed(add(lead, path));
    expect((await waregem.delete(`${path}/commitments/2`)).status).toBe(403);
    expect((await menen.delete(`${path}/commitments/2`)).status).toBe(204);
  });
});

describe('GET /v1/agreements/{id}/commitments', () => {
  it('lists page by page what the caller may see', async () => {
    const path = await submitDeal(stage);
    for (let i = 0; i < 2; i++) await succeed(add(lead, path));
    expect((await stage.anyone.get(`${path}/commitments`)).status).toBe(404);
    expect((await stage.anyone.get(`${path}/commitments/1`)).status).toBe(404);
    expect((await stage.anyone.get(`${path}/balance`)).status).toBe(404);
    await acceptText(stage, path);

    const first = (await stage.anyone.get<Page<Commitment>>(`${path}/commitments?limit=2`)).body;
    const rest = (
      await stage.anyone.get<Page<Commitment>>(`${path}/commitments?limit=2&cursor=${first.next}`)
    ).body;

    expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(rest.next).toBeNull();
    expect((await stage.anyone.get(`${path}/commitments/1`)).status).toBe(200);
  });
});

describe('GET /v1/agreements/{id}/balance', () => {
  it('adds up what each party gives and gets', async () => {
    const path = await draftDeal(stage);
    await succeed(add(lead, path, { amount: '0.10' }));
    await succeed(add(lead, path, { amount: '0.20' }));
    await succeed(add(lead, path, { unit: 'ha', amount: '2.25', debtorId: MENEN, creditorId: KORTRIJK }));
    await succeed(add(lead, path, { kind: 'sanction', amount: '5' }));

    const { body, headers } = await menen.get(`${path}/balance`);

    expect(headers.get('etag')).toBe((await lead.get(path)).headers.get('etag'));
    const line = (unit: string, kind: string, gives: string, gets: string): object => ({
      unit,
      kind,
      gives,
      gets,
    });
    expect(body).toMatchObject({
      parties: [
        {
          organisationId: KORTRIJK,
          lines: [
            line('EUR', 'obligation', '0.30', '0.00'),
            line('EUR', 'sanction', '5.00', '0.00'),
            line('ha', 'obligation', '0.0000', '2.2500'),
          ],
        },
        {
          organisationId: MENEN,
          lines: [
            line('EUR', 'obligation', '0.00', '0.30'),
            line('EUR', 'sanction', '0.00', '5.00'),
            line('ha', 'obligation', '2.2500', '0.0000'),
          ],
        },
        { organisationId: WAREGEM, lines: [] },
      ],
      totals: [
        { unit: 'EUR', kind: 'obligation', amount: '0.30' },
        { unit: 'EUR', kind: 'sanction', amount: '5.00' },
        { unit: 'ha', kind: 'obligation', amount: '2.2500' },
      ],
    });
  });
});
