import type { Level } from '../../common/level.js';
import type { Principal } from '../principal.js';
import { sortRoles } from './roles-of-level.js';

/** Which claims of a token say for whom its holder acts and as what. */
export interface ClaimMapping {
  /** Name of the claim with the organisation's OVO code or enterprise number (KBO). */
  readonly organisation: string;
  /** Name of the claim with the roles: words separated by spaces, or a list of words. */
  readonly roles: string;
}

/** The part of the directory of organisations that reading a token needs. */
export interface OrganisationsByCode {
  get(ovo: string): OrganisationOfToken | undefined;
  /** @param kbo ten digits */
  byKbo(kbo: string): OrganisationOfToken | undefined;
}

export interface OrganisationOfToken {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** A verified token's holder, or why the registry cannot know who that is. */
export type ReadClaims =
  | { readonly principal: Principal }
  | { readonly refused: 'no-organisation' }
  | { readonly refused: 'unknown-organisation'; readonly organisation: string };

/**
 * Tells who holds a token from its verified claims. Words among the roles that the registry does not know, and roles
 * that the organisation's level of government does not have, give nothing: the issuer's scopes serve other systems too.
 */
export function principalFromClaims(
  claims: Readonly<Record<string, unknown>>,
  directory: OrganisationsByCode,
  mapping: ClaimMapping,
): ReadClaims {
  const code = claims[mapping.organisation];
  if (typeof code !== 'string' || code.trim() === '') return { refused: 'no-organisation' };
  const organisation = directory.get(code.trim()) ?? byEnterpriseNumber(code, directory);
  if (!organisation) return { refused: 'unknown-organisation', organisation: code };
  return {
    principal: {
      subject: String(claims['sub']),
      organisationId: organisation.id,
      organisationName: organisation.name,
      level: organisation.level,
      roles: sortRoles(words(claims[mapping.roles]), organisation.level).held,
    },
  };
}

/** Enterprise numbers are written `0207.494.678`, `BE 0207 494 678` or as ten digits. */
function byEnterpriseNumber(code: string, directory: OrganisationsByCode): OrganisationOfToken | undefined {
  const digits = code.replace(/^\s*BE/i, '').replace(/[\s.]/g, '');
  return /^\d{10}$/.test(digits) ? directory.byKbo(digits) : undefined;
}

function words(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((word) => word !== '');
  return Array.isArray(claim) ? claim.filter((word) => typeof word === 'string') : [];
}
