import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, TODAY, WAREGEM, rejection } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';

const ASSEMBLY = 'Algemene vergadering <b>"&';

/** As the Swiss SR 367.1: so many have signed, one of them in any case, and the assembly sets the date. */
const SWISS = {
  type: 'allOf',
  rules: [
    { type: 'count', min: 2 },
    { type: 'party', organisationId: KORTRIJK },
    { type: 'external', body: ASSEMBLY },
  ],
} as const;

const DECISION = {
  type: 'RECORD_EXTERNAL_DECISION',
  body: ASSEMBLY,
  outcome: 'approved',
  decidedOn: '2026-11-20',
  effectiveOn: '2027-01-01',
  source: 'https://www.example.org/assembly/1',
};

interface Answer extends Record<string, unknown> {
  outcome: string;
  reason: string;
  parts: { path: string; outcome: string }[];
}

describe('a ratification rule about more than councils', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  it('waits for the body outside and its date; the deadline brings the deal into force', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ratifiedBy(SWISS).inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const first = await stage.anyone.get<Answer>(`${deal.path}/ratification`);
    expect(first.body.outcome).toBe('open');
    expect(first.body.reason).toBe(
      `Open: 1 of 2 missing approvals needed. Kortrijk must approve. ${ASSEMBLY} has not decided.`,
    );
    expect(first.body.parts.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
      ' open',
      'rules[0] open',
      'rules[1] open',
      'rules[2] open',
    ]);

    await deal.mustCouncil(KORTRIJK, approval());
    expect(await deal.state()).toBe('ratification.open');
    const other = await deal.send(KORTRIJK, { ...DECISION, body: 'Nobody' });
    expect(other.status).toBe(409);
    const early = await deal.send(KORTRIJK, { ...DECISION, decidedOn: '2026-12-24' });
    expect((early.body as unknown as ProblemBody).issues?.map(({ name }) => name)).toEqual(['decidedOn']);
    expect((await deal.send(MENEN, DECISION)).status).toBe(403);
    await deal.must(KORTRIJK, DECISION);

    const second = await stage.anyone.get<Answer>(`${deal.path}/ratification`);
    expect(second.body).toMatchObject({
      outcome: 'open',
      external: [{ body: ASSEMBLY, outcome: 'approved', effectiveOn: '2027-01-01' }],
    });
    expect(second.body.reason).toContain('Open: the councils have done what the rule asks of them.');
    const { body } = await stage.anyone.get<{ items: { kind: string; lastDay: string }[] }>(
      `${deal.path}/deadlines`,
    );
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'ruleDate', lastDay: '2026-12-31' }));

    await stage.passTo('2027-01-01T00:00:01+01:00');
    expect(await deal.state()).toBe('monitoring.measuring');
    expect((await deal.happened()).slice(-3)).toEqual([
      'RECORD_EXTERNAL_DECISION',
      'RULE_DATE_REACHED',
      'ENTERED_INTO_FORCE',
    ]);
    const then = await stage.anyone.get<Answer>(`${deal.path}/ratification?asOf=2026-12-31`);
    expect(then.body.outcome).toBe('open');
  });

  it('is unreachable once its last day is over, by a deadline too', async () => {
    const rule = {
      type: 'allOf',
      rules: [{ type: 'unanimity' }, { type: 'date', by: '2027-03-31' }],
    };
    const deal = await aDeal()
      .with(MENEN)
      .ratifiedBy(rule as never)
      .inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    await stage.passTo('2027-04-01T00:00:01+02:00');
    expect(await deal.state()).toBe('closed.rejected');
    expect((await deal.happened()).slice(-2)).toEqual(['RULE_DATE_REACHED', 'RATIFICATION_FAILED']);
  });

  it('is refused where it can never hold, or without any council, and the part is named', async () => {
    const lead = await asOrganisation(url, KORTRIJK, 'editor');
    const attempt = async (ratificationRule: object): Promise<[number, string[] | undefined]> => {
      const answer = await lead.post('/v1/agreements', {
        kind: 'deal',
        title: 'Deal',
        leadId: KORTRIJK,
        parties: [
          { organisationId: KORTRIJK, role: 'lead' },
          { organisationId: MENEN, role: 'party' },
        ],
        ratificationRule,
      });
      const { issues } = answer.body as unknown as ProblemBody;
      return [answer.status, issues?.map(({ name }) => name)];
    };
    const both = (...rules: object[]): object => ({ type: 'allOf', rules });
    expect(await attempt({ type: 'date', notBefore: '2028-01-01' })).toEqual([400, ['ratificationRule']]);
    expect(
      await attempt({ type: 'anyOf', rules: [{ type: 'unanimity' }, { type: 'external', body: 'X' }] }),
    ).toEqual([400, ['ratificationRule.rules[1]']]);
    expect(await attempt(both({ type: 'unanimity' }, { type: 'date', by: '2020-01-01' }))).toEqual([
      400,
      ['ratificationRule.rules[1]'],
    ]);
    expect(await attempt(both({ type: 'unanimity' }, { type: 'party', organisationId: WAREGEM }))).toEqual([
      400,
      ['ratificationRule.rules[1]'],
    ]);
    expect(await attempt({ type: 'external', body: '' })).toEqual([400, ['ratificationRule.body']]);
    expect(await attempt({ type: 'date' })).toEqual([400, ['ratificationRule']]);
  });
});

