import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { planProvisionallyAdopted, write } from '../plans/support.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY, WAREGEM } from '../support/a-deal.js';
import { apiClient, type Answer, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

interface ConflictBody {
  readonly code: string;
  readonly claimedEur?: string;
  readonly excessEur?: string;
  readonly unplannedEur?: string;
  readonly deals: readonly { readonly agreementId: string; readonly amountEur: string }[];
}
interface Conflicts {
  readonly overdrawn: readonly ConflictBody[];
  readonly outsidePlans: readonly ConflictBody[];
}
interface LineBody {
  readonly code: string;
  readonly amountEur: string;
  readonly version: number;
  readonly claimedEur?: string;
  readonly leftEur?: string;
  readonly before?: readonly LineBody[];
}
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
interface LevelBody {
  readonly yes: number;
  readonly no: number;
  readonly missing: number;
  readonly awaited: number;
  readonly longestDaysOpen: number | null;
  readonly averageDaysOpen: number | null;
}
interface DomainAgreement {
  readonly phase: string;
  readonly alignment: { readonly political: { readonly answer: string; readonly daysOpen: number | null } };
}
interface Across {
  readonly domains: readonly {
    readonly domainId: string;
    readonly agreements: number;
    readonly aligned: number;
    readonly administrative: LevelBody;
    readonly political: LevelBody;
  }[];
}

const REGION = 'reference-zuid-west-vlaanderen';
const LINES = '/v1/domains/mobility/budget-lines';
const FUND = { title: 'Fietsfonds', amountEur: '1000.00' };
const DAY = 24 * 60 * 60 * 1000;

describe('budget lines', () => {
  let clock: AdjustableClock;
  let server: TestApplication;
  let url: string;
  let public_: ApiClient;
  let official: ApiClient;
  let minister: ApiClient;

  beforeAll(async () => {
    clock = new AdjustableClock(new Date(TODAY));
    server = await startApplication({ clock });
    ({ url } = server);
    public_ = apiClient(url);
    official = await asOrganisation(url, FLANDERS, 'domain-official', 'domain:mobility');
    minister = await asOrganisation(url, FLANDERS, 'domain-minister', 'domain:mobility');
  });
  afterAll(() => server.stop());

  const codeOf = ({ status, body }: { status: number; body: unknown }): unknown[] => [
    status,
    (body as ProblemBody).type.split(':').at(-1),
  ];
  const namesOf = ({ body }: Answer<unknown>): string[] =>
    ((body as ProblemBody).issues ?? []).map(({ name }) => name).sort();
  const concerned = async (deal: LivingDeal): Promise<LivingDeal> => {
    const domains = [{ domainId: 'mobility', required: ['political'] }];
    await taken((await deal.as(deal.lead)).put(`${deal.path}/domains`, { domains }));
    return deal;
  };
  const claim = (
    by: ApiClient,
    deal: LivingDeal,
    code: string,
    amountEur: string,
    fields: object = {},
  ): Promise<Answer<Record<string, unknown>>> =>
    by.post(`${deal.path}/budget-claims`, { domainId: 'mobility', year: 2027, code, amountEur, ...fields });
  const conflicts = async (by: ApiClient = public_, query = ''): Promise<Conflicts> =>
    taken(by.get<Conflicts>(`/v1/regions/${REGION}/budget-conflicts${query}`));
  const regional = (title: string) => aDeal().saying({ regionId: REGION, title });

  it('are set by the domain’s official for a year, anew only by who has seen them, and keep what they were', async () => {
    const path = `${LINES}/2027/cycle-fund`;
    const first = await official.put<LineBody>(path, FUND);
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    for (const [who, at] of [
      [minister, path],
      [official, '/v1/domains/housing/budget-lines/2027/cycle-fund'],
      [await asOrganisation(url, FLANDERS, 'registrar'), path],
      [await asOrganisation(url, KORTRIJK), path],
    ] as const)
      expect(codeOf(await who.put(at, FUND))).toEqual([403, 'not-permitted']);
    const ifMatch = { headers: { 'if-match': '"1"' } };
    const both = await Promise.all(
      ['2000.00', '3000.00'].map((amountEur) =>
        official.put<LineBody>(path, { ...FUND, amountEur }, ifMatch),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await taken(official.put(path, FUND, { headers: { 'if-match': '"2"' } }));
    const line = await taken(public_.get<LineBody>(path));
    expect(line).toMatchObject({ amountEur: '1000.00', version: 3 });
    expect(line.before?.map(({ version }) => version)).toEqual([2, 1]);

    expect(namesOf(await official.put(path, { ...FUND, regionId: 'reference-nowhere' }))).toEqual([
      'regionId',
    ]);
    for (const body of [
      { ...FUND, amountEur: '1.001' },
      { ...FUND, title: '\0' },
      { ...FUND, surplus: 1 },
      {},
    ])
      expect((await official.put(path, body)).status).toBe(400);
    for (const at of ['1999/x', '20270/x', '2027/X', '2027/a%00'])
      expect((await public_.get(`${LINES}/${at}`)).status).toBe(404);
    expect((await public_.get('/v1/domains/nothing/budget-lines')).status).toBe(404);
    expect((await public_.get(`${LINES}?year=x`)).status).toBe(400);
  });

  it('are drawn on by deals, as parties state it until the domain does', async () => {
    const deal = await concerned(await regional('Deal over fietspaden').inNegotiation(url));
    const lead = await asOrganisation(url, KORTRIJK);
    const stated = await claim(lead, deal, 'cycle-fund', '400.00');
    expect([stated.status, stated.body]).toMatchObject([
      201,
      { number: 1, amountEur: '400.00', statedAs: 'party', organisationId: KORTRIJK, current: true },
    ]);
    expect(namesOf(await claim(lead, deal, 'no-fund', '1', { domainId: 'housing' }))).toEqual([
      'code',
      'domainId',
    ]);
    expect((await claim(lead, deal, 'cycle-fund', '-1')).status).toBe(400);
    await taken(claim(official, deal, 'cycle-fund', '300.00'));
    expect(codeOf(await claim(lead, deal, 'cycle-fund', '500.00'))).toEqual([409, 'stated-by-domain']);
    const stranger = await asOrganisation(url, OUTSIDER);
    expect(codeOf(await claim(stranger, deal, 'cycle-fund', '1'))).toEqual([404, 'not-found']);
    const { body } = await lead.get<Page<{ amountEur: string; current: boolean }>>(
      `${deal.path}/budget-claims`,
    );
    expect(body.items).toMatchObject([
      { amountEur: '400.00', current: false },
      { amountEur: '300.00', current: true },
    ]);
    // Who may not see the deal sees nothing of it in the line.
    const shown = async (who: ApiClient): Promise<LineBody | undefined> =>
      (await taken(who.get<Page<LineBody>>(`${LINES}?year=2027`))).items.find(
        ({ code }) => code === 'cycle-fund',
      );
    expect(await shown(lead)).toMatchObject({ claimedEur: '300.00', leftEur: '700.00' });
    expect(await shown(public_)).toMatchObject({ claimedEur: '0.00', leftEur: '1000.00' });
    expect((await conflicts(public_)).outsidePlans).toEqual([]);

    await deal.must(deal.lead, { type: 'ABANDON', reason: 'Andere plannen.' });
    expect(codeOf(await claim(lead, deal, 'cycle-fund', '1'))).toEqual([409, 'draws-on-no-line']);
    expect(await shown(lead)).toMatchObject({ claimedEur: '0.00' });
  });

  it('are in conflict where two deals of a region draw more than there is, and outside every plan', async () => {
    await taken(official.put(`${LINES}/2028/station`, { ...FUND, title: 'Station', regionId: REGION }));
    await taken(official.put(`${LINES}/2028/bus`, { ...FUND, title: 'Bus' }));
    const alone = await conflicts();
    expect(alone.outsidePlans).toMatchObject([{ code: 'station', unplannedEur: '1000.00', deals: [] }]);

    const one = await concerned(await regional('Deal één').inNegotiation(url));
    const two = await concerned(await regional('Deal twee').ledBy(WAREGEM).with(MENEN).inNegotiation(url));
    const [kortrijk, waregem] = [await asOrganisation(url, KORTRIJK), await asOrganisation(url, WAREGEM)];
    await taken(claim(kortrijk, one, 'bus', '600.00', { year: 2028 }));
    await taken(claim(waregem, two, 'bus', '600.00', { year: 2028 }));
    const menen = await asOrganisation(url, MENEN);
    for (const who of [menen, official])
      expect((await conflicts(who, '?domain=mobility&year=2028')).overdrawn).toMatchObject([
        {
          code: 'bus',
          amountEur: '1000.00',
          claimedEur: '1200.00',
          excessEur: '200.00',
          deals: [
            { agreementId: one.id, amountEur: '600.00' },
            { agreementId: two.id, amountEur: '600.00' },
          ],
        },
      ]);
    // A party to one of the two sees no more than that one.
    expect((await conflicts(kortrijk)).overdrawn).toEqual([]);
    expect((await conflicts(kortrijk)).outsidePlans).toMatchObject([
      { code: 'bus', unplannedEur: '600.00', deals: [{ agreementId: one.id }] },
      { code: 'station', unplannedEur: '1000.00' },
    ]);
    expect((await conflicts(public_, '?year=2029')).overdrawn).toEqual([]);

    await taken(claim(waregem, two, 'bus', '400.00', { year: 2028 }));
    expect((await conflicts(menen)).overdrawn).toEqual([]);
    await taken(official.put(`${LINES}/2028/bus`, { ...FUND, title: 'Bus', amountEur: '999.99' }));
    expect((await conflicts(menen)).overdrawn).toMatchObject([{ excessEur: '0.01' }]);
    expect((await public_.get('/v1/regions/nowhere/budget-conflicts')).status).toBe(404);
  });

  it('are within a plan where a deal that draws on them carries out an action of a plan of the region', async () => {
    const plan = await planProvisionallyAdopted(url, TODAY.slice(0, 10), { regionId: REGION });
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    const deal = await concerned(await regional('Deal in het plan').saying({ planId: plan.id }).begun(url));
    await write(deal, 'carried-actions', { action: 1 });
    const lead = await asOrganisation(url, KORTRIJK);
    await taken(claim(lead, deal, 'station', '250.00', { year: 2028 }));
    const { outsidePlans } = await conflicts(lead, '?year=2028');
    expect(outsidePlans.map(({ code }) => code)).toEqual(['bus']);
    // For whom that deal is hidden, nothing planned draws on the line.
    expect((await conflicts(public_, '?year=2028')).outsidePlans.map(({ code }) => code)).toContain(
      'station',
    );
    expect(codeOf(await claim(lead, plan, 'bus', '1', { year: 2028 }))).toEqual([409, 'draws-on-no-line']);
  });

  it('show beside the matrix of endorsements, per deal and across the registry', async () => {
    const deal = await concerned(await aDeal().inNegotiation(url));
    const matrix = await (
      await deal.as(deal.lead)
    ).get<string>(`${deal.path}/alignment.svg`, {
      headers: { 'accept-language': 'nl' },
    });
    expect(matrix.body).toContain('ambtelijk: ontbreekt, 0 dagen');

    const mobility = async (who: ApiClient): Promise<Across['domains'][number] | undefined> =>
      (await taken(who.get<Across>('/v1/alignment'))).domains.find(({ domainId }) => domainId === 'mobility');
    const before = await mobility(official);
    clock.moveTo(new Date(clock.now().getTime() + 3 * DAY));
    const say = (who: ApiClient, level: string, type = 'ENDORSE', fields: object = {}): Promise<unknown> =>
      taken(who.post(`${deal.path}/events`, { type, domain: 'mobility', level, ...fields }));
    await say(official, 'administrative');
    await say(minister, 'political', 'WITHHOLD_ENDORSEMENT', { reason: 'Te duur.' });
    const after = await mobility(official);
    expect(after).toMatchObject({
      agreements: before?.agreements,
      administrative: { yes: 1, no: 0, missing: (before?.administrative.missing ?? 0) - 1 },
      political: { yes: 0, no: 1, missing: (before?.political.missing ?? 0) - 1 },
      aligned: 0,
    });
    expect(after?.political.longestDaysOpen).toBe(3);
    expect(after?.political.awaited).toBe(after?.agreements);

    // The same as the deals themselves say.
    const { items } = await taken(
      official.get<Page<DomainAgreement>>('/v1/domains/mobility/agreements?limit=100'),
    );
    const open = items.filter(({ phase }) => !['drafting', 'closed'].includes(phase));
    const said = open.map(({ alignment }) => alignment.political);
    expect(after?.agreements).toBe(open.length);
    expect(after?.political.missing).toBe(said.filter(({ answer }) => answer === 'missing').length);
    expect(after?.political.longestDaysOpen).toBe(Math.max(...said.map(({ daysOpen }) => daysOpen ?? 0)));
    await say(minister, 'political');
    expect(await mobility(official)).toMatchObject({ aligned: 1, political: { yes: 1 } });

    const chart = await public_.get<string>('/v1/alignment.svg');
    expect(chart.body).toMatch(/^<svg/);
    expect((await mobility(public_))?.agreements).toBeLessThan(after?.agreements ?? 0);
  });
});
