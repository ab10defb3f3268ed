import type { Position } from '../../core/effects.js';

/** What the shell looked up about the party that offers an event. */
export interface PartyFacts {
  readonly organisationId: string | null;
  readonly position: Position | null;
  /** Whether the asking party's own council approved, and that approval stands. */
  readonly bound: boolean;
  readonly terminates: boolean;
  /** How many open points of its own on clauses it has; absent for none, and where that does not matter. */
  readonly openPoints?: number;
  /** Who leads, where a party’s duty has run out; the other facts are about that party then. */
  readonly leadId?: string;
}
