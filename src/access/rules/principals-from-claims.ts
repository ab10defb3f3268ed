import type { Principal, Role } from '../principal.js';
import { readAcmIdm } from './acm-idm.js';
import type { ClaimMapping, Claims, Grant, Ignored } from './claim-mapping.js';
import { organisationOf, type OrganisationOfToken, type OrganisationsByCode } from './organisation-key.js';
import { readPlain } from './plain-claims.js';
import { sortRoles } from './roles-of-level.js';

/** For whom a token's holder can act, or why the registry cannot know that. */
export type ReadClaims =
  /** One for each organisation, by OVO code; never none. */
  | { readonly principals: readonly Principal[] }
  | { readonly refused: 'no-organisation' }
  | { readonly refused: 'unknown-organisation'; readonly organisation: string }
  | { readonly refused: 'no-role'; readonly ignored: readonly Ignored[] };

/**
 * Tells for whom the holder of a token can act from its verified claims. Roles that the organisation's level of
 * government does not have give nothing.
 */
export function principalsFromClaims(
  claims: Claims,
  directory: OrganisationsByCode,
  mapping: ClaimMapping,
): ReadClaims {
  const { grants, ignored } =
    mapping.form === 'acm-idm' ? readAcmIdm(claims, mapping) : readPlain(claims, mapping);
  const holdings = holdingsOf(grants, directory);
  const subject = String(claims['sub']);
  if (mapping.form === 'akkoord') {
    // Without a role too: such a holder is told so when a role is needed.
    if (holdings.byOrganisation.size > 0) return { principals: principalsOf(holdings, subject) };
    return grants.length === 0
      ? { refused: 'no-organisation' }
      : { refused: 'unknown-organisation', organisation: grants[0].organisation };
  }
  const principals = principalsOf(holdings, subject).filter(({ roles }) => roles.size > 0);
  return principals.length > 0
    ? { principals }
    : { refused: 'no-role', ignored: [...ignored, ...holdings.ignored] };
}

interface Holdings {
  readonly byOrganisation: ReadonlyMap<OrganisationOfToken, ReadonlySet<Role>>;
  readonly ignored: readonly Ignored[];
}

function holdingsOf(grants: readonly Grant[], directory: OrganisationsByCode): Holdings {
  const byOrganisation = new Map<OrganisationOfToken, Set<Role>>();
  const ignored: Ignored[] = [];
  for (const { organisation: code, roles, source } of grants) {
    const organisation = organisationOf(code, directory);
    if (!organisation) {
      ignored.push({ text: source, why: 'organisation-unknown' });
      continue;
    }
    const { held, notOfLevel } = sortRoles(roles, organisation.level);
    if (notOfLevel.length > 0) ignored.push({ text: source, why: 'role-not-of-level' });
    byOrganisation.set(organisation, new Set([...(byOrganisation.get(organisation) ?? []), ...held]));
  }
  return { byOrganisation, ignored };
}

function principalsOf({ byOrganisation }: Holdings, subject: string): Principal[] {
  return [...byOrganisation]
    .map(([{ id, name, level }, roles]) => ({
      subject,
      organisationId: id,
      organisationName: name,
      level,
      roles,
    }))
    .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}
