import { IsNull, type EntityManager } from 'typeorm';
import { Proceeding } from './proceeding.entity.js';
import type { ProceedingState } from './proceeding-read.js';

/** The withdrawals of an agreement that are under way, as they stand in a transaction. */
export async function openWithdrawals(
  manager: EntityManager,
  agreementId: string,
): Promise<ProceedingState[]> {
  const rows = await manager.find(Proceeding, {
    where: { agreementId, kind: 'withdrawal', closedAt: IsNull() },
    order: { number: 'ASC' },
  });
  return rows.map(({ number, kind, processId, processVersion, state, context }) => ({
    number,
    kind,
    instance: { processId, processVersion, value: state, context },
    isOpen: true,
  }));
}
