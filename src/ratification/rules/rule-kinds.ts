import { count } from './kinds/count.js';
import { date } from './kinds/date.js';
import { external } from './kinds/external.js';
import { allOf, anyOf } from './kinds/group.js';
import type { RuleKind } from './kinds/kind.js';
import { level } from './kinds/level.js';
import { party } from './kinds/party.js';
import { population } from './kinds/population.js';
import { share } from './kinds/share.js';
import { unanimity } from './kinds/unanimity.js';
import type { Formula, Place } from './formula.js';
import type { RatificationRule } from './rule.types.js';

/** Every kind of rule, by its type. */
const KINDS = { unanimity, count, share, population, level, party, date, external, allOf, anyOf } as const;

type RuleType = RatificationRule['type'];

export const RULE_TYPES = Object.keys(KINDS) as readonly RuleType[];

export function isRuleType(value: unknown): value is RuleType {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}

/** The kind of a rule of this type. */
export function kindOf(type: RuleType): RuleKind<RatificationRule> {
  return KINDS[type] as unknown as RuleKind<RatificationRule>;
}

/** What a rule comes to. A rule for a level within a rule for another level is about nobody. */
export function formulaOf(rule: RatificationRule, at: Place = { path: '', scope: 'all' }): Formula {
  return kindOf(rule.type).formula(rule, at, (inner, step, level) =>
    formulaOf(inner, {
      path: at.path === '' ? step : `${at.path}.${step}`,
      scope: level === undefined || at.scope === level ? at.scope : at.scope === 'all' ? level : 'nobody',
    }),
  );
}
