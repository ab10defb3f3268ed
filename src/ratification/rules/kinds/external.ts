import type { ExternalRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

const LONGEST = 200;

/** Its yes counts from the day that it sets, where it sets one. */
export const external: RuleKind<ExternalRule> = {
  fields: ['body'],
  read: (_, { field }) => {
    const body = field('body', isName, 'not-a-body', { most: LONGEST });
    return body === undefined ? undefined : { type: 'external', body };
  },
  formula: (rule, at) => ({
    ...at,
    rule,
    shape: 'condition',
    body: rule.body,
    isMet: (day, decisions) =>
      decisions.some(
        ({ body, outcome, effectiveOn }) =>
          body === rule.body && outcome === 'approved' && day >= (effectiveOn ?? day),
      ),
    turnsOn: (decisions) =>
      decisions.flatMap(({ body, effectiveOn }) => (body === rule.body && effectiveOn ? [effectiveOn] : [])),
  }),
};

function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST &&
    value === value.trim() &&
    /^[^\p{Cc}\p{Cs}]+$/u.test(value)
  );
}
