import { Problem } from '../common/problems/problem.js';

/** No text of the agreement bound the organisation, or anybody, on that day. */
export function noTextInForce(on: string, organisation?: string): Problem {
  const key = organisation === undefined ? 'amendment.nothing-in-force' : 'amendment.nothing-binds';
  return new Problem('no-text-in-force', 404, {
    detail: { key, params: { on, organisation: organisation ?? '' } },
  });
}
