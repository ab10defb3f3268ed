import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { officialDomains } from '../access/seats.js';
import { NO_STANDING, type Standing } from '../access/standing.js';

/** How somebody stands who sets tasks: a domain does so by its administration. */
export function standingAsIssuer(principal: Principal): Standing {
  return { ...NO_STANDING, isDomain: officialDomains(principal).length > 0 };
}

/**
 * For which policy domain Flanders sets a task: the one that is asked, or the only one that the caller speaks for.
 * @returns null for a province, and where Flanders would have to say which
 * @throws Problem 403 for another's domain
 */
export function issuingDomain(principal: Principal, asked: string | undefined): string | null {
  if (principal.level !== 'flanders') return null;
  const own = officialDomains(principal);
  if (asked === undefined) return own.length === 1 ? own[0] : null;
  if (!own.includes(asked))
    throw notPermitted({ key: 'assignments.other-domain', params: { domain: asked } });
  return asked;
}
