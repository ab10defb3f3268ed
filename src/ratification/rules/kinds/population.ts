import type { PopulationRule } from '../rule.types.js';
import { isShare, shareOf, type RuleKind } from './kind.js';

export const population: RuleKind<PopulationRule> = {
  fields: ['min'],
  read: (_, { field }) => {
    const min = field('min', isShare, 'not-a-share');
    return min === undefined ? undefined : { type: 'population', min };
  },
  formula: (rule, at) => ({
    ...at,
    rule,
    shape: 'threshold',
    measure: 'inhabitants',
    needed: (of) => shareOf(rule.min, of),
  }),
};
