import type { UnanimityRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

export const unanimity: RuleKind<UnanimityRule> = {
  fields: [],
  read: () => ({ type: 'unanimity' }),
  formula: (rule, at) => ({ ...at, rule, shape: 'threshold', measure: 'parties', needed: (of) => of }),
};
