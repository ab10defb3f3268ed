import type { EntityManager } from 'typeorm';
import { Council } from '../council.entity.js';
import type { Facts, OfferedEvent } from '../core/decide.js';
import { standingOf } from '../machines/council.machine.js';
import { Party } from '../party.entity.js';

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
  return { bound: await isBound(manager, agreementId, responsibleId), leadId: lead.organisationId };
}

/** Whether a party's council approved, and that approval stands. */
export async function isBound(
  manager: EntityManager,
  agreementId: string,
  organisationId: string,
): Promise<boolean> {
  const council = await manager.findOneBy(Council, { agreementId, organisationId });
  return council !== null && standingOf(council.context) === 'approved';
}
