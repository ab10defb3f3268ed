import { type Issue, Problem } from './problem.js';

/** The request is not valid; `issues` names every fault in it. */
export function validationFailed(issues: readonly Issue[]): Problem {
  return new Problem('validation-failed', 400, { issues });
}

/** There is nothing here, or nothing that the caller may know of: both are told in the same words. */
export function notFound(): Problem {
  return new Problem('not-found', 404);
}