describe('what would become of a vote', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(TODAY);
  });
  afterAll(() => stage.stop());

  it('is answered before and during it, under any rule, and changes nothing', async () => {
    const rule = { type: 'share', min: 0.66 };
    const deal = await aDeal()
      .with(MENEN, WAREGEM)
      .ratifiedBy(rule as never)
      .inRatification(stage.application.url);
    const ask = async (question: object): Promise<Record<string, unknown>> => {
      const { status, body } = await stage.anyone.post(`${deal.path}/ratification/what-if`, question);
      expect(status).toBe(200);
      return body;
    };
    expect(await ask({})).toMatchObject({
      outcome: 'open',
      reason: 'Open: 2 of 3 missing approvals needed. Any 2 would do.',
      blockers: [],
      dictator: null,
      smallestSets: { size: 2, isSmallest: true, complete: true },
    });
    const version = async (): Promise<unknown> => (await stage.anyone.get(deal.path)).body.version;
    const before = await version();
    const supposed = await ask({
      decisions: [{ organisationId: WAREGEM, standing: 'rejected' }],
      power: true,
      probabilities: { others: 0.5, councils: [{ organisationId: KORTRIJK, probability: 0.8 }] },
      compare: { min: 0.6, cap: 0.3 },
    });
    expect(supposed).toMatchObject({
      outcome: 'open',
      smallestSets: { size: 2 },
      power: { shapleyShubik: { exact: true }, banzhaf: { exact: true } },
      chance: { precision: { exact: true } },
    });
    const { blockers, power, chance, comparison } = supposed as unknown as {
      blockers: { name: string }[];
      power: { councils: { shapleyShubik: number; banzhaf: number; banzhafShare: number }[] };
      chance: { probability: number; councils: { name: string; sensitivity: number }[] };
      comparison: { scheme: string }[];
    };
    expect(blockers.map(({ name }) => name)).toEqual(['Kortrijk', 'Menen']);
    for (const council of power.councils) {
      expect(council.shapleyShubik).toBeCloseTo(0.5, 9);
      expect(council.banzhaf).toBeCloseTo(0.5, 9);
      expect(council.banzhafShare).toBeCloseTo(0.5, 9);
    }
    expect(chance.probability).toBeCloseTo(0.4, 9);
    expect(chance.councils.map(({ name, sensitivity }) => [name, Number(sensitivity.toFixed(9))])).toEqual([
      ['Menen', 0.8],
      ['Kortrijk', 0.5],
    ]);
    expect(comparison.map(({ scheme }) => scheme)).toEqual(['equal', 'weighted', 'capped', 'double']);
    expect(await version()).toBe(before);

    await deal.mustCouncil(MENEN, rejection());
    await deal.mustCouncil(WAREGEM, rejection());
    expect(await ask({})).toMatchObject({ outcome: 'unreachable', smallestSets: null, blockers: [] });
    expect(await ask({ from: 'undecided', rule: { type: 'count', min: 1 } })).toMatchObject({
      outcome: 'open',
      smallestSets: { size: 1 },
    });
    const faulty = await stage.anyone.post(`${deal.path}/ratification/what-if`, {
      decisions: [{ organisationId: FLANDERS, standing: 'approved' }],
    });
    expect(faulty.status).toBe(400);

    for (const chart of ['tally', 'power']) {
      const { status, body } = await stage.anyone.get<string>(`${deal.path}/ratification/${chart}.svg`, {
        headers: { 'accept-language': 'nl' },
      });
      expect(status).toBe(200);
      expect(body).toMatch(/^<svg [^>]*lang="nl"[^]*<title id="chart-title">[^]*<desc [^]*<\/svg>$/);
    }
  });

  it('is answered for councils without an agreement: one city can decide alone', async () => {
    const { status, body } = await stage.anyone.post('/v1/ratification/what-if', {
      rule: { type: 'population', min: 0.5 },
      parties: [
        { organisationId: 'OVO900001', name: 'City', population: 900 },
        { organisationId: 'OVO900002', name: 'Village', population: 40 },
        { organisationId: 'OVO900003', name: 'Hamlet', population: 30 },
      ],
      power: true,
      compare: { min: 0.6, cap: 0.05 },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dictator: { name: 'City' },
      smallestSets: { size: 1, sets: [[{ name: 'City' }]] },
      power: { councils: [{ name: 'City', shapleyShubik: 1 }, { shapleyShubik: 0 }, { shapleyShubik: 0 }] },
      comparison: [
        { scheme: 'equal', dictator: null, smallest: 2 },
        { scheme: 'weighted', dictator: { name: 'City' } },
        { scheme: 'capped', dictator: null },
        { scheme: 'double', dictator: null, blockers: [{ name: 'City' }] },
      ],
    });
  });
});
