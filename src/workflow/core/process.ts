import type { AnyStateMachine } from 'xstate';
import type { Term } from '../../common/time/terms.js';
import type { BesideEvents } from './beside.js';
import type { ProceedingKind } from './effects.js';

/** A procedure that agreements or councils follow: a statechart with its settings, under an id and a version. */
export interface Process {
  readonly id: string;
  readonly version: number;
  /** What kind of agreement follows it, or that a council or a side procedure does. */
  readonly kind: 'deal' | 'plan' | 'council' | ProceedingKind;
  readonly machine: AnyStateMachine;
  /** What the councils of an agreement follow that follows it. */
  readonly councils?: Process;
  /** Terms and choices, given to the statechart as `settings`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * Of agreements: how long the parties can object to a council's reservations before silence is acceptance. It is no
   * setting that instances begin with: each approval with reservations keeps the term that it started. Absent where
   * councils can make no reservations.
   */
  readonly reservationTerm?: Term;
  /** Events that callers may offer. */
  readonly callerEvents: readonly string[];
  /** Events that only the registry itself offers, beside deadlines. */
  readonly registryEvents: readonly string[];
  /** Events of the registry that move nothing and that the statechart does not know; none where absent. */
  readonly besideEvents?: BesideEvents;
  /** Registry events that leave no entry of their own, because what caused them has one. */
  readonly unrecordedEvents: readonly string[];
}

/** How a process is written: `deal-flanders@1`. */
export function processName(process: Pick<Process, 'id' | 'version'>): string {
  return `${process.id}@${process.version}`;
}
