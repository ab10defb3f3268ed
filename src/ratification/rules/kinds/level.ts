import { LEVELS, type Level } from '../../../common/level.js';
import type { LevelRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

export const level: RuleKind<LevelRule> = {
  fields: ['level', 'rule'],
  read: (_, reader) => {
    const rule = reader.rule('rule');
    const of = reader.field('level', isLevel, 'unknown-level', { levels: LEVELS.join(', ') });
    return rule && of && { type: 'level', level: of, rule };
  },
  formula: (rule, _, inner) => inner(rule.rule, 'rule', rule.level),
};

function isLevel(value: unknown): value is Level {
  return LEVELS.includes(value as Level);
}
