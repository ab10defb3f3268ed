import { notPermitted, tokenRequired } from './access.problems.js';
import type { Right } from './policy.js';
import { mayDo } from './rights.js';
import type { Principal } from './principal.js';
import type { Standing } from './standing.js';

/**
 * Lets pass who may do this by the table of rights.
 * @throws Problem `token-required` (401) where a token could give the right, `not-permitted` (403) where it does not
 */
export function permit(right: Right, principal: Principal | undefined, standing: Standing): void {
  const permission = mayDo(right, principal, standing);
  if (permission.allowed) return;
  throw principal === undefined ? tokenRequired() : notPermitted(permission.reason);
}
