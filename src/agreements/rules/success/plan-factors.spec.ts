import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../../messages/catalogue.js';
import { renderMessage } from '../../../messages/render.js';
import { openTally } from '../../../ratification/rules/tally.js';
import { assessPlan, type PlanSuccessDraft } from './plan-factors.js';
import type { SuccessParty } from './shared-factors.js';

const WEST = { id: 'west', name: 'West-Vlaanderen' };
const KORTRIJK: SuccessParty = { id: 'kortrijk', name: 'Kortrijk', level: 'municipality', province: WEST };
const MENEN: SuccessParty = { id: 'menen', name: 'Menen', level: 'municipality', province: WEST };
const ACTION = { responsibleId: 'menen', year: 2029, budgetEur: '250000.00' };

const READY: PlanSuccessDraft = {
  challenge: 'The valley floods.',
  needEvidence: '',
  leadPerson: 'Coordinator',
  leadName: 'Kortrijk',
  capacityFte: null,
  meansEur: null,
  legalForm: null,
  expiresOn: null,
  assignment: null,
  parties: [KORTRIJK, MENEN],
  servingProvinces: [],
  domains: [],
  clauses: 1,
  text: null,
  indicators: [],
  ratificationRule: { type: 'unanimity' },
  tally: openTally([KORTRIJK, MENEN].map(({ level }) => ({ level, population: null }))),
  evaluatedEvery: 12,
  today: '2026-11-24',
  vision: 'Open valleys by 2040.',
  frameworks: 1,
  actions: [ACTION],
  hasRegion: false,
};

describe('what a plan takes to succeed', () => {
  it('given what it needs, holds nothing back: evidence, capacity and means are advice to a plan', () => {
    const { missing, factors } = assessPlan(READY);
    expect(missing).toEqual([]);
    const states = Object.fromEntries(
      factors.map(({ factor, required, state }) => [factor, [required, state]]),
    );
    expect(states).toMatchObject({
      vision: [true, 'met'],
      frameworks: [true, 'met'],
      actions: [true, 'partly'],
      needEvidence: [false, 'missing'],
      capacityFte: [false, 'missing'],
      meansEur: [false, 'missing'],
    });
    expect(Object.keys(states)).not.toContain('commitments');
    expect(Object.keys(states)).not.toContain('gains');
  });

  it('given actions, adds them up and names the parties that do nothing', () => {
    const actions = [ACTION, { ...ACTION, year: 2031, budgetEur: '500.50' }];
    const { factors } = assessPlan({ ...READY, actions });
    const finding = factors.find(({ factor }) => factor === 'actions')?.finding ?? [];
    expect(finding.map((each) => renderMessage(each, 'en'))).toEqual([
      '2 actions of 1 of the 2 parties, from 2029 to 2031, for 250,500.5 EUR.',
      'One party has no action: Kortrijk.',
    ]);
  });

  it('given a region and a legal form, is anchored', () => {
    const stateWith = (fields: Partial<PlanSuccessDraft>): string | undefined =>
      assessPlan({ ...READY, ...fields }).factors.find(({ factor }) => factor === 'anchoring')?.state;
    expect(stateWith({})).toBe('missing');
    expect(stateWith({ hasRegion: true })).toBe('partly');
    expect(stateWith({ hasRegion: true, legalForm: 'projectvereniging' })).toBe('met');
  });
});

describe('any draft of a plan', () => {
  const anyDraft: fc.Arbitrary<PlanSuccessDraft> = fc
    .record({
      challenge: fc.constantFrom('', 'The valley floods.'),
      vision: fc.constantFrom('', 'Open valleys.'),
      leadPerson: fc.constantFrom(null, 'Coordinator'),
      parties: fc.subarray([KORTRIJK, MENEN], { minLength: 1 }),
      clauses: fc.nat(2),
      frameworks: fc.nat(2),
      actions: fc.array(fc.constantFrom(ACTION, { ...ACTION, responsibleId: 'kortrijk' }), { maxLength: 3 }),
      hasRegion: fc.boolean(),
    })
    .map((fields) => ({ ...READY, ...fields }));

  it('is ready exactly when no required factor is missing, and every sentence can be said', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...LANGUAGES), (draft, language) => {
        const { missing, factors } = assessPlan(draft);
        const held = factors.filter(({ required, state }) => required && state === 'missing');
        expect(held.map(({ factor }) => factor).sort()).toEqual(missing.map(({ name }) => name).sort());
        const isReady =
          [draft.challenge, draft.vision].every((each) => each !== '') &&
          draft.leadPerson !== null &&
          draft.parties.length > 1 &&
          [draft.clauses, draft.frameworks, draft.actions.length].every((each) => each > 0);
        expect(held.length === 0).toBe(isReady);
        for (const { finding, why, mend } of factors)
          for (const each of [...finding, why, mend]) expect(renderMessage(each, language)).toMatch(/\.$/);
      }),
    );
  });
});
