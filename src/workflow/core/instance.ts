import type { StateValue } from 'xstate';

/** The words for where an agreement of any kind stands. */
export const PHASES = ['drafting', 'negotiation', 'ratification', 'monitoring', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** A process at work: which definition, where it stands, and what it remembers. Plain JSON. */
export interface Instance {
  readonly processId: string;
  readonly processVersion: number;
  readonly value: StateValue;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What the shell adds to every event before it is offered: the time, and the facts it looked up. */
export interface Stamp<Facts> {
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly facts: Facts;
}

/** The state as one string, innermost last: `negotiation.positions`, or `awaiting` for a council. */
export function stateName(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [[outer, inner]] = Object.entries(value) as [[string, StateValue]];
  return `${outer}.${stateName(inner)}`;
}

/** An agreement's state in the two words that the API shows. */
export function phaseAndState(value: StateValue): { phase: Phase; state: string } {
  const [phase, ...rest] = stateName(value).split('.');
  return { phase: phase as Phase, state: rest.join('.') };
}
