import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { apiClient, type Answer, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';

interface Level {
  readonly answer: string;
  readonly state: string;
  readonly required: boolean;
  readonly daysOpen: number | null;
  readonly reason: string | null;
  readonly text: number | null;
}
interface Alignment {
  readonly aligned: boolean;
  readonly domains: readonly {
    readonly domainId: string;
    readonly aligned: boolean;
    readonly administrative: Level;
    readonly political: Level;
    readonly sentence: string;
  }[];
}

const MOBILITY = { domainId: 'mobility', required: ['political'] };
const HOUSING = { domainId: 'housing', required: [] };
const DAY = 24 * 60 * 60 * 1000;

describe('endorsements', () => {
  let clock: AdjustableClock;
  let server: TestApplication;
  let official: ApiClient;
  let minister: ApiClient;
  let stranger: ApiClient;

  beforeAll(async () => {
    clock = new AdjustableClock(new Date(TODAY));
    server = await startApplication({ clock });
    official = await asOrganisation(server.url, FLANDERS, 'domain-official', 'domain:mobility');
    minister = await asOrganisation(server.url, FLANDERS, 'domain-minister', 'domain:mobility');
    stranger = await asOrganisation(
      server.url,
      FLANDERS,
      'domain-official',
      'domain-minister',
      'domain:economy',
    );
  });
  afterAll(() => server.stop());

  const setDomains = async (deal: LivingDeal, ...domains: object[]): Promise<Answer<Alignment>> =>
    (await deal.as(deal.lead)).put<Alignment>(`${deal.path}/domains`, { domains });
  const alignment = async (deal: LivingDeal): Promise<Alignment> =>
    taken((await deal.as(deal.lead)).get<Alignment>(`${deal.path}/alignment`));
  const says = (who: ApiClient, deal: LivingDeal, event: object): Promise<Answer<Record<string, unknown>>> =>
    who.post(`${deal.path}/events`, { domain: 'mobility', ...event });
  const POLITICAL = { type: 'ENDORSE', level: 'political' };
  const ADMINISTRATIVE = { type: 'ENDORSE', level: 'administrative' };
  const codeOf = ({ status, body }: Answer<unknown>): unknown[] => [
    status,
    (body as ProblemBody).type.split(':').at(-1),
  ];
  const detailOf = ({ body }: Answer<unknown>): string => (body as ProblemBody).detail;

  it('are given by the domain’s own official and minister, from the submission on', async () => {
    const deal = await aDeal().ready(server.url);
    expect((await setDomains(deal, MOBILITY, HOUSING)).status).toBe(200);
    const [mobility] = (await alignment(deal)).domains;
    expect(mobility.sentence).toBe('Mobiliteit en Openbare Werken: is asked once the draft is submitted.');
    expect((await official.get(deal.path)).status).toBe(404);
    expect(codeOf(await says(official, deal, ADMINISTRATIVE))).toEqual([404, 'not-found']);

    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const path of ['', '/texts', '/history', '/alignment', '/available-events', '/ratification'])
      expect([path, (await official.get(`${deal.path}${path}`)).status]).toEqual([path, 200]);
    // Of its administration, its minister, or of a domain that the agreement does not concern.
    expect((await stranger.get(deal.path)).status).toBe(404);
    expect(codeOf(await says(stranger, deal, { ...ADMINISTRATIVE, domain: 'economy' }))).toEqual([
      404,
      'not-found',
    ]);
    expect(codeOf(await says(official, deal, POLITICAL))).toEqual([403, 'not-permitted']);
    expect(codeOf(await says(official, deal, { ...ADMINISTRATIVE, domain: 'housing' }))).toEqual([
      403,
      'not-permitted',
    ]);
    expect(detailOf(await says(official, deal, POLITICAL))).toContain(
      'This is for the domain-minister of the domain mobility to say; you are mobility (domain-official).',
    );
    expect(codeOf(await deal.send(KORTRIJK, { ...POLITICAL, domain: 'mobility' }))).toEqual([
      403,
      'not-permitted',
    ]);
    expect((await apiClient(server.url).get(`${deal.path}/alignment`)).status).toBe(404);

    clock.moveTo(new Date(Date.parse(TODAY) + 12 * DAY));
    await taken(says(official, deal, ADMINISTRATIVE));
    const after = await alignment(deal);
    expect(after.domains.map(({ sentence }) => sentence)).toEqual([
      'Mobiliteit en Openbare Werken: administrative yes, political missing for 12 days.',
      'Wonen: administrative missing for 12 days, political missing for 12 days.',
    ]);
    expect(after.domains[0]).toMatchObject({
      aligned: false,
      administrative: { answer: 'yes', daysOpen: null, text: 1, required: false },
      political: { answer: 'missing', daysOpen: 12, required: true },
    });
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('are withheld and withdrawn with reasons, each an entry, and only in turn', async () => {
    const deal = await aDeal().ready(server.url);
    await setDomains(deal, MOBILITY);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    expect((await says(minister, deal, { type: 'WITHHOLD_ENDORSEMENT', level: 'political' })).status).toBe(
      400,
    );
    const reason = 'Het openbaar vervoer ontbreekt.';
    await taken(says(minister, deal, { type: 'WITHHOLD_ENDORSEMENT', level: 'political', reason }));
    const [no] = (await alignment(deal)).domains;
    expect(no.political).toMatchObject({ answer: 'no', state: 'withheld', reason, daysOpen: 0 });
    expect(
      codeOf(await says(minister, deal, { type: 'WITHDRAW_ENDORSEMENT', level: 'political', reason })),
    ).toEqual([409, 'event-not-allowed']);
    await taken(says(minister, deal, POLITICAL));
    expect(codeOf(await says(minister, deal, POLITICAL))).toEqual([409, 'event-not-allowed']);
    await taken(says(minister, deal, { type: 'WITHDRAW_ENDORSEMENT', level: 'political', reason }));
    expect((await deal.happened()).filter((type) => type.includes('ENDORSE'))).toEqual([
      'WITHHOLD_ENDORSEMENT',
      'ENDORSE',
      'WITHDRAW_ENDORSEMENT',
    ]);

    const { body } = await minister.get<{
      items: { type: string; allowed: boolean; reason: string | null }[];
    }>(`${deal.path}/available-events`);
    const open = body.items.filter(({ allowed }) => allowed).map(({ type }) => type);
    expect(open).toEqual(['ENDORSE', 'WITHHOLD_ENDORSEMENT']);
    expect(body.items.find(({ type }) => type === 'ACCEPT_TEXT')?.reason).toContain('(a policy domain)');
  });

  it('are asked anew when what is agreed changes, and reopen positions when they are asked', async () => {
    const deal = await aDeal().inNegotiation(server.url);
    await deal.must(KORTRIJK, { type: 'ACCEPT_TEXT', version: 1 });
    await setDomains(deal, MOBILITY);
    expect((await deal.read()).parties.map(({ position }) => position)).toEqual(['pending', 'pending']);
    await taken(says(minister, deal, POLITICAL));
    await deal.addText('Een andere tekst.');
    await deal.must(MENEN, { type: 'PROPOSE_TEXT', version: 2 });
    const [{ political }] = (await alignment(deal)).domains;
    expect(political).toMatchObject({ answer: 'missing', text: 2 });
  });

  it('hold a deal back that needs them, until the last one comes', async () => {
    const deal = await aDeal().ready(server.url);
    await setDomains(deal, MOBILITY, HOUSING);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    for (const party of deal.parties) await deal.mustCouncil(party, approval({ decidedOn: '2026-12-01' }));

    expect(await deal.state()).toBe('ratification.open');
    const waiting = await apiClient(server.url, { language: 'nl' }).get(`${deal.path}/ratification`);
    expect(waiting.body).toMatchObject({
      outcome: 'open',
      reason:
        'Open: de raden voldoen aan de regel; wat ontbreekt is de instemming van Mobiliteit en Openbare Werken (politiek).',
      conditions: [{ domainId: 'mobility', level: 'political', isMet: false }],
      waitsFor:
        'Het treedt niet in werking zonder de instemming van Mobiliteit en Openbare Werken (politiek).',
    });
    // What was agreed on stays: only domains without a condition come and go.
    expect(codeOf(await setDomains(deal, HOUSING))).toEqual([409, 'event-not-allowed']);
    const more = await setDomains(deal, MOBILITY, { domainId: 'agriculture', required: [] });
    expect(more.body.domains.map(({ domainId }) => domainId)).toEqual(['mobility', 'agriculture']);

    // Two ministers’ offices at once: one is too late.
    const answers = await Promise.all([says(minister, deal, POLITICAL), says(minister, deal, POLITICAL)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.happened()).slice(-2)).toEqual(['ENDORSE', 'ENTERED_INTO_FORCE']);
    expect((await apiClient(server.url).get(`${deal.path}/ratification`)).body).toMatchObject({
      outcome: 'satisfied',
      waitsFor: null,
    });

    const reason = 'Andere prioriteiten.';
    await taken(says(minister, deal, { type: 'WITHDRAW_ENDORSEMENT', level: 'political', reason }));
    expect(await deal.state()).toBe('monitoring.measuring');
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('race with the last council: the deal enters into force once, whoever comes last', async () => {
    const deal = await aDeal().ready(server.url);
    await setDomains(deal, MOBILITY);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    const decidedOn = '2026-12-01';
    const answers = await Promise.all([
      says(minister, deal, POLITICAL),
      ...deal.parties.map((party) => deal.sendToCouncil(party, approval({ decidedOn }))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.happened()).filter((type) => type === 'ENTERED_INTO_FORCE')).toHaveLength(1);
  });

  it('are overlooked per domain, page by page, in a constant number of queries', async () => {
    const own = await asOrganisation(server.url, FLANDERS, 'domain-minister', 'domain:culture');
    const deals: LivingDeal[] = [];
    for (let count = 0; count < 3; count += 1) {
      const deal = await aDeal().ready(server.url);
      await setDomains(deal, { domainId: 'culture', required: [] });
      if (count > 0) await deal.must(KORTRIJK, { type: 'SUBMIT' });
      deals.push(deal);
    }
    const [draft, one, two] = deals;
    type Listed = { items: { agreementId: string; alignment: { political: Level } }[]; next: string | null };
    const list = (who: ApiClient, query = ''): Promise<Answer<Listed>> =>
      who.get<Listed>(`/v1/domains/culture/agreements${query}`);
    const idsOf = ({ body }: Answer<Listed>): string[] => body.items.map(({ agreementId }) => agreementId);

    expect(idsOf(await list(own))).toEqual([two.id, one.id]);
    expect(idsOf(await list(await asOrganisation(server.url, KORTRIJK)))).toEqual([two.id, one.id, draft.id]);
    expect(idsOf(await list(minister))).toEqual([]);
    expect(idsOf(await list(apiClient(server.url)))).toEqual([]);
    const page = await list(own, '?limit=1');
    expect(idsOf(page)).toEqual([two.id]);
    expect(idsOf(await list(own, `?limit=1&cursor=${page.body.next}`))).toEqual([one.id]);

    await taken(own.post(`${two.path}/events`, { ...POLITICAL, domain: 'culture' }));
    expect(idsOf(await list(own, '?awaiting=political'))).toEqual([one.id]);
    const listed = await own.get<{ items: { id: string }[] }>('/v1/agreements?phase=negotiation');
    expect(listed.body.items.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect((await list(own, '?awaiting=soon')).status).toBe(400);
    expect((await own.get('/v1/domains/space/agreements')).status).toBe(404);
    const asked = await statementsOf(() => list(own));
    expect(asked).toHaveLength(1);
  });

  it('are no longer for a domain that has ended, whose tokens carry it no more', async () => {
    const registrar = await asOrganisation(server.url, FLANDERS, 'registrar');
    const source = 'https://www.vlaanderen.be/';
    const ended = await asOrganisation(server.url, FLANDERS, 'domain-official', 'domain:finance');
    await taken(registrar.post('/v1/domains/finance/end', { source }));
    const deal = await aDeal().ready(server.url);
    expect((await setDomains(deal, { domainId: 'finance', required: [] })).status).toBe(400);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    expect((await ended.get(deal.path)).status).toBe(404);
  });
});
