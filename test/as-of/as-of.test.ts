import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
import { planProvisionallyAdopted } from '../plans/support.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

interface PastCouncil {
  readonly state: string;
  readonly standing: string;
  readonly decision: { readonly decidedOn: string } | null;
  readonly knownBy: Readonly<Record<string, number | null>>;
}

interface PastDeal {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly happenedUpTo: number;
  readonly knownUpTo: number;
  readonly phase: string;
  readonly state: string;
  readonly textInForce: number | null;
  readonly parties:
    | readonly {
        readonly organisationId: string;
        readonly bound: boolean;
        readonly participation: string;
        readonly provisionalSince: string | null;
        readonly council: PastCouncil | null;
      }[]
    | null;
}

interface PastRatification {
  readonly outcome: string;
  readonly tally: { readonly municipality: { readonly approved: number; readonly rejected: number } };
  readonly councils: readonly { readonly organisationId: string; readonly knownBy: number | null }[] | null;
}

let stage: Stage;
let url: string;

beforeEach(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
});
afterEach(() => stage.stop());

async function read<Body = PastDeal>(deal: LivingDeal, query: string, part = ''): Promise<Body> {
  return taken((await deal.as(deal.lead)).get<Body>(`${deal.path}${part}${query}`));
}

/** The code of the problem that reading a past leads to, with its faults. */
async function refused(deal: LivingDeal, query: string, part = ''): Promise<unknown[]> {
  const { status, body } = await stage.anyone.get<{
    type: string;
    issues?: { in: string; name: string }[];
  }>(`${deal.path}${part}${query}`);
  return [status, body.type.split(':').at(-1), ...(body.issues ?? []).map(({ name }) => name)];
}

const partyIn = (deal: PastDeal, id: string) =>
  deal.parties?.find(({ organisationId }) => organisationId === id);
const stateOf = ({ phase, state }: PastDeal): string => `${phase}.${state}`;

