import { Problem } from '../common/problems/problem.js';

/** Only an open point that is open can be settled. */
export function nothingToSettle(comment: number): Problem {
  return new Problem('nothing-to-settle', 409, { params: { comment } });
}
