import type { EntityManager } from 'typeorm';
import { partiesIn, renameParties, type RatificationRule } from '../ratification/rules/rule.js';
import { Agreement } from '../workflow/agreement.entity.js';

/**
 * Lets a ratification rule that asks for a predecessor ask for its successor, in the transaction given.
 * @returns the rule from now on
 */
export async function passOnRule(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
  successorId: string,
): Promise<RatificationRule> {
  const { ratificationRule: before } = await manager.findOneByOrFail(Agreement, { id: agreementId });
  if (!partiesIn(before).some((id) => predecessors.includes(id))) return before;
  const rule = renameParties(before, (id) => (predecessors.includes(id) ? successorId : id));
  await manager.update(Agreement, { id: agreementId }, { ratificationRule: rule });
  return rule;
}
