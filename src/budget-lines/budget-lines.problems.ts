import { Problem } from '../common/problems/problem.js';

/** Plans draw on no budget line, nor does what is closed. */
export function drawsOnNoLine(): Problem {
  return new Problem('draws-on-no-line', 409);
}

/** What a domain said of its own line, only the domain changes. */
export function statedByDomain(domain: string): Problem {
  return new Problem('stated-by-domain', 409, { params: { domain } });
}
