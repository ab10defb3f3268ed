import fc from 'fast-check';
import { anyRule, anyVoters, tallyOf, type Voter } from '../../../test/support/electorate.js';
import type { Level } from '../../common/level.js';
import { evaluate, type Outcome, type RatificationRule } from './rule.js';
import { impossibility } from './rule-faults.js';
import { openTally, type Elector, type Standing } from './tally.js';

const DAY = '2026-11-24';

/**
 * Whether a rule holds once everybody has decided, said naively: party by party and in whole numbers. What is asked of
 * nobody does not hold.
 */
function holds(rule: RatificationRule, voters: readonly Voter[]): boolean {
  const yes = voters.filter((voter) => voter.standing === 'approved');
  const inhabitants = (of: readonly Voter[]): number =>
    of.reduce((sum, each) => sum + (each.population ?? 0), 0);
  switch (rule.type) {
    case 'unanimity':
      return voters.length > 0 && yes.length === voters.length;
    case 'count':
      return yes.length >= rule.min;
    case 'share':
      return voters.length > 0 && yes.length * 100 >= Math.round(rule.min * 100) * voters.length;
    case 'population':
      return (
        inhabitants(voters) > 0 && inhabitants(yes) * 100 >= Math.round(rule.min * 100) * inhabitants(voters)
      );
    case 'level':
      return holds(
        rule.rule,
        voters.filter((voter) => voter.level === rule.level),
      );
    case 'allOf':
      return rule.rules.every((each) => holds(each, voters));
    case 'anyOf':
      return rule.rules.some((each) => holds(each, voters));
    default:
      throw new Error(`Not about councils alone: ${rule.type}`);
  }
}

/** Every way in which the councils that have not decided may still decide. */
function completions(voters: readonly Voter[]): Voter[][] {
  const at = voters.findIndex((voter) => voter.standing === 'undecided');
  if (at === -1) return [[...voters]];
  return (['approved', 'rejected'] as const).flatMap((standing) =>
    completions(voters.with(at, { ...voters[at], standing })),
  );
}

function outcomeByHand(rule: RatificationRule, voters: readonly Voter[]): Outcome {
  const answers = completions(voters).map((each) => holds(rule, each));
  if (answers.every(Boolean)) return 'satisfied';
  return answers.some(Boolean) ? 'open' : 'unreachable';
}

const undecided = (voters: readonly Elector[]): Voter[] =>
  voters.map((each) => ({ ...each, standing: 'undecided' }));

describe('evaluate', () => {
  it('agrees with trying out every way in which the rest may still decide', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRule, anyVoters, (rule, voters) => {
        const expected = outcomeByHand(rule, voters);
        seen.add(expected);
        expect(evaluate(rule, tallyOf(voters), DAY)).toBe(expected);
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(['open', 'satisfied', 'unreachable']);
  });

  it('is never satisfied by nobody', () => {
    fc.assert(
      fc.property(anyRule, anyVoters, (rule, voters) => {
        expect(evaluate(rule, openTally(voters), DAY)).not.toBe('satisfied');
      }),
    );
  });

  it('does not take a tiny share for none', () => {
    for (const type of ['share', 'population'] as const) {
      const two = openTally([elector('municipality', 1), elector('municipality', 1)]);
      for (const min of [1e-10, 1e-300, Number.MIN_VALUE])
        expect(evaluate({ type, min }, two, DAY)).toBe('open');
    }
  });

  it.each<[string, number, number, number]>([
    ['two thirds of three', 2 / 3, 3, 2],
    ['0.66 of three', 0.66, 3, 2],
    ['0.67 of three', 0.67, 3, 3],
    ['0.1 of ten', 0.1, 10, 1],
    ['0.7 of ten, which is a little more than seven in binary', 0.7, 10, 7],
    ['0.07 of a hundred, which is a little more than seven in binary', 0.07, 100, 7],
    ['all of three hundred', 1, 300, 300],
  ])('asks for %s exactly', (_, min, parties, needed) => {
    const voters = (yes: number): Voter[] =>
      Array.from({ length: parties }, (__, index) => voter(index < yes ? 'approved' : 'undecided'));
    expect(evaluate({ type: 'share', min }, tallyOf(voters(needed)), DAY)).toBe('satisfied');
    expect(evaluate({ type: 'share', min }, tallyOf(voters(needed - 1)), DAY)).toBe('open');
  });

  it('weighs inhabitants, not parties', () => {
    const rule = { type: 'population', min: 0.6 } as const;
    const many = [voter('rejected', 10), voter('rejected', 10), voter('rejected', 10)];
    expect(evaluate(rule, tallyOf([...many, voter('approved', 45)]), DAY)).toBe('satisfied');
    expect(evaluate(rule, tallyOf([...many, voter('undecided', 45)]), DAY)).toBe('open');
    expect(evaluate(rule, tallyOf([...many, voter('undecided', 44)]), DAY)).toBe('unreachable');
  });

  it('is not satisfied through a level that nobody brings, where another way is open', () => {
    const rule: RatificationRule = {
      type: 'anyOf',
      rules: [
        { type: 'level', level: 'flanders', rule: { type: 'unanimity' } },
        { type: 'share', min: 0.5 },
      ],
    };
    expect(evaluate(rule, tallyOf([voter('undecided'), voter('undecided')]), DAY)).toBe('open');
    expect(evaluate(rule, tallyOf([voter('approved'), voter('undecided')]), DAY)).toBe('satisfied');
  });
});

