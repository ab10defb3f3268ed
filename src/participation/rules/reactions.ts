/**
 * How a party stands towards another's reservation (Vienna Convention on the Law of Treaties, art. 20(4) and (5)).
 * - `accepted`: it said so, or took its objection back
 * - `tacitlyAccepted`: it let the term pass, or consented to be bound after it, without a word
 * - `objected`: the agreement holds between the two but for what the reservation is about (art. 21(3))
 * - `opposed`: it objected and said definitely that nothing holds between the two (art. 20(4)(b))
 */
export type Reaction = 'accepted' | 'tacitlyAccepted' | 'objected' | 'opposed';

/** What an objection does: `withoutProvision` unless the objecting party definitely says `notInForce`. */
export const OBJECTION_EFFECTS = ['withoutProvision', 'notInForce'] as const;
export type ObjectionEffect = (typeof OBJECTION_EFFECTS)[number];

/** Whom silence makes accept one of a party's reservations. */
export interface SilentAcceptance {
  /** Its number within the approval. */
  readonly reservation: number;
  /** OVO codes. */
  readonly by: readonly string[];
}

/** A reservation as the party meets it that says something about it. */
export interface ReservationFacts {
  /** OVO code of the party whose reservation it is. */
  readonly reservedBy: string;
  readonly number: number;
  readonly isOwn: boolean;
  /** How the party stands towards it so far; null for no word yet. */
  readonly reaction: Reaction | null;
}
