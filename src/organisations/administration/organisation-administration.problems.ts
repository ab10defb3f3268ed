import { Problem } from '../../common/problems/problem.js';

/** Another organisation has this code. */
export function organisationCodeTaken(code: string, organisation: string): Problem {
  return new Problem('organisation-code-taken', 409, { params: { code, organisation } });
}

/** Who is no more is not changed, and does not end again. */
export function organisationIsNoMore(organisation: string, endedOn: string): Problem {
  return new Problem('organisation-is-no-more', 409, { params: { organisation, endedOn } });
}

/** Who takes part in agreements cannot just end: somebody must take over. */
export function organisationInAgreements(organisation: string, agreements: number): Problem {
  return new Problem('organisation-in-agreements', 409, { params: { organisation, agreements } });
}
