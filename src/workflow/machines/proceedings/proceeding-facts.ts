import type { Level } from '../../../common/level.js';
import type { Derivation } from '../../../common/time/terms.js';
import type { DerivedDelay } from '../../core/delays.js';

/** What the shell looked up about who offers an event to a side procedure. */
export interface ProceedingFacts {
  readonly organisationId: string;
  readonly level: Level;
  readonly isParty: boolean;
  /** Whether the agreement binds the organisation now. */
  readonly bound: boolean;
  /** How many parties the agreement binds now. */
  readonly boundParties: number;
  /** How many open points of its own on clauses it has; absent for none, and where that does not matter. */
  readonly openPoints?: number;
  /** Whether the parties made the organisation, a province, their facilitator or their arbiter. */
  readonly facilitates?: true;
  readonly arbitrates?: true;
  /** The parties that it does not bind now, for consents of all: what those said before counts no more. */
  readonly unbound?: readonly string[];
}

/** What every side procedure remembers from its beginning. */
export interface Opened {
  /** Its number within the agreement. */
  readonly number: number;
  /** ISO 8601: its first terms count from here. */
  readonly openedAt: string;
}

/** A delay that counts from the opening of the procedure: what begins a statechart does not say when that is. */
export function delayFromOpening<C extends Opened>(
  derive: (context: C) => Derivation,
): DerivedDelay<{ readonly context: C }> {
  const delay = ({ context }: { readonly context: C }): number =>
    Math.max(0, derive(context).dueAt.getTime() - Date.parse(context.openedAt));
  return Object.assign(delay, { derive: ({ context }: { readonly context: C }) => derive(context) });
}

/** The list with an organisation added, once. */
export function withMember(list: readonly string[], organisationId: string): readonly string[] {
  return list.includes(organisationId) ? list : [...list, organisationId];
}

/** Whether every party that the agreement binds has consented, once who asks does. */
export function allConsent(
  before: readonly string[],
  { organisationId, boundParties, unbound = [] }: ProceedingFacts,
): boolean {
  const consenting = new Set([...before, organisationId].filter((id) => !unbound.includes(id)));
  return consenting.size >= boundParties;
}
