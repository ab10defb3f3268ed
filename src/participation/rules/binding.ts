import type { Participant, Participation, Reservation } from './participant.js';

/**
 * What a reservation does between its party and another (Vienna Convention on the Law of Treaties, art. 21).
 * - `asReserved`: the other accepted it: what it is about is modified for both (art. 21(1))
 * - `provisionExcluded`: the other objected: what it is about does not apply between the two (art. 21(3))
 * - `undecided`: the other has said nothing yet, and can; what it is about binds neither of the two until then
 */
export const RESERVATION_EFFECTS = ['asReserved', 'provisionExcluded', 'undecided'] as const;
export type ReservationEffect = (typeof RESERVATION_EFFECTS)[number];

/** One reservation between two parties. */
export interface Modification {
  readonly reservedBy: string;
  readonly number: number;
  readonly effect: ReservationEffect;
}

/** Why nothing binds two parties towards each other. */
export type NotBound =
  | { readonly why: 'notInForce' | 'provisionally' | 'suspended' | 'closed' }
  /** The party that is not bound, and how its council stands. */
  | { readonly why: 'undecided' | 'rejected' | 'annulled' | 'withdrawn'; readonly party: string }
  /** An objection by which nothing is to hold between the two. */
  | {
      readonly why: 'opposed';
      readonly party: string;
      readonly reservedBy: string;
      readonly number: number;
    };

/** What binds one party towards another. */
export type Binding =
  | { readonly binds: 'full' }
  | { readonly binds: 'modified'; readonly by: readonly Modification[] }
  | { readonly binds: 'none'; readonly because: NotBound };

/**
 * What of an agreement binds two parties towards each other: all of it, all but what a reservation of one of the two
 * modifies or excludes, or nothing. It is the same both ways (art. 21(1)), and nobody else's reservations matter
 * (art. 21(2)).
 */
export function bindingBetween(participation: Participation, one: Participant, other: Participant): Binding {
  const because =
    notInForce(participation, one, other) ??
    notBound(one) ??
    notBound(other) ??
    opposed(one.reservations, other.organisationId) ??
    opposed(other.reservations, one.organisationId);
  if (because !== undefined) return { binds: 'none', because };
  const by = [
    ...modifications(one.reservations, other.organisationId),
    ...modifications(other.reservations, one.organisationId),
  ].sort(inOrder);
  return by.length === 0 ? { binds: 'full' } : { binds: 'modified', by };
}

/** Which version of the text holds between two parties. */
export interface TextBetween {
  readonly version: number;
  /** The party that a newer version does not bind, and that version; null where both are bound by the same. */
  readonly older: { readonly party: string; readonly newer: number } | null;
}

/**
 * Which version holds between two parties that different ones bind: the older, by which both are bound, since the text
 * of a later amendment holds that of those before it (Vienna Convention, arts. 30(4)(b), 40(4) and 40(5)(b)).
 * @param texts the version that binds each bound party, by OVO code
 * @returns undefined where the agreement does not bind both
 */
export function textBetween(
  texts: ReadonlyMap<string, number>,
  one: string,
  other: string,
): TextBetween | undefined {
  const [own, theirs] = [texts.get(one), texts.get(other)];
  if (own === undefined || theirs === undefined) return undefined;
  if (own === theirs) return { version: own, older: null };
  return own < theirs
    ? { version: own, older: { party: one, newer: theirs } }
    : { version: theirs, older: { party: other, newer: own } };
}

/** Since when the agreement binds a party towards the others that it binds (ISO 8601); null where it does not. */
export function boundSince({ state, inForceSince }: Participation, party: Participant): string | null {
  const { approvedAt } = party;
  if (!state.startsWith('monitoring.') || inForceSince === null || approvedAt === null) return null;
  return approvedAt > inForceSince ? approvedAt : inForceSince;
}

function notInForce({ state }: Participation, one: Participant, other: Participant): NotBound | undefined {
  if (state === 'monitoring.suspended') return { why: 'suspended' };
  if (state.startsWith('monitoring.')) return undefined;
  if (state.startsWith('closed.')) return { why: 'closed' };
  return { why: one.appliesProvisionally && other.appliesProvisionally ? 'provisionally' : 'notInForce' };
}

function notBound({ standing, organisationId }: Participant): NotBound | undefined {
  return standing === 'approved' ? undefined : { why: standing, party: organisationId };
}

function opposed(reservations: readonly Reservation[], other: string): NotBound | undefined {
  const found = reservations.find(({ reactions }) => reactions.get(other) === 'opposed');
  return found && { why: 'opposed', party: other, reservedBy: found.reservedBy, number: found.number };
}

function modifications(reservations: readonly Reservation[], other: string): Modification[] {
  return reservations.map(({ reservedBy, number, reactions }) => ({
    reservedBy,
    number,
    effect: effectOf(reactions.get(other)),
  }));
}

function effectOf(reaction: string | undefined): ReservationEffect {
  if (reaction === undefined) return 'undecided';
  return reaction === 'objected' ? 'provisionExcluded' : 'asReserved';
}

function inOrder(one: Modification, other: Modification): number {
  return one.reservedBy === other.reservedBy
    ? one.number - other.number
    : one.reservedBy < other.reservedBy
      ? -1
      : 1;
}
