import { isDay, nextDate } from '../../../common/time/dates.js';
import type { DateRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

export const date: RuleKind<DateRule> = {
  fields: ['notBefore', 'by'],
  read: (part, { field, fault }) => {
    const named = (['notBefore', 'by'] as const).filter((name) => part[name] !== undefined);
    if (named.length === 0) return fault('', 'no-date');
    const dates = named.map((name) => [name, field(name, isDate, 'not-a-date')] as const);
    if (dates.some(([, value]) => value === undefined)) return undefined;
    return { type: 'date', ...(Object.fromEntries(dates) as Omit<DateRule, 'type'>) };
  },
  formula: (rule, at) => ({
    ...at,
    rule,
    shape: 'condition',
    isMet: (day) => day >= (rule.notBefore ?? day) && day <= (rule.by ?? day),
    turnsOn: () => [...(rule.notBefore ? [rule.notBefore] : []), ...(rule.by ? [nextDate(rule.by)] : [])],
  }),
};

function isDate(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}
