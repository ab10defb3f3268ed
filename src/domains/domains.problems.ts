import { Problem } from '../common/problems/problem.js';

/** There is, or was, a domain with this id. */
export function domainExists(domain: string): Problem {
  return new Problem('domain-exists', 409, { params: { domain } });
}

/** What is no more is not changed, named or ended again. */
export function domainIsNoMore(domain: string, endedOn: string): Problem {
  return new Problem('domain-is-no-more', 409, { params: { domain, endedOn } });
}

/** Without the domain's endorsement these agreements could never enter into force. */
export function domainInAgreements(domain: string, agreements: number): Problem {
  return new Problem('domain-in-agreements', 409, { params: { domain, agreements } });
}

/** The code is that of an organisation, or of a unit of another domain. */
export function unitTaken(unit: string, holder: string): Problem {
  return new Problem('unit-taken', 409, { params: { unit, holder } });
}
