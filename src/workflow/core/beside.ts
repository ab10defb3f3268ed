import type { Effect } from './effects.js';
import { phaseAndState, type Instance, type Phase } from './instance.js';

/** What an event beside the statechart brings. */
export interface Brought {
  /** Fields of the context that it sets; no state, and nothing that a guard asks. */
  readonly context?: Readonly<Record<string, unknown>>;
  readonly effects: readonly Effect[];
}

/** An event as it is offered, with the facts that were looked up. */
export interface EventBeside {
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/**
 * An event that moves nothing: it is on record, and whoever it concerns is told. The statechart never sees it, so that
 * what features keep in rows of their own does not make the search through all that can happen any longer.
 */
export interface BesideEvent {
  /** Where it is taken. */
  readonly phases: readonly Phase[];
  /** On which condition, by the name that its refusal is known by: `reason.<guard>`. None where absent. */
  readonly guard?: { readonly name: string; readonly holds: (event: EventBeside) => boolean };
  /** Pure: the history is decided again by it. */
  readonly brings: (event: EventBeside, instance: Instance) => Brought;
}

/** Events beside a statechart, by type. */
export type BesideEvents = Readonly<Record<string, BesideEvent>>;

interface WithEvents {
  readonly registryEvents: readonly string[];
  readonly besideEvents?: BesideEvents;
}

/** The event of this type beside a process's statechart; undefined where there is none. */
export function besideEvent({ besideEvents = {} }: WithEvents, type: string): BesideEvent | undefined {
  return Object.hasOwn(besideEvents, type) ? besideEvents[type] : undefined;
}

/** Whether it is taken where an instance stands. */
export function isTakenBeside({ phases }: BesideEvent, value: Instance['value']): boolean {
  return phases.includes(phaseAndState(value).phase);
}

/** Every event that only the registry itself offers, deadlines of states aside. */
export function toldEvents({ registryEvents, besideEvents = {} }: WithEvents): readonly string[] {
  return [...registryEvents, ...Object.keys(besideEvents)];
}
