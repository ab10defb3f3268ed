import type { Position } from '../../core/effects.js';

/** What the shell looked up about the party that offers an event. */
export interface PartyFacts {
  readonly organisationId: string | null;
  readonly position: Position | null;
  /** Whether the asking party's own council approved, and that approval stands. */
  readonly bound: boolean;
  readonly terminates: boolean;
  /** Who leads, where a party’s duty has run out; the other facts are about that party then. */
  readonly leadId?: string;
}
