import type { Principal, Role } from '../principal.js';
import type { Claims } from './claim-mapping.js';
import type { OrganisationsByCode } from './organisation-key.js';
import { rolesCalled, wordsOf, type RoleNames } from './role-names.js';
import { ROLES_OF_LEVEL } from './roles-of-level.js';

/** A client system is registered, then active, and can be suspended and activated again. */
export const CLIENT_STATES = ['registered', 'active', 'suspended'] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** What the registrar registered of a client of the identity provider. */
export interface RegisteredClient {
  readonly clientId: string;
  /** OVO code. */
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly state: ClientState;
}

/** The client that a token was issued to (RFC 9068 §2.2; `azp` of OpenID Connect); undefined where it does not say. */
export function clientOf(claims: Claims): string | undefined {
  const client = claims['client_id'] ?? claims['azp'];
  return typeof client === 'string' ? client : undefined;
}

/**
 * For whom a system acts that has a token of its own, by its registration alone: whatever else the token says of
 * organisations gives nothing. A token that asks for fewer of the registered roles has those.
 * @returns undefined where the registry does not know the organisation
 */
export function principalOfClient(
  { organisationId, roles }: RegisteredClient,
  claims: Claims,
  directory: OrganisationsByCode,
  roleNames: RoleNames,
): Principal | undefined {
  const organisation = directory.get(organisationId);
  if (organisation === undefined) return undefined;
  const { id, name, level } = organisation;
  const asked = wordsOf(claims['scope']).flatMap((word) => rolesCalled(word, roleNames));
  const held = roles.filter(
    (role) => ROLES_OF_LEVEL[level].includes(role) && (asked.length === 0 || asked.includes(role)),
  );
  return {
    subject: String(claims['sub']),
    organisationId: id,
    organisationName: name,
    level,
    roles: new Set(held),
  };
}
