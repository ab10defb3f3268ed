import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMITMENT_KINDS, COMMITMENT_UNITS } from '../../../commitments/rules/commitment-terms.js';
import { LANGUAGES } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import { openTally } from '../../../ratification/rules/tally.js';
import { assessDeal, type DealSuccessDraft } from './deal-factors.js';
import type { Factor, FactorCode } from './factor.js';
import type { SuccessParty } from './shared-factors.js';

const WEST = { id: 'west', name: 'West-Vlaanderen' };
const EAST = { id: 'east', name: 'Oost-Vlaanderen' };
const KORTRIJK: SuccessParty = { id: 'kortrijk', name: 'Kortrijk', level: 'municipality', province: WEST };
const MENEN: SuccessParty = { id: 'menen', name: 'Menen', level: 'municipality', province: WEST };
const GENT: SuccessParty = { id: 'gent', name: 'Gent', level: 'municipality', province: EAST };
const PROVINCE: SuccessParty = { ...WEST, level: 'province', province: null };
const FLANDERS: SuccessParty = { id: 'flanders', name: 'Vlaanderen', level: 'flanders', province: null };

const OBLIGATION = {
  number: 1,
  kind: 'obligation',
  debtorId: 'kortrijk',
  creditorId: 'menen',
  unit: 'EUR',
  amount: '50000.00',
  dueOn: '2030-06-30',
} as const;

const EMPTY: DealSuccessDraft = {
  challenge: '',
  needEvidence: '',
  leadPerson: null,
  leadName: 'Kortrijk',
  capacityFte: null,
  meansEur: null,
  legalForm: null,
  expiresOn: null,
  assignment: null,
  parties: [KORTRIJK],
  servingProvinces: [],
  domains: [],
  clauses: 0,
  text: null,
  indicators: [],
  ratificationRule: { type: 'unanimity' },
  tally: openTally([{ level: 'municipality', population: 80_000 }]),
  evaluatedEvery: 12,
  today: '2026-11-24',
  commitments: [],
  hasPlan: false,
  answersAssignment: false,
};

const READY: DealSuccessDraft = {
  ...EMPTY,
  challenge: 'The region shrinks.',
  needEvidence: 'Statbel: 4 % fewer inhabitants by 2040.',
  leadPerson: 'Coordinator',
  capacityFte: '2.50',
  meansEur: '150000.00',
  parties: [KORTRIJK, MENEN],
  clauses: 3,
  commitments: [OBLIGATION],
};

function given(fields: Partial<DealSuccessDraft>): DealSuccessDraft {
  return { ...READY, ...fields };
}

function factorIn(draft: DealSuccessDraft, code: FactorCode): Factor | undefined {
  return assessDeal(draft).factors.find(({ factor }) => factor === code);
}

/** What is said of one factor: its state, and what the registry sees of it in English. */
function seen(draft: DealSuccessDraft, code: FactorCode): { state?: string; finding: string } {
  const factor = factorIn(draft, code);
  return {
    state: factor?.state,
    finding: (factor?.finding ?? []).map((each) => renderMessage(each, 'en')).join(' '),
  };
}

