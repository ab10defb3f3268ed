import fc from 'fast-check';
import { LEVELS } from '../../src/common/level.js';
import type { RatificationRule } from '../../src/ratification/rules/rule.js';
import {
  move,
  openTally,
  type Elector,
  type Standing,
  type Tally,
} from '../../src/ratification/rules/tally.js';

/** A party with what its council decided. */
export interface Voter extends Elector {
  readonly standing: Standing;
}

/** Populations are small and often alike, so that thresholds are often met exactly. */
const elector = fc.record({
  level: fc.constantFrom(...LEVELS),
  population: fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 7_000_000 }))),
});
const standing = fc.constantFrom<Standing>('undecided', 'undecided', 'approved', 'rejected');

export const anyElector: fc.Arbitrary<Elector> = elector;
export const anyVoter: fc.Arbitrary<Voter> = fc
  .tuple(elector, standing)
  .map(([party, decided]) => ({ ...party, standing: decided }));
export const anyVoters: fc.Arbitrary<Voter[]> = fc.array(anyVoter, { minLength: 1, maxLength: 9 });

/** In whole hundredths, so that a spec can count with them exactly. */
const share = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);

export const anyRule: fc.Arbitrary<RatificationRule> = fc.letrec<{ rule: RatificationRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<RatificationRule>({ type: 'unanimity' }),
    fc.record({ type: fc.constant('count' as const), min: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ type: fc.constantFrom('share' as const, 'population' as const), min: share }),
    fc.record({ type: fc.constant('level' as const), level: fc.constantFrom(...LEVELS), rule: tie('rule') }),
    fc.record({
      type: fc.constantFrom('allOf' as const, 'anyOf' as const),
      rules: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).rule;

/** Rules about councils alone, a named party among them. */
export const anyCouncilRule: fc.Arbitrary<RatificationRule> = fc.oneof(
  anyRule,
  fc.tuple(anyRule, anyRule, fc.integer({ min: 0, max: 3 })).map(([one, other, named]): RatificationRule => ({
    type: 'allOf',
    rules: [one, { type: 'anyOf', rules: [other, { type: 'party', organisationId: `OVO00000${named}` }] }],
  })),
);

/** The tally of these voters, built as the registry does: opened, then moved by each decision. */
export function tallyOf(voters: readonly Voter[]): Tally {
  return voters.reduce((tally, voter) => move(tally, voter, 'undecided', voter.standing), openTally(voters));
}
