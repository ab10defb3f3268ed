import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { dateAfter, dateOf, endOfDate } from '../../src/common/time/terms.js';
import { later } from '../../src/development/rules/clock-move.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { createDatabase } from '../support/database.js';
import { callerFor, Deal, KORTRIJK, made } from '../support/deal-over-http.js';
import { PRODUCTION } from '../support/production.js';

interface Clock {
  readonly now: string;
  readonly aheadSeconds: number;
}

interface Moved extends Clock {
  readonly fired: number;
  readonly pending: number;
}

interface Entry {
  readonly type: string;
  readonly at: string;
}

const PATH = '/v1/development/clock';
const DEVELOPMENT = { DEVELOPMENT_CLOCK: 'true' };

describe('the clock of a development server', () => {
  let application: TestApplication;
  let caller: ApiClient;

  beforeAll(async () => {
    application = await startApplication({ env: DEVELOPMENT });
    caller = await callerFor(application.url, KORTRIJK, 'reader');
  });
  afterAll(() => application.stop());

  const read = (): Promise<Clock> => made(apiClient(application.url).get<Clock>(PATH));
  const move = (body: object): Promise<Moved> => made(caller.post<Moved>(PATH, body));
  const history = async (deal: Deal): Promise<Entry[]> =>
    (
      await made(
        (await callerFor(application.url, KORTRIJK)).get<{ items: Entry[] }>(
          `${deal.path}/history?limit=100`,
        ),
      )
    ).items;

  it('can be read by anyone', async () => {
    const { now, aheadSeconds } = await read();
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5_000);
    expect(aheadSeconds).toBe(0);
  });

  it('lets time pass, with everything that falls due on the way, each at its own time', async () => {
    const deal = await Deal.inForce(application.url);
    const lapsing = await Deal.inNegotiation(application.url);
    const start = new Date((await read()).now);
    const moved = await move({ advance: { years: 3 } });

    expect(moved).toMatchObject({ fired: 3, pending: 0 });
    expect(Date.parse(moved.now)).toBeGreaterThanOrEqual(later(start, { years: 3 }).getTime());
    expect(Date.parse(moved.now)).toBeLessThan(later(start, { years: 3, minutes: 1 }).getTime());
    expect(moved.aheadSeconds).toBeGreaterThan(3 * 365 * 86_400 - 60);

    const [due, overdue] = (await history(deal)).slice(-2);
    expect([due.type, overdue.type]).toEqual(['EVALUATION_FELL_DUE', 'EVALUATION_OVERDUE']);
    const days = (Date.parse(overdue.at) - Date.parse(due.at)) / 86_400_000;
    expect(Math.round(days)).toBe(91); // 90 days that begin the day after
    const lapsed = (await history(lapsing)).at(-1);
    expect(lapsed?.type).toBe('NEGOTIATION_TERM_ENDED');
    expect(Date.parse(lapsed?.at ?? '')).toBeLessThan(Date.parse(moved.now) - 300 * 86_400_000);
  });

  it('lets a deadline that is set anew each time run out each time', async () => {
    const deal = await Deal.inForce(application.url);
    const firstDueOn = dateOf(later(new Date((await read()).now), { days: 10 }));
    await made(
      (await callerFor(application.url, KORTRIJK)).post(`${deal.path}/indicators`, {
        name: 'Open space',
        definition: 'Hectares that are not built on',
        unit: 'ha',
        baselineValue: '100',
        baselineOn: '2026-01-01',
        targetValue: '120',
        targetOn: '2040-01-01',
        responsibleId: KORTRIJK,
        firstDueOn,
        everyMonths: 1,
      }),
    );
    const moved = await move({ advance: { months: 3 } });
    expect(moved).toMatchObject({ fired: 3, pending: 0 });
    const missed = (await history(deal)).filter(({ type }) => type === 'MEASUREMENT_MISSED');
    expect(missed.map(({ at }) => dateOf(new Date(at)))).toEqual(
      [0, 1, 2].map((months) => dateOf(endOfDate(dateAfter(firstDueOn, { months })))),
    );
  });

  it('moves to a time', async () => {
    const { now } = await read();
    const target = later(new Date(now), { days: 2 });
    const moved = await move({ now: target.toISOString() });
    expect(Date.parse(moved.now) - target.getTime()).toBeLessThan(60_000);
    expect(Date.parse(moved.now)).toBeGreaterThanOrEqual(target.getTime());
    expect(moved).toMatchObject({ fired: 0, pending: 0 });
  });

  it('gives what happens afterwards its time', async () => {
    const { now } = await read();
    const deal = await Deal.drafted(application.url);
    const [created] = await history(deal);
    expect(Date.parse(created.at)).toBeGreaterThanOrEqual(Date.parse(now));
  });

  it('takes moves that come at once one after another', async () => {
    const { now } = await read();
    await Promise.all(Array.from({ length: 5 }, () => move({ advance: { days: 1 } })));
    const after = Date.parse((await read()).now);
    expect(after).toBeGreaterThanOrEqual(later(new Date(now), { days: 5 }).getTime());
    expect(after).toBeLessThan(later(new Date(now), { days: 5, minutes: 1 }).getTime());
  });

  it('does not run back', async () => {
    const { now } = await read();
    const { status, body } = await caller.post(PATH, { now: '2026-11-24T00:00:00Z' });
    expect({ status, type: body.type }).toEqual({
      status: 409,
      type: 'urn:problem-type:akkoord:clock-runs-back',
    });
    expect(Date.parse((await read()).now)).toBeGreaterThanOrEqual(Date.parse(now));
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['']],
    ['both ways', { now: '2190-01-01T00:00:00Z', advance: { days: 1 } }, ['']],
    ['a time without zone', { now: '2190-01-01T00:00:00' }, ['now']],
    ['a time that is none', { now: '2190-02-30T00:00:00Z' }, ['now']],
    ['a time beyond the last', { now: '2200-01-01T00:00:00Z' }, ['now']],
    ['steps back', { advance: { days: -1, months: 1.5 } }, ['advance.days', 'advance.months']],
    ['a unit that is none', { advance: { fortnights: 1 } }, ['advance.fortnights']],
    ['a step beyond the last time', { advance: { years: 1_000 } }, ['advance']],
    ['null', { now: null }, ['now']],
  ])('refuses %s', async (_, body, names) => {
    const answer = await caller.post<{ issues: { name: string }[] }>(PATH, body);
    expect(answer.status).toBe(400);
    expect(answer.body.issues.map(({ name }) => name).sort()).toEqual(names);
  });

  it('is moved by nobody without a token', async () => {
    expect((await apiClient(application.url).post(PATH, { advance: { days: 1 } })).status).toBe(401);
  });
});

