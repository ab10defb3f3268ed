import { processName, type Process } from './process.js';
import { chartOf, statesOf, type ChartState, type ChartTransition } from './statechart.js';

/**
 * What is wrong with a process, as sentences for its author; empty for a sound one. XState accepts all of this in
 * silence (a deadline with an undeclared delay fires at once), so a faulty process must stop the server at boot.
 */
export function processFaults(process: Process): string[] {
  const states = statesOf(chartOf(process.machine));
  const transitions = states.flatMap((state) => state.transitions);
  const { guards, actions, delays } = process.machine.implementations;
  const faults = [
    ...undeclared(
      'guard',
      transitions.flatMap((each) => each.guards),
      guards,
    ),
    ...undeclared(
      'action',
      [...states, ...transitions].flatMap((each) => each.actions),
      actions,
    ),
    ...undeclared(
      'delay',
      transitions.flatMap((each) => each.delay ?? []),
      delays,
    ),
    ...unlisted(process, transitions),
    ...unreachable(states),
    ...deadEnds(states),
  ];
  return faults.map((fault) => `${processName(process)}: ${fault}`);
}

function undeclared(what: string, names: readonly string[], declared: object): string[] {
  return [...new Set(names)]
    .filter((name) => !Object.hasOwn(declared, name))
    .map((name) => `${what} ${name} is not declared`);
}

/** Events that the statechart takes and the process does not list could never be offered, and the reverse. */
function unlisted(process: Process, transitions: readonly ChartTransition[]): string[] {
  const listed = new Set([...process.callerEvents, ...process.registryEvents]);
  const taken = new Set(transitions.flatMap((each) => each.event ?? []));
  return [
    ...[...taken].filter((event) => !listed.has(event)).map((event) => `event ${event} is not listed`),
    ...[...listed].filter((event) => !taken.has(event)).map((event) => `event ${event} is taken nowhere`),
  ];
}

/** A search over the arrows, guards aside: what no arrow leads to can never be. */
function unreachable(states: readonly ChartState[]): string[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  const reached = new Set<ChartState>();
  const queue: ChartState[] = [];
  const reach = (state: ChartState | undefined): void => {
    if (!state || reached.has(state)) return;
    reached.add(state);
    queue.push(state);
  };
  const enter = (state: ChartState | undefined): void => {
    if (!state) return;
    surrounding(state, states).forEach(reach);
    if (state.kind === 'parallel') state.children.forEach(enter);
    else enter(state.children.find((child) => child.key === state.initial));
  };
  enter(states[0]);
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const { to } of state.transitions) if (to !== undefined) enter(byId.get(to));
  }
  return states.filter((state) => !reached.has(state)).map((state) => `state ${state.id} cannot be reached`);
}

/** A state that nothing leaves, nor any state around it, holds an agreement for ever: it must be a final one. */
function deadEnds(states: readonly ChartState[]): string[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  const landing = (state: ChartState | undefined): ChartState | undefined => {
    const inner = state?.children.find((child) => child.key === state.initial);
    return inner ? landing(inner) : state;
  };
  const leaves = (leaf: ChartState, { to }: ChartTransition): boolean =>
    to !== undefined && landing(byId.get(to)) !== leaf;
  return states
    .filter((state) => state.kind === 'atomic')
    .filter((leaf) =>
      surrounding(leaf, states).every((state) => !state.transitions.some((each) => leaves(leaf, each))),
    )
    .map((state) => `state ${state.id} is a dead end`);
}

/** The state and all that it lies in. */
function surrounding(state: ChartState, states: readonly ChartState[]): ChartState[] {
  return states.filter((each) => each.path.every((step, index) => state.path[index] === step));
}
