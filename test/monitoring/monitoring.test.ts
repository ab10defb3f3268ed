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
  submitDeal,
  succeed,
  WAREGEM,
  type Stage,
} from '../support/deal-between.js';

interface Measurement {
  number: number;
  dueOn: string | null;
  late: boolean;
  [field: string]: unknown;
}

interface Indicator {
  number: number;
  nextDueOn: string | null;
  missedDueOn: string[];
  overdue: boolean;
  lastMeasurement: Measurement | null;
  [field: string]: unknown;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

const LAND_TAKE = {
  name: 'Land take',
  definition: 'Ruimtebeslag, share of the area.',
  unit: '%',
  baselineValue: '12.40',
  baselineOn: '2026-01-01',
  targetValue: '-0.5',
  targetOn: '2031-12-31',
  responsibleId: MENEN,
  firstDueOn: '2027-12-31',
  everyMonths: 12,
};

const FOUND = { value: '11.8', measuredOn: '2027-03-01', source: 'https://provincies.incijfers.be/databank' };

/** Tests move the clock on, so that each has a stage of its own; they begin here. */
const BEGIN = '2027-03-01T09:00:00Z';

const add = (client: ApiClient, path: string, terms: object = {}): Promise<Answer<Indicator>> =>
  client.post<Indicator>(`${path}/indicators`, { ...LAND_TAKE, ...terms });

const measure = (
  client: ApiClient,
  path: string,
  found: object = {},
  indicator = 1,
): Promise<Answer<Measurement>> =>
  client.post<Measurement>(`${path}/indicators/${indicator}/measurements`, { ...FOUND, ...found });

const show = async (client: ApiClient, path: string, indicator = 1): Promise<Indicator> =>
  (await succeed(client.get<Indicator>(`${path}/indicators/${indicator}`))).body;

const refusal = async (answer: Promise<Answer<unknown>>): Promise<{ status: number; names: string[] }> => {
  const { status, body } = await answer;
  return { status, names: (body as ProblemBody).issues?.map(({ name }) => name) ?? [] };
};

describe('indicators', () => {
  let stage: Stage;
  let lead: ApiClient;
  let menen: ApiClient;

  beforeAll(async () => {
    stage = await openStage(BEGIN);
    [lead, menen] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN)]);
  });
  afterAll(() => stage.stop());

  it('are added to a draft; nothing is due yet', async () => {
    const path = await draftDeal(stage);

    const { status, headers, body } = await add(menen, path);

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${path}/indicators/1`);
    expect(body).toEqual({
      ...LAND_TAKE,
      path: 'linear',
      steps: [],
      direction: 'down',
      tolerance: '0',
      status: 'noData',
      number: 1,
      nextDueOn: null,
      missedDueOn: [],
      overdue: false,
      lastMeasurement: null,
      createdAt: expect.stringMatching(/^2027-03-01T09:/),
    });
    const kept = await lead.get(`${path}/indicators/1`);
    expect(kept.body).toEqual(body);
    expect(kept.headers.get('etag')).toBe(headers.get('etag'));
    expect((await succeed(add(lead, path, { everyMonths: undefined }))).body).toMatchObject({
      number: 2,
      everyMonths: null,
    });
  });

  it('are part of what is agreed: in negotiation every position is pending again', async () => {
    const path = await submitDeal(stage);
    await succeed(menen.post(`${path}/events`, { type: 'ACCEPT_TEXT', version: 1 }));

    await succeed(add(lead, path));

    const { body } = await lead.get<{ parties: { position: string }[] }>(path);
    expect(body.parties.map(({ position }) => position)).toEqual(['pending', 'pending', 'pending']);
  });

  it('cannot be added while councils decide', async () => {
    const path = await submitDeal(stage);
    await acceptText(stage, path);

    expect((await add(lead, path)).status).toBe(409);
    expect((await lead.get<Page<Indicator>>(`${path}/indicators`)).body.items).toEqual([]);
  });

  it('name every fault', async () => {
    const path = await draftDeal(stage);
    const lame = {
      responsibleId: HARELBEKE,
      baselineOn: '2027-03-02',
      targetOn: '2027-03-02',
      firstDueOn: '2027-02-28',
    };

    expect(await refusal(add(lead, path, lame))).toEqual({
      status: 400,
      names: ['responsibleId', 'baselineOn', 'targetOn', 'firstDueOn'],
    });
  });

  it.each([
    ['everyMonths', 0],
    ['everyMonths', 121],
    ['everyMonths', 1.5],
    ['everyMonths', null],
    ['baselineValue', 12.4],
    ['targetValue', '1.1234567'],
    ['firstDueOn', '2027-02-29'],
    ['responsibleId', 'Menen'],
    ['name', ''],
    ['unit', 'x'.repeat(51)],
    ['nextDueOn', '2027-12-31'],
  ])('refuse %s %j', async (field, value) => {
    const path = '/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

    expect(await refusal(add(lead, path, { [field]: value }))).toEqual({ status: 400, names: [field] });
  });

  it('are added by the party that measures them, or by the lead', async () => {
    const path = await draftDeal(stage);
    const waregem = await stage.as(WAREGEM);

    expect((await add(menen, path)).status).toBe(201);
    expect((await add(waregem, path)).status).toBe(403);
    expect((await add(await stage.as(MENEN, 'reader'), path)).status).toBe(403);
    expect((await add(await stage.as(HARELBEKE), path)).status).toBe(404);
    expect((await add(stage.anyone, path)).status).toBe(401);
    expect((await add(lead, path)).status).toBe(201);
  });

  it('are added once for one Idempotency-Key, and at the version that is meant', async () => {
    const path = await draftDeal(stage);
    const ifMatch = (await lead.get(path)).headers.get('etag') ?? '';
    const options = { idempotencyKey: 'indicator-1', ifMatch };

    const first = await lead.post<Indicator>(`${path}/indicators`, LAND_TAKE, options);
    const again = await lead.post<Indicator>(`${path}/indicators`, LAND_TAKE, options);
    const stale = await lead.post(`${path}/indicators`, LAND_TAKE, { ifMatch });

    expect([first.status, again.status, stale.status]).toEqual([201, 201, 412]);
    expect(again.body).toEqual(first.body);
    expect((await lead.get<Page<Indicator>>(`${path}/indicators`)).body.items).toHaveLength(1);
  });

  it('are measured only in monitoring', async () => {
    const path = await submitDeal(stage, async (draft) => {
      await succeed(add(lead, draft));
    });

    expect((await measure(menen, path)).status).toBe(409);
    expect((await lead.get<Page<Measurement>>(`${path}/indicators/1/measurements`)).body.items).toEqual([]);
  });
});

describe('DELETE /v1/agreements/{id}/indicators/{number}', () => {
  let stage: Stage;
  let lead: ApiClient;
  let menen: ApiClient;

  beforeAll(async () => {
    stage = await openStage(BEGIN);
    [lead, menen] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN)]);
  });
  afterAll(() => stage.stop());

  const numbers = async (path: string): Promise<number[]> =>
    (await succeed(lead.get<Page<Indicator>>(`${path}/indicators`))).body.items.map(({ number }) => number);

  it('removes an indicator for good: its number is not given again', async () => {
    const path = await draftDeal(stage);
    await succeed(add(lead, path));
    await succeed(add(lead, path));

    const { status, body } = await menen.delete(`${path}/indicators/2`);

    expect([status, body]).toEqual([204, undefined]);
    expect((await menen.get(`${path}/indicators/2`)).status).toBe(404);
    expect((await menen.delete(`${path}/indicators/2`)).status).toBe(404);
    expect((await succeed(add(lead, path))).body.number).toBe(3);
    expect(await numbers(path)).toEqual([1, 3]);
    const { body: history } = await lead.get<Page<{ type: string; event: object }>>(`${path}/history`);
    expect(history.items.map(({ type }) => type)).toEqual([
      'CREATE',
      'ADD_INDICATOR',
      'ADD_INDICATOR',
      'REMOVE_INDICATOR',
      'ADD_INDICATOR',
    ]);
    expect(history.items[3].event).toMatchObject({ indicator: 2 });
  });

  it('changes what is agreed: in negotiation every position is pending again', async () => {
    const path = await submitDeal(stage, async (draft) => {
      await succeed(add(lead, draft));
    });
    await succeed(menen.post(`${path}/events`, { type: 'ACCEPT_TEXT', version: 1 }));

    await succeed(lead.delete(`${path}/indicators/1`));

    const { body } = await lead.get<{ parties: { position: string }[] }>(path);
    expect(body.parties.map(({ position }) => position)).toEqual(['pending', 'pending', 'pending']);
  });

  it('is refused from ratification on', async () => {
    const path = await submitDeal(stage, async (draft) => {
      await succeed(add(lead, draft));
    });
    await acceptText(stage, path);
    expect((await lead.delete(`${path}/indicators/1`)).status).toBe(409);
    await approve(stage, path);
    expect((await lead.delete(`${path}/indicators/1`)).status).toBe(409);

    expect(await numbers(path)).toEqual([1]);
    expect((await show(lead, path)).nextDueOn).toBe('2027-12-31');
  });

  it('is for the party that measures it, or the lead', async () => {
    const path = await draftDeal(stage);
    await succeed(add(lead, path));
    await succeed(add(lead, path));
    const statusFor = async (client: ApiClient, number = 1): Promise<number> =>
      (await client.delete(`${path}/indicators/${number}`)).status;

    expect(await statusFor(stage.anyone)).toBe(401);
    expect(await statusFor(await stage.as(WAREGEM))).toBe(403);
    expect(await statusFor(await stage.as(MENEN, 'reader'))).toBe(403);
    expect(await statusFor(await stage.as(HARELBEKE))).toBe(404);
    expect(await numbers(path)).toEqual([1, 2]);
    expect([await statusFor(menen), await statusFor(lead, 2)]).toEqual([204, 204]);
  });

  it('honours If-Match', async () => {
    const path = await draftDeal(stage);
    const { headers } = await succeed(add(lead, path));
    await succeed(add(lead, path));

    const stale = await lead.delete(`${path}/indicators/1`, { ifMatch: headers.get('etag') ?? '' });

    expect(stale.status).toBe(412);
    expect(await numbers(path)).toEqual([1, 2]);
  });
});

describe('measurements', () => {
  let stage: Stage;
  let path: string;
  let lead: ApiClient;
  let menen: ApiClient;

  beforeAll(async () => {
    stage = await openStage(BEGIN);
    [lead, menen] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN)]);
    path = await submitDeal(stage, async (draft) => {
      await succeed(add(lead, draft, { name: 'Once', everyMonths: undefined }));
    });
    await acceptText(stage, path);
    await approve(stage, path);
  });
  afterAll(() => stage.stop());

  it('answer due dates one after another', async () => {
    const added = await succeed(add(menen, path));
    const { number } = added.body;
    expect(added.body.nextDueOn).toBe('2027-12-31');

    const { status, headers, body } = await measure(menen, path, { value: '-0.25' }, number);

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${path}/indicators/${number}/measurements/1`);
    expect(body).toEqual({
      ...FOUND,
      value: '-0.25',
      number: 1,
      dueOn: '2027-12-31',
      late: false,
      corrects: null,
      reason: null,
      correctedBy: null,
      recordedBy: MENEN,
      recordedAt: expect.stringMatching(/^2027-03-01T09:/),
    });
    expect(await show(lead, path, number)).toMatchObject({
      nextDueOn: '2028-12-31',
      overdue: false,
      lastMeasurement: body,
    });
    const kept = await stage.anyone.get(`${path}/indicators/${number}/measurements/1`);
    expect(kept.body).toEqual(body);

    const between = await measure(menen, path, {}, number);
    expect(between.body).toMatchObject({ number: 2, dueOn: null, late: false });
    expect((await show(lead, path, number)).nextDueOn).toBe('2028-12-31');
  });

  it('lie on a day from the baseline’s to today, and answer what is awaited', async () => {
    const { number } = (await succeed(add(menen, path))).body;
    const faults = (found: object): Promise<{ status: number; names: string[] }> =>
      refusal(measure(menen, path, found, number));

    expect(await faults({ measuredOn: '2027-03-02' })).toEqual({ status: 400, names: ['measuredOn'] });
    expect(await faults({ measuredOn: '2025-12-31', dueOn: '2028-12-31' })).toEqual({
      status: 400,
      names: ['measuredOn', 'dueOn'],
    });
    expect(await faults({ value: 12, measuredOn: '2027-02-29', source: ' ', note: 'x' })).toEqual({
      status: 400,
      names: ['note', 'value', 'measuredOn', 'source'],
    });
    expect(
      (await measure(menen, path, { measuredOn: '2026-01-01', dueOn: '2027-12-31' }, number)).status,
    ).toBe(201);
  });

  it('are recorded by the responsible party or the lead', async () => {
    const { number } = (await succeed(add(menen, path))).body;
    const statusFor = async (client: ApiClient): Promise<number> =>
      (await measure(client, path, {}, number)).status;

    expect(await statusFor(await stage.as(WAREGEM))).toBe(403);
    expect(await statusFor(await stage.as(HARELBEKE))).toBe(403);
    expect(await statusFor(await stage.as(MENEN, 'reader'))).toBe(403);
    expect(await statusFor(stage.anyone)).toBe(401);
    expect(await statusFor(menen)).toBe(201);
    expect(await statusFor(lead)).toBe(201);
    expect((await measure(menen, path, {}, 999)).status).toBe(404);
    expect((await menen.get(`${path}/indicators/999/measurements`)).status).toBe(404);
    expect((await menen.get(`${path}/indicators/${number}/measurements/3`)).status).toBe(404);
  });

  it('are numbered without gaps where they come at once, once per Idempotency-Key', async () => {
    const { number } = (await succeed(add(menen, path))).body;
    const keyed = (idempotencyKey: string): Promise<Answer<Measurement>> =>
      menen.post<Measurement>(`${path}/indicators/${number}/measurements`, FOUND, { idempotencyKey });

    const answers = await Promise.all(['a', 'b', 'c', 'a', 'b', 'c'].map(keyed));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    const list = `${path}/indicators/${number}/measurements`;
    const first = (await stage.anyone.get<Page<Measurement>>(`${list}?limit=2`)).body;
    const rest = (await stage.anyone.get<Page<Measurement>>(`${list}?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items].map((each) => each.number)).toEqual([1, 2, 3]);
    expect([...first.items, ...rest.items].filter(({ dueOn }) => dueOn !== null)).toHaveLength(1);
  });

  it('show with the indicators, the latest day’s last', async () => {
    const { number } = (await succeed(add(menen, path))).body;
    for (const [value, measuredOn] of [
      ['1', '2026-06-01'],
      ['2', '2027-02-01'],
      ['3', '2026-12-01'],
    ]) {
      await succeed(measure(menen, path, { value, measuredOn }, number));
    }

    const { body } = await stage.anyone.get<Page<Indicator>>(`${path}/indicators?limit=100`);

    expect(body.items[0]).toMatchObject({ number: 1, name: 'Once', lastMeasurement: null });
    expect(body.items[number - 1].lastMeasurement).toMatchObject({ value: '2', number: 2 });
  });
});

describe('due dates', () => {
  let stage: Stage;
  let lead: ApiClient;
  let menen: ApiClient;

  beforeAll(async () => {
    stage = await openStage(BEGIN);
    [lead, menen] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN)]);
  });
  afterAll(() => stage.stop());

  const history = async (
    path: string,
  ): Promise<{ type: string; at: string; event: Record<string, unknown> }[]> =>
    (
      await lead.get<Page<{ type: string; at: string; event: Record<string, unknown> }>>(
        `${path}/history?limit=100`,
      )
    ).body.items;

  it('count from entry into force, and are missed where no measurement comes', async () => {
    const path = await submitDeal(stage, async (draft) => {
      await succeed(add(lead, draft, { name: 'Missed' }));
      await succeed(
        add(lead, draft, {
          name: 'Passed before it began',
          firstDueOn: '2027-04-01',
          everyMonths: undefined,
        }),
      );
      await succeed(add(lead, draft, { name: 'Measured', everyMonths: undefined }));
    });
    await acceptText(stage, path);
    await stage.passTo('2027-05-01T09:00:00Z');
    await approve(stage, path);
    expect((await show(lead, path, 1)).nextDueOn).toBe('2027-12-31');
    expect(await show(lead, path, 2)).toMatchObject({ nextDueOn: null, overdue: false });
    await succeed(measure(menen, path, {}, 3));

    await stage.passTo('2027-12-31T22:59:59Z');
    expect(await show(lead, path, 1)).toMatchObject({
      nextDueOn: '2027-12-31',
      missedDueOn: [],
      overdue: false,
    });
    await stage.passTo('2027-12-31T23:00:01Z');

    expect(await show(lead, path, 1)).toMatchObject({
      nextDueOn: '2028-12-31',
      missedDueOn: ['2027-12-31'],
      overdue: true,
      lastMeasurement: null,
    });
    expect(await show(lead, path, 3)).toMatchObject({ nextDueOn: null, missedDueOn: [], overdue: false });
    const missed = (await history(path)).filter(({ type }) => type === 'MEASUREMENT_MISSED');
    expect(missed.map(({ event, at }) => [event, at])).toEqual([
      [
        expect.objectContaining({ indicator: 1, dueOn: '2027-12-31', responsibleId: MENEN }),
        expect.stringMatching(/^2027-12-31T23:00:0/),
      ],
    ]);
    const told = async (client: ApiClient): Promise<number> =>
      (
        await client.get<Page<{ type: string; agreementId: string }>>('/v1/messages?limit=100')
      ).body.items.filter(
        ({ type, agreementId }) => type === 'measurementMissed' && path.endsWith(agreementId),
      ).length;
    expect([await told(menen), await told(lead)]).toEqual([1, 0]);

    const late = await measure(menen, path, { measuredOn: '2027-12-31' });
    expect(late.body).toMatchObject({ dueOn: '2027-12-31', late: true });
    expect(await show(lead, path, 1)).toMatchObject({
      nextDueOn: '2028-12-31',
      missedDueOn: [],
      overdue: false,
    });
    const recorded = (await history(path)).at(-1);
    expect(recorded).toMatchObject({
      type: 'RECORD_MEASUREMENT',
      event: { indicator: 1, measurement: 1, dueOn: '2027-12-31', late: true },
    });

    await stage.passTo('2030-01-02T00:00:00Z');
    expect(await show(lead, path, 1)).toMatchObject({
      nextDueOn: '2030-12-31',
      missedDueOn: ['2028-12-31', '2029-12-31'],
    });
    const chosen = await measure(menen, path, { measuredOn: '2029-12-31', dueOn: '2029-12-31' });
    expect(chosen.body).toMatchObject({ dueOn: '2029-12-31', late: true });
    expect((await show(lead, path, 1)).missedDueOn).toEqual(['2028-12-31']);
  });

  it('are no more once the agreement has ended', async () => {
    const path = await submitDeal(stage, async (draft) => {
      await succeed(add(lead, draft, { firstDueOn: '2031-12-31' }));
    });
    await acceptText(stage, path);
    await approve(stage, path);
    expect((await show(lead, path)).nextDueOn).toBe('2031-12-31');
    for (const party of [KORTRIJK, MENEN, WAREGEM]) {
      const negotiator = await stage.as(party);
      await succeed(negotiator.post(`${path}/events`, { type: 'TERMINATE', reason: 'Done.' }));
    }

    await stage.passTo('2032-01-02T00:00:00Z');

    expect(await show(lead, path)).toMatchObject({ nextDueOn: null, missedDueOn: [], overdue: false });
    expect((await measure(menen, path, { measuredOn: '2031-12-31' })).status).toBe(409);
    expect((await history(path)).map(({ type }) => type)).not.toContain('MEASUREMENT_MISSED');
  });
});