describe('what a deal takes to succeed', () => {
  it('given nothing but a lead, names everything, and what of it holds the draft back', () => {
    const { missing, factors } = assessDeal(EMPTY);
    expect(
      factors.map(({ factor, state, required }) => `${factor} ${required ? 'required ' : ''}${state}`),
    ).toEqual([
      'challenge required missing',
      'needEvidence required missing',
      'commitments required missing',
      'leadPerson required missing',
      'capacityFte required missing',
      'meansEur required missing',
      'parties required missing',
      'text required missing',
      'clauses missing',
      'anchoring missing',
      'provinceSupport missing',
      'flandersSupport missing',
      'gains missing',
      'stakes missing',
      'bindingness missing',
      'monitoring missing',
      'review partly',
      'ratificationRule met',
    ]);
    expect(missing).toHaveLength(8);
  });

  it('given what is required, holds nothing back, whatever advice is left', () => {
    const { missing, factors } = assessDeal(READY);
    expect(missing).toEqual([]);
    expect(factors.filter(({ required }) => required).map(({ state }) => state)).toEqual(
      Array(8).fill('met'),
    );
    expect(factors.some(({ state }) => state === 'missing')).toBe(true);
  });

  it.each<[string, Partial<DealSuccessDraft>, FactorCode, string, string]>([
    [
      'evidence without figures or source',
      { needEvidence: 'It is felt.' },
      'needEvidence',
      'partly',
      'with no figure and no address of a source.',
    ],
    [
      'evidence with a source, whose address has figures that are none',
      { needEvidence: 'See https://example.org/2040.' },
      'needEvidence',
      'met',
      'with no figure and 1 address of a source.',
    ],
    [
      'an obligation without a day',
      { commitments: [OBLIGATION, { ...OBLIGATION, dueOn: null }] },
      'commitments',
      'partly',
      '2 obligations of 1 of the 2 parties; 1 has no day by which it is due.',
    ],
    [
      'posts that parties owe each other besides',
      { commitments: [{ ...OBLIGATION, unit: 'FTE', amount: '1.50' }] },
      'capacityFte',
      'met',
      '2.5 FTE is set apart. Besides, the parties owe each other 1.5 FTE.',
    ],
    [
      'a legal form alone',
      { legalForm: 'interlokaleVereniging' },
      'anchoring',
      'partly',
      'Its legal form is an interlokale vereniging. It rests on no regional plan or assignment.',
    ],
    [
      'a legal form and a plan',
      { legalForm: 'other', hasPlan: true },
      'anchoring',
      'met',
      'It carries out a regional plan.',
    ],
    [
      'municipalities of two provinces, and one of these',
      { parties: [KORTRIJK, GENT, PROVINCE] },
      'provinceSupport',
      'partly',
      'A party: West-Vlaanderen. Municipalities of it are parties, the province is not: Oost-Vlaanderen.',
    ],
    [
      'the province of all',
      { parties: [KORTRIJK, MENEN, PROVINCE] },
      'provinceSupport',
      'met',
      'A party: West-Vlaanderen.',
    ],
    [
      'an assignment of a province that is no party',
      { assignment: { setBy: 'province', title: 'Housing' } },
      'provinceSupport',
      'partly',
      'the province is not: West-Vlaanderen. It answers an assignment of a province: Housing.',
    ],
    [
      'a province that is no party, chosen for a role',
      { servingProvinces: [{ name: 'West-Vlaanderen', role: 'facilitator' }] },
      'provinceSupport',
      'partly',
      'the province is not: West-Vlaanderen. West-Vlaanderen is chosen as facilitator.',
    ],
    [
      'policy domains, one of which has to endorse it',
      {
        domains: [
          { name: 'Mobility', isCondition: true },
          { name: 'Housing', isCondition: false },
        ],
      },
      'flandersSupport',
      'partly',
      'Flanders is not a party. It concerns Mobility, whose endorsement is a condition. It concerns Housing.',
    ],
    ['Flanders', { parties: [KORTRIJK, FLANDERS] }, 'flandersSupport', 'met', 'Flanders is a party.'],
    [
      'a party that only gives, and one that has no part in it',
      { parties: [KORTRIJK, MENEN, GENT] },
      'gains',
      'partly',
      '1 of the 3 parties gets something by an obligation or an incentive. One party only gives: Kortrijk. One party neither gives nor gets anything: Gent.',
    ],
    [
      'something for everybody, in units of their own',
      {
        commitments: [
          OBLIGATION,
          { ...OBLIGATION, debtorId: 'menen', creditorId: 'kortrijk', unit: 'ha', amount: '2.5000' },
        ],
      },
      'gains',
      'met',
      '2 of the 2 parties get something by an obligation or an incentive.',
    ],
    [
      'sanctions, which are no gain',
      { commitments: [{ ...OBLIGATION, kind: 'sanction' }] },
      'gains',
      'missing',
      '0 of the 2 parties get',
    ],
    [
      'an incentive and no sanction',
      { commitments: [{ ...OBLIGATION, kind: 'incentive' }] },
      'stakes',
      'partly',
      '1 incentive and no sanction say what staying out or failing costs. One party would neither forgo an incentive nor owe a sanction: Kortrijk.',
    ],
    [
      'an indicator that would be measured after the end',
      { expiresOn: '2030-12-31', indicators: [{ firstDueOn: '2031-06-30' }] },
      'monitoring',
      'missing',
      '1 indicator with a target, first measured by 30 June 2031. One would be measured only after the last day.',
    ],
    [
      'an indicator in time',
      { indicators: [{ firstDueOn: '2027-12-31' }] },
      'monitoring',
      'met',
      'by 31 December 2027.',
    ],
    [
      'a last day',
      { expiresOn: '2032-12-31' },
      'review',
      'met',
      'It ends on 31 December 2032. Its process has it evaluated every 12 months.',
    ],
    [
      'a rule about a level that nobody is of',
      { ratificationRule: { type: 'level', level: 'province', rule: { type: 'unanimity' } } },
      'ratificationRule',
      'missing',
      'cannot be reached, even if the councils of all 2 parties approve.',
    ],
  ])('given %s, says so', (_, fields, code, state, finding) => {
    const sight = seen(given(fields), code);
    expect(sight.state).toBe(state);
    expect(sight.finding).toContain(finding);
  });

  it('given commitments, says of each party what it gives and gets, and what failing or staying out costs', () => {
    const draft = given({
      commitments: [
        OBLIGATION,
        { ...OBLIGATION, kind: 'incentive', unit: 'FTE', amount: '0.50' },
        { ...OBLIGATION, kind: 'sanction', amount: '1000.00' },
      ],
    });
    const details = (code: FactorCode, language: 'en' | 'nl'): string[] =>
      (factorIn(draft, code)?.details ?? []).map((each) => renderMessage(each, language));

    expect(details('gains', 'en')).toEqual([
      'Kortrijk gives 50,000 EUR and gets 0 EUR.',
      'Kortrijk gives 0.5 FTE and gets 0 FTE if something succeeds.',
      'Menen gives 0 EUR and gets 50,000 EUR.',
      'Menen gives 0 FTE and gets 0.5 FTE if something succeeds.',
    ]);
    expect(details('gains', 'nl')[1]).toBe('Kortrijk geeft 0,5 VTE en krijgt 0 VTE als iets lukt.');
    expect(details('stakes', 'en')).toEqual([
      'Kortrijk owes 1,000 EUR of sanctions by failing.',
      'Menen forgoes 0.5 FTE of incentives by staying out.',
    ]);
  });

  it('given a process that asks for an assignment, needs it, and does not ask for Flanders', () => {
    const codes = ({ factors }: { factors: Factor[] }): string[] => factors.map(({ factor }) => factor);
    const without = given({ answersAssignment: true });
    expect(assessDeal(without).missing.map(({ name }) => name)).toEqual(['assignment']);
    expect(factorIn(without, 'assignment')).toMatchObject({ state: 'missing', required: true });
    expect(codes(assessDeal(without))).not.toContain('flandersSupport');
    const assignment = { setBy: 'nation', title: 'Housing' } as const;
    expect(assessDeal(given({ answersAssignment: true, assignment })).missing).toEqual([]);
    expect(codes(assessDeal(READY))).not.toContain('assignment');
  });
});

