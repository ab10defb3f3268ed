import { ENDORSEMENT_LEVELS, ROLE_AT } from '../../endorsements/rules/endorsement.js';
import type { DomainSeat, Principal, Role } from '../principal.js';
import { readAcmIdm } from './acm-idm.js';
import type { ClaimMapping, Claims, Grant, Ignored } from './claim-mapping.js';
import {
  meaningOf,
  type DomainsByCode,
  type OrganisationOfToken,
  type OrganisationsByCode,
} from './organisation-key.js';
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
 * government does not have give nothing. The roles of domain-official and domain-minister are held in the policy domains
 * that the token names beside them, or of which the organisation that it names is a unit.
 * @param domains absent where no token can name a policy domain
 */
export function principalsFromClaims(
  claims: Claims,
  directory: OrganisationsByCode,
  mapping: ClaimMapping,
  domains?: DomainsByCode,
): ReadClaims {
  const { grants, ignored } =
    mapping.form === 'acm-idm' ? readAcmIdm(claims, mapping) : readPlain(claims, mapping);
  const holdings = holdingsOf(grants, directory, domains);
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

interface Holding {
  readonly roles: ReadonlySet<Role>;
  readonly seats: readonly DomainSeat[];
}

interface Holdings {
  readonly byOrganisation: ReadonlyMap<OrganisationOfToken, Holding>;
  readonly ignored: readonly Ignored[];
}

/** What a unit of a policy domain has a say in, where Flanders as a whole has more. */
const ROLES_OF_UNITS: readonly Role[] = ['reader', ...Object.values(ROLE_AT)];
const NOTHING: Holding = { roles: new Set(), seats: [] };

function holdingsOf(
  grants: readonly Grant[],
  directory: OrganisationsByCode,
  domains: DomainsByCode | undefined,
): Holdings {
  const byOrganisation = new Map<OrganisationOfToken, Holding>();
  const ignored: Ignored[] = [];
  for (const { organisation: code, roles, domains: named = [], source } of grants) {
    const meaning = meaningOf(code, directory, domains);
    if (!meaning) {
      ignored.push({ text: source, why: 'organisation-unknown' });
      continue;
    }
    const { organisation, domainId } = meaning;
    const ofUnit = (role: Role): boolean => domainId === undefined || ROLES_OF_UNITS.includes(role);
    const { held, notOfLevel } = sortRoles(roles.filter(ofUnit), organisation.level);
    if (notOfLevel.length > 0 || !roles.every(ofUnit))
      ignored.push({ text: source, why: 'role-not-of-level' });
    const known = named.filter(
      (id) => organisation.level === 'flanders' && domains?.get(id)?.endedOn === null,
    );
    if (known.length < named.length) ignored.push({ text: source, why: 'domain-unknown' });
    const before = byOrganisation.get(organisation) ?? NOTHING;
    byOrganisation.set(organisation, {
      roles: new Set([...before.roles, ...held]),
      seats: [...before.seats, ...seatsIn(domainId === undefined ? known : [domainId], held)],
    });
  }
  return { byOrganisation, ignored };
}

/** The same roles are held in each of the domains. */
function seatsIn(domainIds: readonly string[], roles: ReadonlySet<Role>): DomainSeat[] {
  const levels = ENDORSEMENT_LEVELS.filter((level) => roles.has(ROLE_AT[level]));
  return domainIds.flatMap((domainId) => levels.map((level) => ({ domainId, level })));
}

function principalsOf({ byOrganisation }: Holdings, subject: string): Principal[] {
  return [...byOrganisation]
    .map(([{ id, name, level }, { roles, seats }]) => ({
      subject,
      organisationId: id,
      organisationName: name,
      level,
      roles,
      ...(seats.length > 0 && { seats }),
    }))
    .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}
