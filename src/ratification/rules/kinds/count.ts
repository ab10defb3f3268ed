import type { CountRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

const MOST = 10_000;

export const count: RuleKind<CountRule> = {
  fields: ['min'],
  read: (_, { field }) => {
    const min = field('min', isCount, 'not-a-count');
    return min === undefined ? undefined : { type: 'count', min };
  },
  formula: (rule, at) => ({ ...at, rule, shape: 'threshold', measure: 'parties', needed: () => rule.min }),
};

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST;
}
