import type { Act } from './act.js';
import type { Reaction } from './reactions.js';

/** A reservation that stands, with what the others say of it. */
export interface Reservation {
  /** OVO code of its party. */
  readonly reservedBy: string;
  /** Its number within the approval. */
  readonly number: number;
  readonly clause: string | null;
  readonly text: string;
  /** Whether the term for objections is over. */
  readonly termEnded: boolean;
  /** By party; who has no word in it has said nothing yet. */
  readonly reactions: ReadonlyMap<string, Reaction>;
}

/** How a party stands: what its council decided, and whether that still counts. */
export type PartyStanding = 'undecided' | 'approved' | 'rejected' | 'annulled' | 'withdrawn';

/** One party's part in an agreement. */
export interface Participant {
  readonly organisationId: string;
  readonly standing: PartyStanding;
  /** When its approval was recorded (ISO 8601), while it stands. */
  readonly approvedAt: string | null;
  readonly appliesProvisionally: boolean;
  /** How many reservations its approval came with: those taken back keep their numbers. */
  readonly stated: number;
  /** Its reservations that stand, in their order. */
  readonly reservations: readonly Reservation[];
  /** Oldest first. */
  readonly acts: readonly Act[];
}

/** Who takes part in an agreement and how, as its history says. */
export interface Participation {
  /** Phase and state of the agreement, such as `monitoring.measuring`. */
  readonly state: string;
  /** ISO 8601; null before entry into force. */
  readonly inForceSince: string | null;
  /** By OVO code. */
  readonly parties: ReadonlyMap<string, Participant>;
}
