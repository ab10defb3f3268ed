import { demonstrate } from '../../demo/demonstrate.js';
import { Registry, UnexpectedAnswer } from '../../demo/registry.js';
import { Timeline } from '../../demo/timeline.js';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { freePort } from '../../src/database/embedded/server.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';

interface Party {
  readonly name: string;
  readonly role: string;
  readonly position: string;
  readonly council: { state: string; standing: string; decision: { outcome: string } | null } | null;
}

interface Entry {
  readonly type: string;
  readonly at: string;
}

/** A demonstration takes about 300 requests; the machine may be busy with other tests. */
const PATIENCE = 60_000;
const COLOUR = '\u001b[';

/** What a demonstration printed. */
class Printed {
  text = '';

  constructor(
    readonly isTTY = false,
    readonly columns = 100,
  ) {}

  write(text: string): void {
    this.text += text;
  }
}

let application: TestApplication;
let api: ApiClient;

beforeAll(async () => {
  application = await startApplication({
    clock: new AdjustableClock(new Date('2026-11-24T22:59:00Z')),
    env: { DEVELOPMENT_CLOCK: 'true' },
  });
  api = apiClient(application.url);
});

afterAll(() => application.stop());

async function everyEntry(path: string): Promise<Entry[]> {
  const { body } = await api.get<{ items: Entry[]; next: string | null }>(`${path}?limit=100`);
  if (body.next === null) return body.items;
  const rest = await api.get<{ items: Entry[] }>(`${path}?limit=100&cursor=${encodeURIComponent(body.next)}`);
  return [...body.items, ...rest.body.items];
}

describe('the demonstration', () => {
  let printed: Printed;
  let path: string;

  beforeAll(async () => {
    printed = new Printed();
    path = `/v1/agreements/${await demonstrate(application.url, new Timeline(printed, {}))}`;
  }, PATIENCE);

  it('leaves a deal in force between the region, the province and Flanders', async () => {
    const { body } = await api.get<{ phase: string; state: string; cycle: number; parties: Party[] }>(path);
    expect(body).toMatchObject({ phase: 'monitoring', state: 'measuring', cycle: 2 });
    expect(body).toMatchObject({
      regionId: 'reference-zuid-west-vlaanderen',
      offeredText: 2,
      textInForce: 2,
    });
    expect(body.parties.map(({ name }) => name).sort()).toEqual(
      [
        ...['Anzegem', 'Avelgem', 'Deerlijk', 'Harelbeke', 'Kortrijk', 'Kuurne', 'Lendelede', 'Menen'],
        ...['Spiere-Helkijn', 'Waregem', 'Wervik', 'Wevelgem', 'Zwevegem'],
        ...['West-Vlaanderen', 'Vlaamse overheid'],
      ].sort(),
    );
    expect(body.parties[0]).toMatchObject({ name: 'Kortrijk', role: 'lead', position: 'accepted' });
  });

  it('has every council decide, one against and one with a reservation', async () => {
    const { body } = await api.get<{ parties: Party[] }>(path);
    const by = (outcome: string): string[] =>
      body.parties.filter(({ council }) => council?.decision?.outcome === outcome).map(({ name }) => name);
    expect(new Set(body.parties.map(({ council }) => council?.state))).toEqual(new Set(['definitive']));
    expect(by('rejected')).toEqual(['Wervik']);
    expect(by('approvedWithReservation')).toEqual(['Menen']);
    expect(by('approved')).toHaveLength(13);
  });

  it('tells in the history what went wrong on the way, and when', async () => {
    const entries = await everyEntry(`${path}/history`);
    const types = entries.map(({ type }) => type);
    const inOrder = ['SUBMIT', 'OBJECT_TO_TEXT', 'PROPOSE_TEXT', 'DEFER', 'ENTERED_INTO_FORCE'];
    inOrder.push('MEASUREMENT_MISSED', 'EVALUATION_FELL_DUE', 'EVALUATE');
    expect(types.filter((type) => inOrder.includes(type))).toEqual(inOrder);
    expect(new Set(entries.filter(({ type }) => type === 'APPROVE').map(({ at }) => at.slice(0, 10))).size)
      // Two of the thirteen councils meet on the same day.
      .toBe(12);
    const days = (Date.parse(entries.at(-1)?.at ?? '') - Date.parse(entries[0].at)) / 86_400_000;
    expect(days).toBeGreaterThan(365);
  });

  it('has one measurement come in time and one late', async () => {
    const { body } = await api.get<{ items: { name: string; lastMeasurement: { late: boolean } | null }[] }>(
      `${path}/indicators`,
    );
    expect(body.items.map(({ name, lastMeasurement }) => [name, lastMeasurement?.late])).toEqual([
      ['Bijkomend ruimtebeslag', false],
      ['Leegstand in de kernen', true],
      ['Inwoners jonger dan 40 jaar', undefined],
    ]);
  });

  it('agrees commitments of every kind that add up to what the text says', async () => {
    const { body } = await api.get<{ totals: unknown[] }>(`${path}/balance`);
    expect(body.totals).toEqual([
      { unit: 'EUR', kind: 'obligation', amount: '484000.00' },
      { unit: 'EUR', kind: 'incentive', amount: '750000.00' },
      { unit: 'EUR', kind: 'sanction', amount: '125000.00' },
      { unit: 'ha', kind: 'obligation', amount: '120.0000' },
      { unit: 'FTE', kind: 'obligation', amount: '2.00' },
    ]);
  });

  it('prints who did what and when, what was refused, and where to look', () => {
    expect(printed.text).toMatch(/^2026-11-24 +Kortrijk +begins a draft/m);
    expect(printed.text).toContain('✗ 409 The draft is not ready');
    expect(printed.text).toContain('✗ 404');
    expect(printed.text).toContain('✗ 403');
    expect(printed.text).toContain('{+, of 4.000 euro');
    expect(printed.text).toMatch(/Wervik +rejects 13 to 10, 2 abstaining → rejected {2}■+□·+ open/);
    expect(printed.text).toMatch(/Registry +the rule is satisfied: the deal is in force → monitoring/);
    expect(printed.text).toContain('invented for this demonstration');
    expect(printed.text).not.toContain(COLOUR);
    expect(printed.text.split('\n').filter((line) => line.length > 100 && !line.includes('http'))).toEqual(
      [],
    );
  });

  it('ends with links that work for everybody', async () => {
    const links = printed.text.match(/http:\S+\/(v1|console)\S+/g) ?? [];
    expect(links).toHaveLength(9);
    for (const link of links) {
      expect([link, (await fetch(link)).status]).toEqual([link, 200]);
    }
  });

  it(
    'can be given again where time has moved on',
    async () => {
      const terminal = new Printed(true, 140);
      const id = await demonstrate(application.url, new Timeline(terminal, {}));
      expect(path).not.toContain(id);
      expect(terminal.text).toMatch(/^2028-\d\d-\d\d .*begins a draft/m);
      expect(terminal.text).toContain(COLOUR);
    },
    PATIENCE,
  );
});

