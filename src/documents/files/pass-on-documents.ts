import { In, type EntityManager } from 'typeorm';
import { FiledDocument } from './document.entity.js';

/** Gives a successor the documents of its predecessors in an agreement. Writes inside the transaction given. */
export async function passOnDocuments(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
  successorId: string,
): Promise<void> {
  if (predecessors.length === 0) return;
  await manager.update(
    FiledDocument,
    { agreementId, organisationId: In([...predecessors]) },
    { organisationId: successorId },
  );
}
