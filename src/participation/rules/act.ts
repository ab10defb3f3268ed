import type { ObjectionEffect } from './reactions.js';

/** An entry of an agreement's history, as far as participation follows from it. */
export interface HistoryEntry {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: {
    readonly organisationId?: string;
    readonly onBehalfOf?: string;
    readonly mandate?: number;
    readonly deadline?: string;
  };
  readonly type: string;
  /** The party whose council it is about, where it is about one. */
  readonly councilId: string | null;
  readonly from: string | null;
  readonly to: string;
  /** The event as it was offered, with the facts that the decision rested on. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** What a party, or its council, can do in an agreement that says how it takes part. */
export const ACT_KINDS = [
  'textAccepted',
  'objectedToText',
  'opinion',
  'approved',
  'approvedWithReservation',
  'rejected',
  'annulled',
  'correctedToApproved',
  'correctedToRejected',
  'corrected',
  'reservation',
  'declaration',
  'reservationAccepted',
  'reservationTacitlyAccepted',
  'objectedToReservation',
  'objectionWithdrawn',
  'reservationWithdrawn',
  'appliesProvisionally',
  'provisionalApplicationEnded',
  'askedToAccede',
  'admitted',
  'acceded',
  'noticeOfWithdrawal',
  'withdrawalRevoked',
  'withdrew',
  'consentedToEnd',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** One act of a party, or one that the registry records of it. */
export interface Act {
  readonly kind: ActKind;
  /** The party whose act it is. */
  readonly partyId: string;
  /** Plain date: the day on which it was done, as its entry says, else the day on which it was recorded. */
  readonly on: string;
  /** Plain date from which it is to have effect, where it names one: provisional application, withdrawal. */
  readonly effectiveOn: string | null;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** Of its entry in the history. */
  readonly sequence: number;
  /** Number of the organisation's mandate under which it was done, where it works with mandates. */
  readonly mandate: number | null;
  /** Of a text that was accepted or objected to. */
  readonly textVersion: number | null;
  /** Of the reservation or declaration, within its approval. */
  readonly number: number | null;
  /** Whose reservation it is about, where that is another's. */
  readonly reservedBy: string | null;
  /** Of a statement: number of the clause that it is about. */
  readonly clause: string | null;
  /** Of an objection to a reservation. */
  readonly effect: ObjectionEffect | null;
  /** What it says: the wording of a statement, the reason of an objection. */
  readonly text: string | null;
}
