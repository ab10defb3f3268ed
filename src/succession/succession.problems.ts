import { Problem } from '../common/problems/problem.js';

/** An organisation is succeeded once. */
export function alreadySucceeded(organisation: string, succession: string): Problem {
  return new Problem('already-succeeded', 409, { params: { organisation, succession } });
}
