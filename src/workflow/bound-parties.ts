import type { EntityManager } from 'typeorm';
import { Council } from './council.entity.js';
import { Party } from './party.entity.js';
import { isBound } from './record/standing-read.js';

/** The OVO codes of the parties that an agreement binds, in order. */
export async function boundParties(manager: EntityManager, agreementId: string): Promise<string[]> {
  const parties = await manager.findBy(Party, { agreementId });
  const councils = await manager.findBy(Council, { agreementId });
  const contextOf = new Map(councils.map(({ organisationId, context }) => [organisationId, context]));
  return parties
    .filter(({ organisationId, participation }) => {
      const context = contextOf.get(organisationId);
      return context !== undefined && isBound(participation, context);
    })
    .map(({ organisationId }) => organisationId)
    .sort();
}
