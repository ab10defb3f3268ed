import { conditionsAreMet, type EndorsementContext } from '../../endorsements/rules/endorsement.js';
import type { Outcome } from './rule.js';

/**
 * What the rule and the endorsements that the parties made a condition come to together. A domain can always still say
 * yes, so that a missing one leaves it open; what has entered into force needs none any more.
 * @param rule what the rule makes of the councils' decisions
 */
export function outcomeWithEndorsements(
  rule: Outcome,
  context: EndorsementContext & { readonly inForceSince: string | null },
): Outcome {
  return rule === 'satisfied' && context.inForceSince === null && !conditionsAreMet(context) ? 'open' : rule;
}
