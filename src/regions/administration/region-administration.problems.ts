import { Problem } from '../../common/problems/problem.js';

/** There is a region of this kind and name. */
export function regionExists(region: string): Problem {
  return new Problem('region-exists', 409, { params: { region } });
}