describe('a timeline', () => {
  const step = { on: '2026-11-24', who: 'Kortrijk', what: 'writes text 1', state: 'drafting.ready' };
  const printedWith = (env: Record<string, string>): string => {
    const terminal = new Printed(true);
    new Timeline(terminal, env).step(step);
    return terminal.text;
  };

  it('has colours on a terminal, unless NO_COLOR is set', () => {
    expect(printedWith({})).toContain(COLOUR);
    expect(printedWith({ NO_COLOR: '1' })).toBe(
      '2026-11-24  Kortrijk          writes text 1 → drafting.ready\n',
    );
    expect(printedWith({ NO_COLOR: '' })).toContain(COLOUR);
  });
});

describe('an answer that is not expected', () => {
  it('stops it, and shows the problem', async () => {
    const registry = new Registry(application.url);
    const asked = registry.as('OVO002133').post('/v1/agreements', { kind: 'treaty' });
    await expect(asked).rejects.toThrow(UnexpectedAnswer);
    await expect(asked).rejects.toThrow(/POST \/v1\/agreements\nexpected success, but got 400:.*"issues"/s);
    const refused = registry.anyone.refused({ method: 'GET', path: '/v1/regions/none' }, 404, 'no-region');
    await expect(refused).rejects.toThrow(/expected 404 no-region, but got 404:.*akkoord:not-found/s);
    const granted = registry.anyone.refused({ method: 'GET', path: '/v1/regions' }, 404, 'not-found');
    await expect(granted).rejects.toThrow('expected 404 not-found, but got 200');
  });

  it('is also none at all', async () => {
    const url = `http://127.0.0.1:${await freePort(undefined)}`;
    const asked = new Registry(url).anyone.get('/v1/regions');
    await expect(asked).rejects.toThrow(
      'GET /v1/regions\nexpected success, but there was no answer (ECONNREFUSED)',
    );
  });
});
