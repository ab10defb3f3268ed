import fc from 'fast-check';
import { anyRule, anyVoters, tallyOf, type Voter } from '../../../test/support/electorate.js';
import {
  bodiesIn,
  evaluate,
  nextTurn,
  partiesIn,
  renameParties,
  type Outcome,
  type RatificationRule,
} from './rule.js';
import { certainty, impossibility } from './rule-faults.js';
import { move, noteBody, openTally, reopen, type BodyDecision, type Elector, type Tally } from './tally.js';

const TODAY = '2026-11-24';
const KORTRIJK = 'OVO002133';
const FLANDERS = 'OVO000001';

const two: RatificationRule = { type: 'count', min: 2 };

function parties(...ids: readonly string[]): Elector[] {
  return ids.map((organisationId) => ({ organisationId, level: 'municipality', population: 10 }));
}

function decision(body: string, fields: Partial<BodyDecision> = {}): BodyDecision {
  return {
    body,
    outcome: 'approved',
    decidedOn: TODAY,
    effectiveOn: null,
    source: 'https://www.example.org/',
    ...fields,
  };
}

/**
 * Swiss agreement on cooperation, SR 367.1: in force when the Confederation and at least 18 cantons have signed and the
 * assembly sets the date. Here Flanders stands for the Confederation, and municipalities for the cantons.
 */
const SWISS: RatificationRule = {
  type: 'allOf',
  rules: [
    { type: 'level', level: 'flanders', rule: { type: 'unanimity' } },
    { type: 'level', level: 'municipality', rule: { type: 'count', min: 18 } },
    { type: 'external', body: 'Assembly' },
  ],
};

function signed(confederation: 'approved' | 'undecided', cantons: number, against = 0): Tally {
  const voters: Voter[] = Array.from({ length: 26 }, (_, index) => ({
    level: 'municipality',
    population: null,
    standing: index < cantons ? 'approved' : index < cantons + against ? 'rejected' : 'undecided',
  }));
  return tallyOf([{ level: 'flanders', population: null, standing: confederation }, ...voters]);
}

describe('the Swiss rule', () => {
  it.each<[string, Tally, string, Outcome]>([
    ['no date is set', signed('approved', 18, 8), TODAY, 'open'],
    [
      'the date that was set has not come',
      noteBody(signed('approved', 18), decision('Assembly', { effectiveOn: '2027-01-01' })),
      '2026-12-31',
      'open',
    ],
    [
      'it has come',
      noteBody(signed('approved', 18), decision('Assembly', { effectiveOn: '2027-01-01' })),
      '2027-01-01',
      'satisfied',
    ],
    ['too few cantons can sign still', signed('approved', 17, 9), TODAY, 'unreachable'],
    [
      'the assembly refuses',
      noteBody(signed('approved', 18), decision('Assembly', { outcome: 'rejected' })),
      TODAY,
      'unreachable',
    ],
    [
      'the Confederation has not signed',
      noteBody(signed('undecided', 26), decision('Assembly')),
      TODAY,
      'open',
    ],
  ])('where %s', (_, tally, day, outcome) => {
    expect(evaluate(SWISS, tally, day)).toBe(outcome);
  });

  it('turns by itself on the date that was set, and on no other', () => {
    const set = noteBody(signed('approved', 18), decision('Assembly', { effectiveOn: '2027-01-01' }));
    expect(nextTurn(SWISS, signed('approved', 18), TODAY)).toBeUndefined();
    expect(nextTurn(SWISS, set, TODAY)).toBe('2027-01-01');
    expect(nextTurn(SWISS, set, '2027-01-01')).toBeUndefined();
    expect(bodiesIn(SWISS)).toEqual(['Assembly']);
  });

  it('asks the assembly anew when councils are asked anew', () => {
    const set = noteBody(signed('approved', 18), decision('Assembly'));
    expect(reopen(set).bodies).toBeUndefined();
  });
});

