import { Problem } from '../../common/problems/problem.js';

/** Somebody still has to be known, because of what they may do, or may not. */
export function personStillNeeded(mandates: readonly number[], corrections: number): Problem {
  return new Problem('person-still-needed', 409, {
    params: { mandates: mandates.length, numbers: mandates.join(', '), corrections },
  });
}
