import { outsideDelegation } from './access.problems.js';
import type { Principal } from './principal.js';

/** Whether an agreement is one that the caller acts in: where by delegation, one that the delegation is for. */
export function isWithinDelegation(principal: Principal | undefined, agreementId: string): boolean {
  const agreementIds = principal?.delegation?.agreementIds ?? null;
  return agreementIds === null || agreementIds.includes(agreementId);
}

/**
 * Refuses who acts by delegation for other agreements only. The answer is the same whether there is such an agreement or
 * not.
 * @throws Problem 403 `outside-delegation`
 */
export function requireWithinDelegation(principal: Principal | undefined, agreementId: string): void {
  if (principal?.delegation === undefined || isWithinDelegation(principal, agreementId)) return;
  const { organisationName: organisation, delegation } = principal;
  throw outsideDelegation({
    key: 'delegation.refused.agreement',
    params: { organisation, number: delegation.number },
  });
}
