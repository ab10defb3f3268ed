import type { Standing } from '../../../ratification/rules/tally.js';
import type { Facts, OfferedEvent } from '../decide.js';
import type { Instance } from '../instance.js';
import type { World } from './world.js';

/** An organisation that is no party, with every role there is. */
export const OUTSIDER = 'outsider';

/** An event that the registry itself offers. */
export interface Report {
  readonly event: OfferedEvent;
  /** The party whose council's decision it tells of, and what that is. */
  readonly tells?: { readonly of: string; readonly council: Standing };
}

/**
 * How to search through everything that can happen to an instance of a process. What it offers must be all that makes a
 * difference, and what it remembers must be finite: then the search is exhaustive and ends.
 */
export interface Search {
  readonly parties: readonly string[];
  /** The party whose council the process is; null for an agreement's. */
  readonly owner: string | null;
  /** What instances begin with. */
  readonly inputs: readonly Facts[];
  /** Callers' events with every content that makes a difference; each is offered by everyone. */
  readonly asks: (world: World) => readonly OfferedEvent[];
  /** What the shell may have looked up about who asks: a party, `OUTSIDER`, or null for the registry. */
  readonly facts: (world: World, by: string | null) => readonly Facts[];
  /** The registry's own events, deadlines aside. */
  readonly reports: (world: World) => readonly Report[];
  /** What of the context makes a difference to what can happen next; dates, for one, do not. */
  readonly remembered: (instance: Instance) => unknown;
  /** What must hold in every state, in words. */
  readonly claims: (world: World) => Readonly<Record<string, boolean>>;
}