describe('impossibility', () => {
  it('agrees with trying out every way in which all may decide', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(anyRule, anyVoters, (rule, voters) => {
        const possible = outcomeByHand(rule, undecided(voters)) !== 'unreachable';
        seen.add(possible);
        expect(impossibility(rule, openTally(voters), DAY) === undefined).toBe(possible);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });

  it('names the part that is impossible in itself, and where it stands', () => {
    fc.assert(
      fc.property(anyRule, anyVoters, (rule, voters) => {
        const found = impossibility(rule, openTally(voters), DAY);
        if (!found) return;
        const [part, about] = partAt(rule, found.path, voters);
        expect(part).toBe(found.rule);
        expect(['unanimity', 'count', 'share', 'population']).toContain(part.type);
        expect(found.parties).toBe(about.length);
        expect(outcomeByHand(part, undecided(about))).toBe('unreachable');
      }),
    );
  });

  it.each<[string, RatificationRule, string, number]>([
    ['more parties than there are', { type: 'count', min: 4 }, '', 3],
    [
      'Flanders, which takes no part',
      { type: 'level', level: 'flanders', rule: { type: 'unanimity' } },
      'rule',
      0,
    ],
    [
      'more of a level than there are',
      {
        type: 'allOf',
        rules: [
          { type: 'share', min: 1 },
          {
            type: 'level',
            level: 'municipality',
            rule: { type: 'anyOf', rules: [{ type: 'count', min: 3 }] },
          },
        ],
      },
      'rules[1].rule.rules[0]',
      2,
    ],
    [
      'inhabitants where no number of them is known',
      { type: 'level', level: 'province', rule: { type: 'population', min: 0.5 } },
      'rule',
      1,
    ],
  ])('names a rule that asks for %s', (_, rule, path, parties) => {
    const parts = [elector('municipality', 10), elector('municipality', 20), elector('province', null)];
    expect(impossibility(rule, openTally(parts), DAY)).toMatchObject({ path, parties });
  });

  it('finds none where one way of several is open', () => {
    const rule: RatificationRule = {
      type: 'anyOf',
      rules: [{ type: 'count', min: 9 }, { type: 'unanimity' }],
    };
    expect(impossibility(rule, openTally([elector('municipality', null)]), DAY)).toBeUndefined();
  });
});

/** The part of a rule at a path, and the voters that it is about. */
function partAt(
  rule: RatificationRule,
  path: string,
  voters: readonly Voter[],
): [RatificationRule, readonly Voter[]] {
  const [step, ...rest] = path === '' ? [] : path.split('.');
  if (step === undefined) return [rule, voters];
  if (rule.type === 'level')
    return partAt(
      rule.rule,
      rest.join('.'),
      voters.filter((each) => each.level === rule.level),
    );
  if (!('rules' in rule)) throw new Error(`${rule.type} has no part ${path}`);
  const index = Number(/^rules\[(\d+)\]$/.exec(step)?.[1]);
  return partAt(rule.rules[index], rest.join('.'), voters);
}

function elector(level: Level, population: number | null): Elector {
  return { level, population };
}

function voter(standing: Standing, population: number | null = null): Voter {
  return { level: 'municipality', population, standing };
}