const PARTIES = [KORTRIJK, MENEN, GENT, PROVINCE, FLANDERS];

const anyCommitment = fc
  .record({
    number: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom(...COMMITMENT_KINDS),
    unit: fc.constantFrom(...COMMITMENT_UNITS),
    pair: fc.shuffledSubarray(PARTIES, { minLength: 2, maxLength: 2 }),
    amount: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    dueOn: fc.constantFrom(null, '2030-06-30'),
  })
  .map(({ pair: [debtor, creditor], ...terms }) => ({
    ...terms,
    debtorId: debtor.id,
    creditorId: creditor.id,
  }));

const anyAmount = fc.constantFrom(null, '0.00', '0.01', '2.50');
const anyDraft: fc.Arbitrary<DealSuccessDraft> = fc
  .record({
    challenge: fc.constantFrom('', 'The region shrinks.'),
    needEvidence: fc.constantFrom('', 'It is felt.', 'Statbel: 4 %'),
    leadPerson: fc.constantFrom(null, 'Coordinator'),
    capacityFte: anyAmount,
    meansEur: anyAmount,
    legalForm: fc.constantFrom(null, 'projectvereniging', 'other'),
    expiresOn: fc.constantFrom(null, '2030-12-31'),
    assignment: fc.constantFrom(
      null,
      { setBy: 'nation', title: 'A' } as const,
      { setBy: 'province', title: 'B' } as const,
    ),
    parties: fc.subarray(PARTIES, { minLength: 1 }),
    clauses: fc.nat(2),
    indicators: fc.array(fc.constantFrom({ firstDueOn: '2029-01-01' }, { firstDueOn: '2031-01-01' }), {
      maxLength: 3,
    }),
    evaluatedEvery: fc.constantFrom(null, 12),
    commitments: fc.array(anyCommitment, { maxLength: 6 }),
    hasPlan: fc.boolean(),
    answersAssignment: fc.boolean(),
  })
  .map((fields) => ({
    ...EMPTY,
    ...fields,
    tally: openTally(fields.parties.map(({ level }) => ({ level, population: null }))),
  }));

/** What held a draft back before there were factors, told anew. */
function isReady(draft: DealSuccessDraft): boolean {
  return (
    draft.challenge.length > 0 &&
    draft.needEvidence.length > 0 &&
    !(draft.answersAssignment && draft.assignment === null) &&
    draft.leadPerson !== null &&
    Number(draft.capacityFte) > 0 &&
    Number(draft.meansEur) > 0 &&
    draft.parties.length > 1 &&
    draft.clauses > 0 &&
    draft.commitments.some(({ kind }) => kind === 'obligation')
  );
}

describe('any draft of a deal', () => {
  it('is ready exactly when no required factor is missing, and these are what is missing', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { missing, factors } = assessDeal(draft);
        const held = factors.filter(({ required, state }) => required && state === 'missing');
        expect(held.map(({ factor }) => factor).sort()).toEqual(missing.map(({ name }) => name).sort());
        expect(held.length === 0).toBe(isReady(draft));
      }),
    );
  });

  it('is told of in whole sentences, in every language', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...LANGUAGES), (draft, language) => {
        for (const { finding, details, why, mend } of assessDeal(draft).factors) {
          expect(finding.length).toBeGreaterThan(0);
          for (const each of [...finding, ...details, why, mend])
            expect(renderMessage(each, language)).toMatch(/^\S.*\S\.$/);
        }
      }),
    );
  });

  it('names under its gains exactly those who get nothing', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const gains = factorIn(draft, 'gains');
        const named = (gains?.finding ?? [])
          .slice(1)
          .flatMap(({ params }) => String(params?.parties).split(', '));
        const without = draft.parties.filter(
          ({ id }) =>
            !draft.commitments.some(({ kind, creditorId }) => kind !== 'sanction' && creditorId === id),
        );
        expect(named.sort()).toEqual(without.map(({ name }) => name).sort());
      }),
    );
  });
});