describe('a rule with dates', () => {
  const until: RatificationRule = { type: 'allOf', rules: [two, { type: 'date', by: '2027-06-30' }] };
  const tally = openTally(parties('OVO000002', 'OVO000003'));
  const approved = parties('OVO000002', 'OVO000003').reduce(
    (before, party) => move(before, party, 'undecided', 'approved'),
    tally,
  );

  it('can be satisfied on its last day and no longer after it', () => {
    expect(evaluate(until, tally, '2027-06-30')).toBe('open');
    expect(evaluate(until, approved, '2027-06-30')).toBe('satisfied');
    expect(evaluate(until, tally, '2027-07-01')).toBe('unreachable');
    expect(nextTurn(until, tally, TODAY)).toBe('2027-07-01');
  });

  it('waits for its first day, whatever councils decide', () => {
    const from: RatificationRule = { type: 'allOf', rules: [two, { type: 'date', notBefore: '2027-01-01' }] };
    expect(evaluate(from, approved, '2026-12-31')).toBe('open');
    expect(evaluate(from, approved, '2027-01-01')).toBe('satisfied');
  });

  it('is unreachable where only days together could satisfy it that do not meet', () => {
    const never: RatificationRule = {
      type: 'allOf',
      rules: [two, { type: 'date', notBefore: '2027-06-01' }, { type: 'date', by: '2027-05-31' }],
    };
    expect(evaluate(never, approved, TODAY)).toBe('unreachable');
    expect(impossibility(never, tally, TODAY)?.path).toBe('');
  });

  it('agrees with looking at every day, whatever councils and bodies may still decide', () => {
    const days = ['2026-11-23', TODAY, '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    const day = fc.constantFrom(...days);
    const condition = fc.oneof(
      fc.record({ type: fc.constant('date' as const), notBefore: day }),
      fc.record({ type: fc.constant('date' as const), by: day }),
      fc.record({ type: fc.constant('external' as const), body: fc.constantFrom('X', 'Y') }),
    );
    const group = fc.constantFrom('allOf' as const, 'anyOf' as const);
    const rules = fc
      .tuple(group, group, anyRule, condition, condition)
      .map(([outer, inner, councils, one, other]): RatificationRule => ({
        type: outer,
        rules: [{ type: inner, rules: [councils, one] }, other],
      }));
    const said = fc.option(
      fc.record({
        outcome: fc.constantFrom('approved' as const, 'rejected' as const),
        effectiveOn: fc.option(day),
      }),
    );
    const seen = new Set<Outcome>();
    fc.assert(
      fc.property(rules, anyVoters, said, (rule, voters, given) => {
        const tally = given ? noteBody(tallyOf(voters), decision('X', given)) : tallyOf(voters);
        const outcome = evaluate(rule, tally, TODAY);
        seen.add(outcome);
        const ways = futures(tally, voters, given !== null);
        const comes = ways.some((way) =>
          days.some((each) => each >= TODAY && evaluate(rule, way, each) === 'satisfied'),
        );
        expect(outcome !== 'unreachable').toBe(comes);
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBe(3);
  });
});

/** The best that can come: what is open now is approved, or stays as it is. */
function futures(tally: Tally, voters: readonly Voter[], isSaid: boolean): Tally[] {
  const all = voters
    .filter(({ standing }) => standing === 'undecided')
    .reduce((before, voter) => move(before, voter, 'undecided', 'approved'), tally);
  const best = noteBody(isSaid ? all : noteBody(all, decision('X')), decision('Y'));
  return [tally, all, best];
}

describe('a rule that names a party', () => {
  const rule: RatificationRule = { type: 'allOf', rules: [two, { type: 'party', organisationId: KORTRIJK }] };
  const voters = parties(KORTRIJK, 'OVO000002', 'OVO000003');
  const open = openTally(voters, partiesIn(rule));

  it('waits for that party, however many others approve', () => {
    const others = [voters[1], voters[2]].reduce(
      (before, each) => move(before, each, 'undecided', 'approved'),
      open,
    );
    expect(evaluate(rule, others, TODAY)).toBe('open');
    expect(evaluate(rule, move(others, voters[0], 'undecided', 'approved'), TODAY)).toBe('satisfied');
    expect(evaluate(rule, move(others, voters[0], 'undecided', 'rejected'), TODAY)).toBe('unreachable');
  });

  it('keeps the standing of those whom it names, and of nobody else', () => {
    expect(open.named).toEqual([{ organisationId: KORTRIJK, level: 'municipality', standing: 'undecided' }]);
    expect(openTally(voters).named).toBeUndefined();
    const moved = move(open, voters[0], 'undecided', 'approved');
    expect(reopen(moved)).toEqual(open);
  });

  it('asks for the successor after a merger', () => {
    const renamed = renameParties(rule, (id) => (id === KORTRIJK ? 'OVO000009' : id));
    expect(partiesIn(renamed)).toEqual(['OVO000009']);
    expect(renameParties(SWISS, (id) => id)).toEqual(SWISS);
  });

  it('is impossible where that party takes no part, or is of another level', () => {
    const stranger: RatificationRule = {
      type: 'anyOf',
      rules: [{ type: 'party', organisationId: FLANDERS }],
    };
    expect(impossibility(stranger, openTally(voters, partiesIn(stranger)), TODAY)).toMatchObject({
      path: 'rules[0]',
      rule: { organisationId: FLANDERS },
    });
    const elsewhere: RatificationRule = {
      type: 'level',
      level: 'province',
      rule: { type: 'party', organisationId: KORTRIJK },
    };
    expect(impossibility(elsewhere, openTally(voters, [KORTRIJK]), TODAY)?.path).toBe('rule');
  });
});

describe('certainty', () => {
  const tally = openTally(parties(KORTRIJK, 'OVO000002'));

  it.each<[string, RatificationRule, string]>([
    ['a date alone', { type: 'date', notBefore: '2030-01-01' }, ''],
    ['a body outside alone', { type: 'external', body: 'Assembly' }, ''],
    ['one of several', { type: 'anyOf', rules: [two, { type: 'external', body: 'Assembly' }] }, 'rules[1]'],
    [
      'several together',
      {
        type: 'allOf',
        rules: [
          { type: 'date', by: '2030-01-01' },
          { type: 'external', body: 'Assembly' },
        ],
      },
      '',
    ],
  ])('names what %s could satisfy without any council', (_, rule, path) => {
    expect(certainty(rule, tally, TODAY)).toBe(path);
  });

  it('finds none where a council has to approve', () => {
    expect(certainty(SWISS, tally, TODAY)).toBeUndefined();
    fc.assert(
      fc.property(anyRule, anyVoters, (rule, voters) => {
        expect(certainty(rule, openTally(voters), TODAY)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});
