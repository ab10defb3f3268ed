import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { Succession } from './succession.entity.js';

/**
 * The day on which an organisation last took over from others, YYYY-MM-DD; null where it never did.
 * @param by looks no later than this plain date
 */
export async function lastSuccessionOf(
  manager: EntityManager,
  organisationId: string,
  by: string,
): Promise<string | null> {
  const found = await manager.findOne(Succession, {
    where: { successorId: organisationId, effectiveOn: LessThanOrEqual(by) },
    order: { effectiveOn: 'DESC' },
  });
  return found?.effectiveOn ?? null;
}
