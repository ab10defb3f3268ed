import type { ShareRule } from '../rule.types.js';
import { isShare, shareOf, type RuleKind } from './kind.js';

export const share: RuleKind<ShareRule> = {
  fields: ['min'],
  read: (_, { field }) => {
    const min = field('min', isShare, 'not-a-share');
    return min === undefined ? undefined : { type: 'share', min };
  },
  formula: (rule, at) => ({
    ...at,
    rule,
    shape: 'threshold',
    measure: 'parties',
    needed: (of) => shareOf(rule.min, of),
  }),
};
