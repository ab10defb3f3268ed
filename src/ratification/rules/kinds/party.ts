import type { PartyRule } from '../rule.types.js';
import type { RuleKind } from './kind.js';

export const party: RuleKind<PartyRule> = {
  fields: ['organisationId'],
  read: (_, { field }) => {
    const organisationId = field('organisationId', isOvoCode, 'not-an-organisation');
    return organisationId === undefined ? undefined : { type: 'party', organisationId };
  },
  formula: (rule, at) => ({ ...at, rule, shape: 'party', organisationId: rule.organisationId }),
};

function isOvoCode(value: unknown): value is string {
  return typeof value === 'string' && /^OVO\d{6}$/.test(value);
}
