import type { Level } from '../common/level.js';
import type { EndorsementLevel } from '../endorsements/rules/endorsement.js';

/** What a token lets its holder be within its organisation. */
export const ROLES = [
  'reader',
  'editor',
  'negotiator',
  'clerk',
  'director',
  'mediator',
  'domain-official',
  'domain-minister',
  'supervisor',
  'registrar',
] as const;
export type Role = (typeof ROLES)[number];

/** For which policy domain of Flanders somebody endorses, and at which level. */
export interface DomainSeat {
  readonly domainId: string;
  readonly level: EndorsementLevel;
}

/** By which delegation somebody acts on behalf of another organisation than the one that the token is for. */
export interface ActsByDelegation {
  /** Within the organisation on whose behalf it is. */
  readonly number: number;
  /** OVO code of the organisation that the token is for. */
  readonly delegateId: string;
  /** The only rights that it is for, beside reading; null for all that the roles give. */
  readonly rights: readonly string[] | null;
  /** The agreements that it is for; null for all. */
  readonly agreementIds: readonly string[] | null;
}

/** Who sends a request: a person or system, for exactly one organisation, with its roles there. */
export interface Principal {
  /** The token's `sub`: opaque, never a name or national number. */
  readonly subject: string;
  /** What the person is called, where the configuration names a claim for that. */
  readonly name?: string;
  /** The client that the token was issued to, where it says so. */
  readonly clientId?: string;
  /** OVO code: of the one on whose behalf the request is, where it is by delegation. */
  readonly organisationId: string;
  /** What the organisation is called, for sentences to people. */
  readonly organisationName: string;
  readonly level: Level;
  readonly roles: ReadonlySet<Role>;
  /** What somebody of Flanders endorses for; absent or empty for everybody else. */
  readonly seats?: readonly DomainSeat[];
  /** Absent for who acts for their own organisation. */
  readonly delegation?: ActsByDelegation;
}

/** A person or system that acted, as far as the registry knows it: kept apart from histories, and erased in time. */
export interface Person {
  /** The token's `sub`. */
  readonly subject: string;
  /** What it could do there, by the token. */
  readonly roles: readonly Role[];
  readonly name?: string;
}

/** An organisation that acted, through a person or system of its own. */
export interface OrganisationActor {
  /** OVO code. */
  readonly organisationId: string;
  /** Absent where nobody knows any more who it was. */
  readonly person?: Person;
  /** OVO code of the organisation on whose behalf it acted, where that was another. */
  readonly onBehalfOf?: string;
  /** Number of that organisation's delegation by which it could. */
  readonly delegation?: number;
}

/** An organisation that acted, as histories name it: with a commitment to the person in the place of the person. */
export interface RecordedOrganisationActor extends Omit<OrganisationActor, 'person'> {
  /** A salted hash of who it was: src/persons/rules/commitment.ts. Absent where nobody knew that any more. */
  readonly person?: string;
}

/** Who acts, for a history. */
export function actorOf(principal: Principal): OrganisationActor {
  const { organisationId, subject, name, delegation } = principal;
  const roles = [...principal.roles].sort();
  const person = { subject, roles, ...(name !== undefined && { name }) };
  if (delegation === undefined) return { organisationId, person };
  const { delegateId, number } = delegation;
  return { organisationId: delegateId, person, onBehalfOf: organisationId, delegation: number };
}

/** OVO code of the organisation that the token of who sends a request is for. */
export function homeOf({ organisationId, delegation }: Principal): string {
  return delegation?.delegateId ?? organisationId;
}
