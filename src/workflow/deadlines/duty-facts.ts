import type { EntityManager } from 'typeorm';
import { Council } from '../council.entity.js';
import type { Facts, OfferedEvent } from '../core/decide.js';
import { Party } from '../party.entity.js';
import { isBound } from '../record/standing-read.js';

/**
 * What a statechart is told where a party's duty has run out: whether that party is bound, and who leads. Nothing where
 * the deadline is nobody's in particular.
 * @param event names the party as `responsibleId`
 */
export async function dutyFacts(
  manager: EntityManager,
  agreementId: string,
  { responsibleId }: OfferedEvent,
): Promise<Facts> {
  if (typeof responsibleId !== 'string') return {};
  const lead = await manager.findOneByOrFail(Party, { agreementId, role: 'lead' });
  const bound = await binds(manager, agreementId, responsibleId);
  // Where the lead has left, all are told.
  return lead.participation === 'withdrawn' ? { bound } : { bound, leadId: lead.organisationId };
}

/** Whether an agreement binds one of its parties. */
async function binds(manager: EntityManager, agreementId: string, organisationId: string): Promise<boolean> {
  const council = await manager.findOneBy(Council, { agreementId, organisationId });
  const party = await manager.findOneBy(Party, { agreementId, organisationId });
  return council !== null && party !== null && isBound(party.participation, council.context);
}
