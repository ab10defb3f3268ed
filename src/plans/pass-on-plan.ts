import { In, IsNull, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { PlanAction } from './actions/plan-action.entity.js';
import { Advice } from './advice/advice.entity.js';
import { Proviso } from './provisos/proviso.entity.js';

/** Numbers of what passed on in a plan. */
export interface PassedOnInPlan {
  readonly actions: readonly number[];
  readonly provisos: readonly number[];
  /** Advice that is not given yet. */
  readonly advice: readonly number[];
}

/**
 * Puts a successor in the place of its predecessors in a plan: as who carries out actions, as who made provisos, and as
 * who is asked for advice that is not given yet, within the term that runs. Writes inside the transaction given, in which
 * the successor is a party already where one of them was.
 */
export async function passOnPlan(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
  successorId: string,
): Promise<PassedOnInPlan> {
  const theirs = In([...predecessors]);
  const passedOn = {
    actions: await numbersOf(manager, PlanAction, { agreementId, responsibleId: theirs }),
    provisos: await numbersOf(manager, Proviso, { agreementId, organisationId: theirs }),
    advice: await numbersOf(manager, Advice, { agreementId, organisationId: theirs, opinion: IsNull() }),
  };
  const among = (numbers: readonly number[]) => ({ agreementId, number: In([...numbers]) });
  await manager.update(PlanAction, among(passedOn.actions), { responsibleId: successorId });
  await manager.update(Proviso, among(passedOn.provisos), { organisationId: successorId });
  await manager.update(Advice, among(passedOn.advice), { organisationId: successorId });
  await manager.query(
    `UPDATE timer SET event = jsonb_set(event, '{responsibleId}', to_jsonb($3::text))
     WHERE agreement_id = $1 AND key LIKE 'advice/%' AND event ->> 'responsibleId' = ANY($2)`,
    [agreementId, predecessors, successorId],
  );
  return passedOn;
}

async function numbersOf<T extends { readonly number: number }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T>,
): Promise<number[]> {
  const rows = await manager.find(entity, { where });
  return rows.map(({ number }) => number).sort((one, other) => one - other);
}
