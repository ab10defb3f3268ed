import type { EntityManager } from 'typeorm';
import { Agreement } from '../workflow/agreement.entity.js';

/** Predecessors that are parties, or are named beside the parties: they ask to accede, mediate, or are asked for advice. */
const NAMED = `(
  EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.organisation_id = ANY(:predecessors))
  OR EXISTS (SELECT FROM proceeding s WHERE s.agreement_id = a.id AND s.closed_at IS NULL
    AND ARRAY[s.context ->> 'organisationId', s.context #>> '{mediator,organisationId}',
      s.context #>> '{mediator,employerId}'] && :predecessors::text[])
  OR EXISTS (SELECT FROM plan_advice q WHERE q.agreement_id = a.id AND q.opinion IS NULL
    AND q.organisation_id = ANY(:predecessors)))`;

/** The agreements that are to take in a succession still, oldest first. A closed one is past it. */
export async function agreementsToTakeOver(
  manager: EntityManager,
  predecessors: readonly string[],
): Promise<{ id: string; title: string }[]> {
  return manager
    .createQueryBuilder(Agreement, 'a')
    .select(['a.id AS id', 'a.title AS title'])
    .where(`a.phase <> 'closed'`)
    .andWhere(NAMED, { predecessors: [...predecessors] })
    .orderBy('a.id')
    .getRawMany<{ id: string; title: string }>();
}
