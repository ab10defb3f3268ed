import type { GroupRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

const group = (type: GroupRule['type']): RuleKind<GroupRule> => ({
  fields: ['rules'],
  read: (_, reader) => {
    const rules = reader.rules('rules');
    return rules && { type, rules };
  },
  formula: (rule, at, inner) => ({
    ...at,
    rule,
    shape: 'group',
    needs: type === 'allOf' ? 'all' : 'any',
    parts: rule.rules.map((each, index) => inner(each, `rules[${index}]`)),
  }),
});

export const allOf = group('allOf');
export const anyOf = group('anyOf');