describe('a decision that was reported later than it was taken', () => {
  let deal: LivingDeal;

  beforeEach(async () => {
    deal = await aDeal().inRatification(url);
    await deal.mustCouncil(KORTRIJK, approval({ decidedOn: '2026-11-24' }));
    await stage.passTo('2026-12-10T09:00:00Z');
    await deal.mustCouncil(MENEN, approval({ decidedOn: '2026-11-30' }));
  });

  it('counts from its own day on by what is known now, and from its report on by what was known then', async () => {
    const tallied = async (query: string): Promise<unknown[]> => {
      const { outcome, tally, councils } = await read<PastRatification>(deal, query, '/ratification');
      return [outcome, tally.municipality.approved, councils?.map(({ knownBy }) => knownBy)];
    };
    const reported = (await deal.history()).findLast(({ councilId }) => councilId === MENEN)?.sequence;
    expect(await tallied('?asOf=2026-11-29')).toEqual(['open', 1, [7, null]]);
    expect(await tallied('?asOf=2026-11-30')).toEqual(['satisfied', 2, [7, reported]]);
    expect(await tallied('?knownAt=2026-11-30')).toEqual(['open', 1, [7, null]]);
    expect(await tallied('?asOf=2026-11-30&knownAt=2026-12-09')).toEqual(['open', 1, [7, null]]);
    expect(await tallied('?knownAt=2026-12-10')).toEqual(['satisfied', 2, [7, reported]]);
  });

  it('shows with its council, by which entry it is known', async () => {
    const menen = (query: string): Promise<PastCouncil> => read(deal, query, `/councils/${MENEN}`);
    expect(await menen('?asOf=2026-11-30')).toMatchObject({
      asOf: '2026-11-30T22:59:59.999Z',
      knownAt: null,
      happenedUpTo: 7,
      knownUpTo: 9,
      state: 'approved',
      standing: 'approved',
      decision: { decidedOn: '2026-11-30' },
      knownBy: { decision: 8, publication: null },
    });
    expect(await menen('?asOf=2026-11-29')).toMatchObject({
      state: 'awaiting',
      decision: null,
      textVersion: 1,
    });
    expect(await refused(deal, '?asOf=2026-11-24T09:30:00.000Z', `/councils/${MENEN}`)).toEqual([
      404,
      'not-begun-then',
    ]);
    expect(await refused(deal, '?asOf=2026-11-30', `/councils/${OUTSIDER}`)).toEqual([
      404,
      'council-not-asked-then',
    ]);
  });

  it('brings the deal into force when it is reported, not before', async () => {
    const before = await read(deal, '?asOf=2026-12-09');
    expect([stateOf(before), partyIn(before, MENEN)?.bound, before.textInForce]).toEqual([
      'ratification.open',
      false,
      null,
    ]);
    const after = await read(deal, '?asOf=2026-12-10');
    expect([stateOf(after), partyIn(after, MENEN)?.bound, after.textInForce]).toEqual([
      'monitoring.measuring',
      true,
      1,
    ]);
    expect(after).toMatchObject({ happenedUpTo: 9, knownUpTo: 9 });
    expect(before).toMatchObject({ happenedUpTo: 7, knownUpTo: 9 });
  });

  it('leaves publication, complaint term and annulment to their own days', async () => {
    await stage.passTo('2027-02-15T09:00:00Z');
    await deal.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-12-15' });
    const supervisor = await asOrganisation(url, 'OVO000001', 'supervisor');
    await taken(
      supervisor.post(`${deal.path}/councils/${MENEN}/events`, {
        type: 'ANNUL',
        annulledOn: '2027-02-01',
        reason: 'Klacht.',
        source: 'https://www.example.org/besluiten/1',
      }),
    );
    await stage.passTo('2027-03-15T09:00:00Z');
    await deal.mustCouncil(MENEN, rejection({ decidedOn: '2027-03-10' }));

    const days = [
      '2026-12-14',
      '2026-12-15',
      '2027-01-14',
      '2027-01-15',
      '2027-02-01',
      '2027-03-09',
      '2027-03-10',
    ];
    const states = days.map(async (day) => {
      const { state, standing } = await read<PastCouncil>(deal, `?asOf=${day}`, `/councils/${MENEN}`);
      return [day, state, standing];
    });
    expect(await Promise.all(states)).toEqual([
      ['2026-12-14', 'approved', 'approved'],
      ['2026-12-15', 'published', 'approved'],
      ['2027-01-14', 'published', 'approved'],
      ['2027-01-15', 'definitive', 'approved'],
      ['2027-02-01', 'annulled', 'undecided'],
      ['2027-03-09', 'annulled', 'undecided'],
      ['2027-03-10', 'rejected', 'rejected'],
    ]);
    const { tally } = await read<PastRatification>(deal, '?asOf=2027-02-10', '/ratification');
    expect(tally.municipality).toMatchObject({ approved: 1, rejected: 0 });
    // The registry could suspend the deal only once it knew.
    expect(stateOf(await read(deal, '?asOf=2027-02-10'))).toBe('monitoring.measuring');
    expect(stateOf(await read(deal, '?asOf=2027-02-15'))).toBe('monitoring.suspended');
  });
});

describe('the text in force', () => {
  it('is told for any day, with whom it bound', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inRatification(url);
    expect(await refused(deal, '', '/texts/in-force')).toEqual([404, 'no-text-in-force']);
    await stage.passTo('2026-12-01T09:00:00Z');
    for (const party of [KORTRIJK, MENEN]) await deal.mustCouncil(party, approval());
    await stage.passTo('2026-12-10T09:00:00Z');
    await deal.mustCouncil(WAREGEM, approval({ decidedOn: '2026-12-05' }));

    const bound = async (query: string): Promise<readonly string[]> =>
      (await read<{ boundParties: string[] }>(deal, query, '/texts/in-force')).boundParties;
    expect(await refused(deal, '?asOf=2026-11-30', '/texts/in-force')).toEqual([404, 'no-text-in-force']);
    expect(await bound('?asOf=2026-12-04')).toEqual([KORTRIJK, MENEN]);
    expect(await bound('?asOf=2026-12-05')).toEqual([KORTRIJK, MENEN, WAREGEM]);
    expect(await bound('?asOf=2026-12-05&knownAt=2026-12-06')).toEqual([KORTRIJK, MENEN]);
    expect(await read(deal, '', '/texts/in-force')).toMatchObject({ version: 1, asOf: null, knownAt: null });
  });

  it('is told for one party too: by the day that its council’s decision names, as far as that was known', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inRatification(url);
    for (const party of [KORTRIJK, MENEN]) await deal.mustCouncil(party, approval());
    await stage.passTo('2026-12-10T09:00:00Z');
    await deal.mustCouncil(WAREGEM, approval({ decidedOn: '2026-12-05' }));
    await stage.passTo('2026-12-20T09:00:00Z');
    const supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
    await taken(
      supervisor.post(`${deal.path}/councils/${WAREGEM}/events`, {
        type: 'ANNUL',
        annulledOn: '2026-12-15',
        reason: 'Onbevoegd.',
        source: 'https://example.org/1',
      }),
    );

    const forWaregem = (query: string): Promise<object> =>
      read(deal, `?party=${WAREGEM}${query}`, '/texts/in-force');
    expect(await forWaregem('&asOf=2026-12-06')).toMatchObject({
      version: 1,
      from: '2026-12-05',
      beganBy: { type: 'APPROVE' },
      to: '2026-12-14',
      endedBy: { type: 'ANNUL' },
    });
    expect(await forWaregem('&asOf=2026-12-06&knownAt=2026-12-19')).toMatchObject({
      to: null,
      endedBy: null,
    });
    for (const query of ['&asOf=2026-12-04', '&asOf=2026-12-15', '&asOf=2026-12-06&knownAt=2026-12-09', ''])
      expect(await refused(deal, `?party=${WAREGEM}${query}`, '/texts/in-force')).toEqual([
        404,
        'no-text-in-force',
      ]);
    expect(await read(deal, '', '/texts/in-force')).toMatchObject({
      party: null,
      from: '2026-11-24',
      beganBy: { type: 'ENTERED_INTO_FORCE' },
      to: null,
    });
  });
});

