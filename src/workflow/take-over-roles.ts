import { In, type EntityManager } from 'typeorm';
import { Agreement } from './agreement.entity.js';
import { Council } from './council.entity.js';
import { Party } from './party.entity.js';

/** Parties of an agreement that become one, and what the one is then. */
export interface RoleChange {
  /** Those that are parties no more. */
  readonly predecessors: readonly string[];
  readonly party: Omit<Party, 'agreementId'>;
  /** Its council, where councils have been asked. */
  readonly council: Omit<Council, 'agreementId'> | undefined;
}

/**
 * Makes the successor a party beside its predecessors, so that what names those can be passed on, and gives it their
 * council's path. Writes inside the transaction that holds the agreement.
 */
export async function takeOverRoles(
  manager: EntityManager,
  agreementId: string,
  { predecessors, party, council }: RoleChange,
): Promise<void> {
  const all = In([...predecessors, party.organisationId]);
  // There is one lead at a time.
  await manager.update(Party, { agreementId, organisationId: all }, { role: 'party' });
  await manager.upsert(Party, { agreementId, ...party }, ['agreementId', 'organisationId']);
  if (party.role === 'lead')
    await manager.update(Agreement, { id: agreementId }, { leadId: party.organisationId });
  if (council === undefined) return;
  await manager.delete(Council, { agreementId, organisationId: all });
  await manager.insert(Council, { agreementId, ...council, context: { ...council.context } });
}

/** Lets predecessors go, once nothing in the agreement names them any more. */
export async function releaseRoles(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
): Promise<void> {
  await manager.delete(Party, { agreementId, organisationId: In([...predecessors]) });
}
