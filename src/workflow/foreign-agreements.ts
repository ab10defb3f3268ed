import { In, type EntityManager } from 'typeorm';
import type { Issue } from '../common/problems/problem.js';
import { Party } from './party.entity.js';

/**
 * Faults in a body's `agreementIds`, where an organisation is to have a part in each of them. Those that it is no party
 * to are named whether they exist or not.
 */
export async function foreignAgreements(
  manager: EntityManager,
  organisationId: string,
  ids: readonly string[],
): Promise<Issue[]> {
  if (ids.length === 0) return [];
  const parties = await manager.findBy(Party, { organisationId, agreementId: In([...ids]) });
  const own = new Set(parties.map(({ agreementId }) => agreementId));
  return ids.flatMap((id, index) =>
    own.has(id.toLowerCase())
      ? []
      : [{ in: 'body', name: `agreementIds[${index}]`, detail: { key: 'mandate.fault.not-a-party' } }],
  );
}
