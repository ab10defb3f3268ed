import type { EntityManager } from 'typeorm';
import { LandTransfer } from './land-transfer.entity.js';

/**
 * Puts a successor in the place of its predecessors in transfers of hectares, inside the transaction given. What they would
 * pass on to each other is nothing any more; who became one has consented where all of them that were asked had.
 */
export async function passOnLandTransfers(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
  successorId: string,
): Promise<void> {
  const next = (id: string): string => (predecessors.includes(id) ? successorId : id);
  const all = [...predecessors, successorId];
  for (const row of await manager.findBy(LandTransfer, { agreementId })) {
    const { number, transfers, asked, consents, proposedBy } = row;
    if (!asked.some((id) => predecessors.includes(id)) && !predecessors.includes(proposedBy)) continue;
    const joined = asked.filter((id) => all.includes(id));
    const consent = joined.length > 0 && joined.every((id) => consents.includes(id));
    await manager.update(
      LandTransfer,
      { agreementId, number },
      {
        transfers: transfers
          .map((each) => ({ ...each, fromId: next(each.fromId), toId: next(each.toId) }))
          .filter(({ fromId, toId }) => fromId !== toId),
        asked: [...new Set(asked.map(next))],
        consents: [...consents.filter((id) => !all.includes(id)), ...(consent ? [successorId] : [])],
        proposedBy: next(proposedBy),
      },
    );
  }
}