describe('a development server that starts again', () => {
  it('goes on from its newest record', async () => {
    const database = await createDatabase();
    const first = await startApplication({ env: DEVELOPMENT, databaseUrl: database.url });
    const caller = await callerFor(first.url, KORTRIJK);
    await made(caller.post(PATH, { advance: { years: 1 } }));
    const deal = await Deal.inNegotiation(first.url);
    const { updatedAt } = await made(caller.get<{ updatedAt: string }>(deal.path));
    await first.stop();

    const second = await startApplication({ env: DEVELOPMENT, databaseUrl: database.url });
    const { now } = await made(apiClient(second.url).get<Clock>(PATH));
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(updatedAt));
    expect(Date.parse(now)).toBeLessThan(Date.parse(updatedAt) + 60_000);
    const moved = await made((await callerFor(second.url, KORTRIJK)).post(PATH, { advance: { years: 3 } }));
    expect(moved).toMatchObject({ fired: 1, pending: 0 });
    await second.stop();
    await database.drop();
  });
});

describe('where time is the machine’s own', () => {
  it.each([
    ['in production', PRODUCTION],
    ['where it is not asked for', {}],
  ])('there is no such clock: %s', async (_, env) => {
    const application = await startApplication({ env });
    for (const method of ['GET', 'POST']) {
      const response = await fetch(application.url + PATH, {
        method,
        ...(method === 'POST' && {
          body: '{"advance":{"days":1}}',
          headers: { 'content-type': 'application/json' },
        }),
      });
      expect(response.status).toBe(404);
    }
    const document = await (await fetch(`${application.url}/openapi.json`)).text();
    expect(document).not.toContain('/v1/development');
    expect(document).not.toContain('moveClock');
    await application.stop();
  });

  it('production does not start with it', async () => {
    await expect(
      startApplication({
        env: { ...DEVELOPMENT, ...PRODUCTION },
        clock: new AdjustableClock(),
      }),
    ).rejects.toThrow('DEVELOPMENT_CLOCK must not be true in production');
  });
});
