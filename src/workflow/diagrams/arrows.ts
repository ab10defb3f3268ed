import type { Process } from '../core/process.js';
import { chartOf, statesOf, type ChartState, type ChartTransition } from '../core/statechart.js';
import { settledGuard } from './settled.js';

/** Why a process moves: somebody's step, a term that has run out, or by itself. */
export type Cause = 'event' | 'term' | 'automatic';

/** A condition of a reason; `holds` is false where the arrow is taken because it does not. */
export interface Condition {
  readonly guard: string;
  readonly holds: boolean;
}

/** One reason for an arrow. */
export interface Reason {
  /** The event or the term; undefined where the conditions alone say it. */
  readonly name: string | undefined;
  readonly conditions: readonly Condition[];
}

/** Everything that leads from one place to one state for the same kind of cause. */
export interface Arrow {
  /** A state, or one with others inside: then the arrow holds for all of those. */
  readonly from: ChartState;
  /** The innermost state that is entered. */
  readonly to: ChartState;
  readonly cause: Cause;
  readonly reasons: readonly Reason[];
}

/** What can happen in a state, or anywhere inside it, without a change of state. */
export interface Stay {
  readonly at: ChartState;
  readonly cause: Cause;
  readonly reason: Reason;
}

/** A statechart as a picture shows it. */
export interface Movement {
  readonly root: ChartState;
  /** Whether the chart's outermost states are phases with states inside. */
  readonly phased: boolean;
  readonly start: ChartState;
  readonly arrows: readonly Arrow[];
  readonly stays: readonly Stay[];
}

/** Reads what moves a process, leaving out what its settings rule out. */
export function movementOf(process: Process): Movement {
  const root = chartOf(process.machine);
  const states = statesOf(root);
  const byId = new Map(states.map((state) => [state.id, state]));
  const arrows: Arrow[] = [];
  const stays: Stay[] = [];

  for (const state of states) {
    for (const candidates of triggersOf(process, state)) {
      for (const [index, transition] of candidates.entries()) {
        const target = transition.to === undefined ? undefined : byId.get(transition.to);
        const to = target && entered(target);
        const cause = causeOf(process, transition);
        const reason = reasonOf(candidates, index, cause, to !== undefined && changesPhase(state, to, root));
        for (const from of sourcesOf(state, to)) {
          if (to !== undefined && to !== from) arrows.push({ from, to, cause, reasons: [reason] });
          else if (cause !== 'automatic') stays.push({ at: from, cause, reason });
        }
      }
    }
  }
  return {
    root,
    phased: root.children.some((child) => child.children.length > 0),
    start: entered(root),
    arrows: joined(arrows),
    stays: unique(stays, ({ at, reason }) => `${at.id} ${JSON.stringify(reason)}`),
  };
}

/** The innermost states of a state, in the chart's order; the state itself where it has no others inside. */
export function leavesOf(state: ChartState): ChartState[] {
  return statesOf(state).filter((each) => each.children.length === 0);
}

/** Whether a state is another one or lies inside it. */
export function liesIn(state: ChartState, outer: ChartState): boolean {
  return statesOf(outer).includes(state);
}

/** The phase that a state is or lies in, where the chart has phases. */
export function phaseOf(state: ChartState, root: ChartState): ChartState | undefined {
  return root.children.find((child) => child.children.length > 0 && liesIn(state, child));
}

/** Sorts into groups, all in the order in which they were given. */
export function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** A correction repairs what was recorded of a step; it is none itself, so no path is drawn for it. */
const REPAIRS: ReadonlySet<string | undefined> = new Set(['CORRECT', 'CORRECTION_TERM_ENDED']);

/** A state's transitions, those for the same trigger together in the order in which they are tried. */
function triggersOf(process: Process, state: ChartState): ChartTransition[][] {
  const possible = state.transitions.flatMap((each) => {
    if (REPAIRS.has(each.event)) return [];
    const settled = each.guards.map((guard) => settledGuard(process, guard));
    if (settled.includes(false)) return [];
    return [{ ...each, guards: each.guards.filter((_, index) => settled[index] === undefined) }];
  });
  const triggers = [...grouped(possible, (each) => each.event ?? each.delay ?? '').values()];
  return triggers.map((candidates) =>
    candidates.filter(
      ({ guards }, index) => !candidates.slice(0, index).some((each) => covers(each, guards)),
    ),
  );
}

/** Whether a transition is always taken where these guards hold, so that a later one with them never is. */
function covers(transition: ChartTransition, guards: readonly string[]): boolean {
  return transition.guards.every((guard) => guards.includes(guard));
}

function causeOf(process: Process, { event, delay }: ChartTransition): Cause {
  if (delay !== undefined) return 'term';
  return event !== undefined && process.callerEvents.includes(event) ? 'event' : 'automatic';
}

function changesPhase(state: ChartState, to: ChartState, root: ChartState): boolean {
  return phaseOf(to, root) !== phaseOf(state, root);
}

/**
 * A reason with the conditions that help a reader: those of what happens by itself, those that decide where an event
 * leads, and those on the way out of a phase. What merely permits an event is for `available-events` to say.
 */
function reasonOf(
  candidates: readonly ChartTransition[],
  index: number,
  cause: Cause,
  leaving: boolean,
): Reason {
  const { event, delay, guards } = candidates[index];
  const conditions =
    candidates.length > 1
      ? decisive(candidates, index)
      : guards.filter(() => leaving || cause === 'automatic').map(holding);
  const named = cause !== 'automatic' || conditions.length === 0;
  return { name: named ? (event ?? delay) : undefined, conditions };
}

/** What sets a transition apart from the others for the same trigger. */
function decisive(candidates: readonly ChartTransition[], index: number): Condition[] {
  const own = candidates.map(({ guards }) =>
    guards.filter((guard) => !candidates.every((each) => each.guards.includes(guard))),
  );
  if (own[index].length > 0) return own[index].map(holding);
  const earlier = own.slice(0, index);
  return earlier.every((each) => each.length === 1)
    ? earlier.flat().map((guard) => ({ guard, holds: false }))
    : [];
}

function holding(guard: string): Condition {
  return { guard, holds: true };
}

/** Where a transition is drawn from: one to a state inside its own starts at each of those inside. */
function sourcesOf(state: ChartState, to: ChartState | undefined): ChartState[] {
  const inside = leavesOf(state);
  if (to !== undefined && inside.includes(to)) return inside;
  return inside.length === 1 ? inside : [state];
}

function entered(state: ChartState): ChartState {
  const inner = state.children.find((child) => child.key === state.initial);
  return inner === undefined ? state : entered(inner);
}

function joined(arrows: readonly Arrow[]): Arrow[] {
  const groups = grouped(arrows, ({ from, to, cause }) => `${from.id} ${to.id} ${cause}`);
  return [...groups.values()].map((group) => {
    const reasons = group.flatMap((each) => each.reasons);
    return { ...group[0], reasons: unique(reasons, (reason) => JSON.stringify(reason)) };
  });
}

function unique<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
