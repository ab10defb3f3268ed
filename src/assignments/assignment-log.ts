import type { EntityManager } from 'typeorm';
import { actorOf, type Principal } from '../access/principal.js';
import { AssignmentEntry, type AssignmentAct } from './assignment-entry.entity.js';
import { Assignment } from './assignment.entity.js';

/**
 * Adds a line to an assignment's history, in the transaction given, in which the assignment is held.
 * @param details plain JSON for everybody to read: nothing about people, and no agreement that is not public
 */
export async function recordAct(
  manager: EntityManager,
  { id, lastSequence }: Pick<Assignment, 'id' | 'lastSequence'>,
  type: AssignmentAct,
  details: Record<string, unknown>,
  principal: Principal,
  now: Date,
): Promise<void> {
  const { person: _, ...actor } = actorOf(principal);
  const sequence = lastSequence + 1;
  await manager.insert(AssignmentEntry, { assignmentId: id, sequence, at: now, type, actor, details });
  await manager.update(Assignment, { id }, { lastSequence: sequence });
}
