import canonicalize from 'canonicalize';
import type { OrganisationActor, Person, RecordedOrganisationActor } from '../../access/principal.js';
import type { Sha256 } from '../../ledger/chain/links.js';

/** Random bytes in a salt: too many to be guessed, whatever is known of the person. */
export const SALT_BYTES = 32;

/** What stands apart from a history of the person behind a commitment, for as long as it is kept. */
export interface KeptPerson extends Person {
  readonly commitment: string;
  /** OVO code of the organisation that the person acted in. */
  readonly organisationId: string;
  readonly salt: string;
}

/** Who acted, as a history names them, and what is kept of that apart. */
export interface Sealed<Recorded> {
  readonly actor: Recorded;
  /** Undefined where nobody acted, or nobody is known any more. */
  readonly person: KeptPerson | undefined;
}

/**
 * What a history says of a person: SHA-256 over the canonical form (RFC 8785) of their subject with a salt. It is bound to
 * that subject, and without the salt tells nothing of it.
 * @param salt drawn anew for each event, in hexadecimal
 */
export function commitmentOf(subject: string, salt: string, sha256: Sha256): string {
  return sha256(canonicalize({ salt, subject }) ?? '');
}

/**
 * Puts a commitment in the place of the person who acted. Actors that are no organisation's stay as they are.
 * @param salt a new one for each event, so that nothing links what a person did in one event to another
 */
export function sealed<Actor extends object>(
  actor: Actor,
  salt: string,
  sha256: Sha256,
): Sealed<RecordedActorOf<Actor>> {
  const { person, ...rest } = actor as Partial<OrganisationActor>;
  const { organisationId } = rest;
  if (person === undefined || organisationId === undefined)
    return { actor: rest as RecordedActorOf<Actor>, person: undefined };
  const commitment = commitmentOf(person.subject, salt, sha256);
  return {
    actor: { ...rest, person: commitment } as unknown as RecordedActorOf<Actor>,
    person: { ...person, commitment, organisationId, salt },
  };
}

type RecordedActorOf<Actor> = Actor extends OrganisationActor
  ? Omit<Actor, 'person'> & Pick<RecordedOrganisationActor, 'person'>
  : Actor;
