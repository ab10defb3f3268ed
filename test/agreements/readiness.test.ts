import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FactorCode } from '../../src/agreements/rules/success/factor.js';
import { beginPlan, read, write, writeVision, ACTION } from '../plans/support.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { type DealBody, LivingDeal, taken } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';

interface FactorBody {
  readonly factor: FactorCode;
  readonly state: string;
  readonly required: boolean;
  readonly finding: string;
  readonly details: readonly string[];
  readonly why: string;
  readonly mend: string;
  readonly operation: string;
}

interface Report {
  readonly ready: boolean;
  readonly missing: readonly { readonly name: string }[];
  readonly factors: readonly FactorBody[];
}

/** What an interlokale vereniging is expected to say, by the headings that it is recognised by. */
const EXPECTED_CLAUSES = [
  'Trekker',
  'Financiering',
  'Duur',
  'Evaluatie',
  'Uittreding',
  'Geschillen',
  'Beheerscomité',
  'Inbreng',
].map((heading, index) => ({ number: `${index + 1}`, heading, body: 'Zoals afgesproken.' }));

describe('the readiness report', () => {
  let stage: Stage;
  let url: string;
  let lead: ApiClient;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
    lead = await stage.as(KORTRIJK);
  });
  afterAll(() => stage.stop());

  const report = (deal: LivingDeal, client = lead): Promise<Report> =>
    taken(client.get<Report>(`${deal.path}/readiness`));
  const stateOf = async (deal: LivingDeal, code: FactorCode): Promise<string | undefined> =>
    (await report(deal)).factors.find(({ factor }) => factor === code)?.state;

  it('follows a draft that gains its factors one by one', async () => {
    const { id } = await taken(
      lead.post<DealBody>('/v1/agreements', { kind: 'deal', title: 'Deal', leadId: KORTRIJK }),
    );
    const deal = new LivingDeal(url, id, [KORTRIJK]);
    const revise = async (fields: object): Promise<unknown> => taken(lead.patch(deal.path, fields));
    const commit = async (kind: string, debtorId: string, creditorId: string): Promise<unknown> =>
      taken(
        lead.post(`${deal.path}/commitments`, {
          kind,
          debtorId,
          creditorId,
          unit: 'EUR',
          amount: '50000.00',
          dueOn: '2030-06-30',
          description: 'Share',
        }),
      );
    const steps: readonly (readonly [FactorCode, string, () => Promise<unknown>])[] = [
      ['challenge', 'met', () => revise({ challenge: 'The region shrinks.' })],
      ['needEvidence', 'partly', () => revise({ needEvidence: 'It is felt.' })],
      ['needEvidence', 'met', () => revise({ needEvidence: 'Statbel: 4 % fewer by 2040.' })],
      ['leadPerson', 'met', () => revise({ leadPerson: 'Coordinator' })],
      ['capacityFte', 'met', () => revise({ capacityFte: 2.5 })],
      ['meansEur', 'met', () => revise({ meansEur: '150000.00' })],
      ['parties', 'met', () => revise({ parties: aDeal().with(MENEN).body.parties })],
      [
        'provinceSupport',
        'partly',
        () =>
          lead.put(`${deal.path}/province-roles`, {
            provinces: [{ organisationId: WEST_FLANDERS, role: 'facilitator' }],
          }),
      ],
      [
        'flandersSupport',
        'partly',
        () =>
          lead.put(`${deal.path}/domains`, { domains: [{ domainId: 'mobility', required: ['political'] }] }),
      ],
      ['provinceSupport', 'met', () => revise({ parties: aDeal().with(MENEN, WEST_FLANDERS).body.parties })],
      [
        'flandersSupport',
        'met',
        () => revise({ parties: aDeal().with(MENEN, WEST_FLANDERS, FLANDERS).body.parties }),
      ],
      ['text', 'met', () => deal.addText()],
      ['anchoring', 'partly', () => revise({ legalForm: 'interlokaleVereniging' })],
      [
        'anchoring',
        'met',
        () =>
          revise({ assignment: { setBy: 'province', title: 'Housing', source: 'https://example.org/1' } }),
      ],
      [
        'monitoring',
        'met',
        () =>
          lead.post(`${deal.path}/indicators`, {
            name: 'Land take',
            definition: 'Share of the area.',
            unit: '%',
            baselineValue: '12.4',
            baselineOn: '2026-01-01',
            targetValue: '11',
            targetOn: '2031-12-31',
            responsibleId: KORTRIJK,
            firstDueOn: '2027-12-31',
          }),
      ],
      ['review', 'met', () => revise({ expiresOn: '2032-12-31' })],
      ['clauses', 'met', () => lead.post(`${deal.path}/texts`, { clauses: EXPECTED_CLAUSES })],
      ['commitments', 'met', () => commit('obligation', KORTRIJK, MENEN)],
      ['stakes', 'partly', () => commit('incentive', FLANDERS, KORTRIJK)],
      ['stakes', 'met', () => commit('sanction', MENEN, KORTRIJK)],
      [
        'gains',
        'met',
        async () => {
          await commit('obligation', MENEN, WEST_FLANDERS);
          await commit('obligation', MENEN, FLANDERS);
        },
      ],
      [
        'bindingness',
        'met',
        async () => {
          for (const number of [1, 4, 5])
            await taken(
              lead.patch(`${deal.path}/commitments/${number}`, { consequence: 'Its share is withheld.' }),
            );
        },
      ],
    ];

    for (const [factor, state, step] of steps) {
      expect([factor, await stateOf(deal, factor)]).not.toEqual([factor, state]);
      await step();
      expect([factor, await stateOf(deal, factor)]).toEqual([factor, state]);
      const { ready, missing, factors } = await report(deal);
      const held = factors.filter((each) => each.required && each.state === 'missing');
      expect(held.map((each) => each.factor).sort()).toEqual(missing.map(({ name }) => name).sort());
      expect(ready).toBe(held.length === 0);
      expect((await deal.read()).state).toBe(ready ? 'ready' : 'incomplete');
    }
    expect((await report(deal)).factors.filter(({ state }) => state !== 'met')).toEqual([]);
  });

  it('says in both languages what it sees, why that matters, and by which operation to mend it', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ready(url);
    const [english, dutch] = await Promise.all(
      ['en', 'nl'].map(async (language) => (await report(deal, lead.as({ language }))).factors),
    );

    expect(english.find(({ factor }) => factor === 'gains')).toEqual({
      factor: 'gains',
      state: 'partly',
      required: false,
      finding:
        '1 of the 3 parties gets something by an obligation or an incentive. One party only gives: Kortrijk. ' +
        'One party neither gives nor gets anything: Waregem.',
      details: ['Kortrijk gives 50,000 EUR and gets 0 EUR.', 'Menen gives 0 EUR and gets 50,000 EUR.'],
      why: 'Each council asks what its own municipality gains: the advantage of taking part must be large enough, and plain.',
      mend: 'Add a commitment of which a party named here is the creditor (operation addCommitment).',
      operation: 'addCommitment',
    });
    expect(dutch.find(({ factor }) => factor === 'gains')).toMatchObject({
      finding:
        '1 van de 3 partijen krijgt iets door een verplichting of een stimulans. Eén partij geeft alleen: Kortrijk. ' +
        'Eén partij geeft noch krijgt iets: Waregem.',
      details: ['Kortrijk geeft 50.000 EUR en krijgt 0 EUR.', 'Menen geeft 0 EUR en krijgt 50.000 EUR.'],
    });
    for (const [index, each] of english.entries()) {
      const other = dutch[index];
      expect([other.factor, other.state]).toEqual([each.factor, each.state]);
      for (const member of ['finding', 'why', 'mend'] as const) expect(other[member]).not.toBe(each[member]);
      for (const { mend, operation } of [each, other]) expect(mend).toContain(operation);
    }
  });

  it('stays what it was once the draft is submitted and in force, whatever became of what was owed', async () => {
    const deal = await aDeal().ready(url);
    const before = await report(deal);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    for (const party of deal.parties) await deal.mustCouncil(party, approval());
    await runOn(
      stage.application.databaseUrl,
      `UPDATE commitment SET extinguished_on = '2027-01-01', extinction = 'confusion' WHERE agreement_id = $1`,
      [deal.id],
    );

    expect(await report(deal)).toEqual(before);
    expect(await report(deal, stage.anyone.as({ language: 'nl' }))).toMatchObject({
      ready: true,
      missing: [],
    });
  });

  it('of a plan has what fits a plan', async () => {
    const plan = await beginPlan(url);
    await writeVision(plan);
    await plan.must(KORTRIJK, { type: 'START_PRELIMINARY_DRAFT' });
    await write(plan, 'frameworks', { title: 'Space for water', body: 'Valleys stay open.' });
    await plan.addText();
    const before = await read<Report>(plan, 'readiness');
    expect(before).toMatchObject({ ready: false, missing: [{ name: 'actions' }] });

    await write(plan, 'actions', ACTION);

    const { ready, factors } = await read<Report>(plan, 'readiness');
    expect(ready).toBe(true);
    expect(factors.map(({ factor }) => factor)).toEqual([
      'challenge',
      'vision',
      'needEvidence',
      'frameworks',
      'actions',
      'leadPerson',
      'capacityFte',
      'meansEur',
      'parties',
      'text',
      'clauses',
      'anchoring',
      'provinceSupport',
      'flandersSupport',
      'monitoring',
      'review',
      'ratificationRule',
    ]);
    expect(factors[4]).toMatchObject({
      state: 'partly',
      finding: expect.stringContaining('1 action of 1 of the 4 parties, from 2029 to 2029, for 250,000 EUR.'),
    });
  });

  it('takes as many queries for three parties as for forty', async () => {
    const rows = await runOn<{ id: string }>(
      stage.application.databaseUrl,
      `SELECT id FROM organisation WHERE level = 'municipality' AND ended_on IS NULL AND id <> $1 ORDER BY id LIMIT 39`,
      [KORTRIJK],
    );
    const few = await aDeal().with(MENEN, FLANDERS).ready(url);
    const many = await aDeal()
      .with(...rows.map(({ id }) => id))
      .ready(url);
    for (const creditorId of many.parties.slice(2, 8))
      await many.addCommitment({ debtorId: KORTRIJK, creditorId });
    // The access log is written when it suits the server, not when the report is read.
    const count = async (deal: LivingDeal): Promise<number> =>
      (await statementsOf(async () => void (await report(deal)))).filter(
        (statement) => !statement.includes('confidential_read'),
      ).length;
    await count(few);

    const [small, large] = [await count(few), await count(many)];

    expect(large).toBe(small);
    expect(small).toBeLessThanOrEqual(7);
  });
});