describe('the parties of a deal as it was', () => {
  it('are those of then: who acceded is one from its council’s own date, once it was admitted', async () => {
    const deal = await aDeal().inForce(url);
    const inForce = stage.clock.now().toISOString();
    await deal.must(WAREGEM, { type: 'ACCEDE' });
    for (const each of [KORTRIJK, MENEN]) await deal.must(each, { type: 'ACCEPT_ACCESSION' });
    const admitted = stage.clock.now().toISOString();
    await stage.passTo('2027-01-10T09:00:00Z');
    await deal.mustCouncil(WAREGEM, approval({ decidedOn: '2027-01-05' }));

    expect(partyIn(await read(deal, `?asOf=${inForce}`), WAREGEM)).toBeUndefined();
    const by = async (query: string): Promise<unknown> => {
      const waregem = partyIn(await read(deal, query), WAREGEM);
      return [waregem?.participation, waregem?.bound];
    };
    expect(await by(`?asOf=${admitted}`)).toEqual(['acceding', false]);
    expect(await by('?asOf=2027-01-04')).toEqual(['acceding', false]);
    expect(await by('?asOf=2027-01-05')).toEqual(['acceded', true]);
    expect(await by('?asOf=2027-01-05&knownAt=2027-01-09')).toEqual(['acceding', false]);
    const { tally } = await read<PastRatification>(deal, '?asOf=2027-01-05', '/ratification');
    expect(tally.municipality).toMatchObject({ parties: 3, approved: 3 });
  });

  it('are listed from when they were admitted, and stay listed after they withdrew', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inForce(url);
    await deal.must(WAREGEM, { type: 'WITHDRAW', effectiveOn: '2028-01-01', reason: 'Geen geld.' });
    await stage.passTo('2028-03-01T09:00:00Z');
    await deal.must(WAREGEM, { type: 'ACCEDE' });
    for (const each of [KORTRIJK, MENEN]) await deal.must(each, { type: 'ACCEPT_ACCESSION' });

    const waregem = async (query: string): Promise<unknown> => {
      const found = partyIn(await read(deal, query), WAREGEM);
      return [found?.participation, found?.bound, found?.council?.state];
    };
    expect(await waregem('?asOf=2027-12-31')).toEqual(['signatory', true, 'approved']);
    expect(await waregem('?asOf=2028-01-01')).toEqual(['withdrawn', false, 'approved']);
    expect(await waregem('?asOf=2028-03-01')).toEqual(['acceding', false, 'awaiting']);
  });

  it('applied it provisionally from the day that they named until they took it back', async () => {
    const deal = await aDeal().inRatification(url);
    await stage.passTo('2026-12-01T09:00:00Z');
    await deal.must(MENEN, { type: 'APPLY_PROVISIONALLY', from: '2026-11-28' });
    await stage.passTo('2026-12-10T09:00:00Z');
    await deal.must(MENEN, { type: 'END_PROVISIONAL_APPLICATION', reason: 'Geen geld.' });

    const since = async (query: string): Promise<unknown> =>
      partyIn(await read(deal, query), MENEN)?.provisionalSince;
    expect(await since('?asOf=2026-11-27')).toBeNull();
    expect(await since('?asOf=2026-11-28')).toBe('2026-11-28');
    expect(await since('?knownAt=2026-11-28')).toBeNull();
    expect(await since('?asOf=2026-12-09')).toBe('2026-11-28');
    expect(await since('?asOf=2026-12-10')).toBeNull();
  });

  it('are not told of a draft', async () => {
    const deal = await aDeal().inNegotiation(url);
    const [, addText] = await deal.history();
    const draft = await read(deal, `?knownAt=${addText.at}`);
    expect([stateOf(draft), draft.parties]).toEqual(['drafting.incomplete', null]);
    const { councils } = await read<PastRatification>(deal, `?knownAt=${addText.at}`, '/ratification');
    expect(councils).toBeNull();
  });
});

