import type { EntityManager } from 'typeorm';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { isWithinDelegation } from '../access/within-delegation.js';
import { maySee } from '../access/visibility.js';
import { notFound } from '../common/problems/general.problems.js';
import type { AgreementAccess, SeenAgreement } from '../workflow/agreement-access.js';
import { Agreement } from '../workflow/agreement.entity.js';
import type { PlanContext } from '../workflow/machines/plan.machine.js';
import { Party } from '../workflow/party.entity.js';

/** A plan that the caller may see, with what its statechart remembers. */
export interface SeenPlan extends SeenAgreement {
  readonly context: PlanContext;
}

/**
 * Reads a plan on behalf of somebody.
 * @throws Problem 404 where there is none, the caller may not know of it, or it is a deal
 */
export async function seePlan(
  access: AgreementAccess,
  id: string,
  principal: Principal | undefined,
  right: Right,
): Promise<SeenPlan> {
  const seen = await access.see(id, principal, right);
  if (seen.agreement.kind !== 'plan') throw notFound();
  return { ...seen, context: seen.agreement.context as unknown as PlanContext };
}

/**
 * Whether there is such a plan that somebody may see, as things stand in the transaction given: by one query, whether
 * there is one or not.
 */
export async function seesPlan(
  manager: EntityManager,
  id: string,
  principal: Principal | undefined,
): Promise<boolean> {
  const plan = await manager
    .createQueryBuilder(Agreement, 'plan')
    .leftJoin(Party, 'own', 'own.agreementId = plan.id AND own.organisationId = :own', {
      own: principal?.organisationId ?? '',
    })
    .select('plan.publicSince', 'publicSince')
    .addSelect('own.organisationId IS NOT NULL', 'isParty')
    .where(`plan.id = :id AND plan.kind = 'plan'`, { id })
    .getRawOne<{ publicSince: Date | null; isParty: boolean }>();
  if (plan === undefined) return false;
  const isParty = plan.isParty && isWithinDelegation(principal, id);
  return maySee({ publicSince: plan.publicSince, isParty }, principal);
}
