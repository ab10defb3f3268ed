import { Problem } from '../common/problems/problem.js';

/** A delegation is revoked once. */
export function delegationRevoked(delegation: number): Problem {
  return new Problem('delegation-revoked', 409, { params: { delegation } });
}