describe('reading the past', () => {
  it('refuses moments that are none, to come, or that nothing was known of', async () => {
    const deal = await aDeal().inForce(url);
    for (const part of ['', '/ratification', `/councils/${MENEN}`, '/texts/in-force']) {
      expect(await refused(deal, '?asOf=2026-13-01&knownAt=yesterday', part)).toEqual([
        400,
        'validation-failed',
        'asOf',
        'knownAt',
      ]);
      expect(await refused(deal, '?asOf=2026-11-26&knownAt=2027-01-01T00:00:00Z', part)).toEqual([
        400,
        'validation-failed',
        'asOf',
        'knownAt',
      ]);
      expect(await refused(deal, '?asOf=2026-11-24&knownAt=2026-11-23', part)).toEqual([
        400,
        'validation-failed',
        'asOf',
      ]);
      expect(await refused(deal, '?asof=2026-11-24', part)).toEqual([400, 'validation-failed', 'asof']);
      expect(await refused(deal, '?asOf=2026-11-23', part)).toEqual([404, 'not-begun-then']);
    }
  });

  it('tells of plans as of deals', async () => {
    const plan = await planProvisionallyAdopted(url, '2026-11-24');
    const history = await plan.history();
    for (const [index, { at, to, sequence }] of history.entries()) {
      if (at === history.at(index + 1)?.at) continue;
      const past = await read(plan, `?knownAt=${at}`);
      expect([sequence, stateOf(past)]).toEqual([past.happenedUpTo, to]);
    }
  });

  it('takes today for the moment that it is, and zones as they are written', async () => {
    const deal = await aDeal().inForce(url);
    expect(stateOf(await read(deal, '?asOf=2026-11-24&knownAt=2026-11-24'))).toBe('monitoring.measuring');
    const [first] = await deal.history();
    const inBrussels = first.at.replace('T09:', 'T10:').replace('Z', '%2B01:00');
    expect(await read(deal, `?asOf=${inBrussels}`)).toMatchObject({ asOf: first.at, happenedUpTo: 1 });
  });

  it('is for whoever may see the agreement today, and for nobody else', async () => {
    const hidden = await aDeal().inNegotiation(url);
    const open = await aDeal().inRatification(url);
    const outsider = await asOrganisation(url, OUTSIDER);
    for (const part of ['', '/ratification', `/councils/${MENEN}`, '/texts/in-force']) {
      expect(await refused(hidden, '?asOf=2026-11-24', part)).toEqual([404, 'not-found']);
      expect((await outsider.get(`${hidden.path}${part}?asOf=2026-11-24`)).status).toBe(404);
    }
    expect((await stage.anyone.get(`${open.path}?asOf=2026-11-24`)).status).toBe(200);
  });

  it('is spared who has the answer already', async () => {
    const deal = await aDeal().inForce(url);
    for (const part of ['', '/texts/in-force']) {
      const path = `${deal.path}${part}?asOf=2026-11-24`;
      const { headers } = await stage.anyone.get(path);
      const again = await fetch(`${url}${path}`, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    }
  });

  it('goes by when a deadline ran out, even where the registry slept then', async () => {
    const deal = await aDeal().until('2026-12-31').inForce(url);
    await stage.passTo('2027-01-05T09:00:00Z');
    expect(await deal.state()).toBe('closed.expired');
    expect(stateOf(await read(deal, '?asOf=2026-12-31'))).toBe('monitoring.measuring');
    expect(stateOf(await read(deal, '?asOf=2027-01-01'))).toBe('closed.expired');
  });
});
