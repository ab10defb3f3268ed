import { and, getNextTransitions } from 'xstate';
import type {
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyTransitionDefinition,
  StateValue,
  UnknownAction,
} from 'xstate';

/** A state of a statechart, as far as checks, diagrams and documents need it. */
export interface ChartState {
  /** `deal.negotiation.positions` */
  readonly id: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** The child that is entered first; undefined for an atomic state. */
  readonly initial: string | undefined;
  readonly children: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
  readonly actions: readonly string[];
}

/** An arrow of a statechart. */
export interface ChartTransition {
  readonly from: string;
  /** Undefined where the state stays. */
  readonly to: string | undefined;
  /** The caller's or registry's event; undefined for one that the machine takes by itself or by a deadline. */
  readonly event: string | undefined;
  /** The name of the term that has run out. */
  readonly delay: string | undefined;
  readonly guards: readonly string[];
  readonly actions: readonly string[];
}

/** Reads a machine's definition into plain data, so that nobody else needs XState's. */
export function chartOf(machine: AnyStateMachine): ChartState {
  return readState(machine.root as unknown as Node);
}

/** A chart's states, outermost first. */
export function statesOf(chart: ChartState): ChartState[] {
  return [chart, ...chart.children.flatMap(statesOf)];
}

/** The value of a machine that stands in an innermost state. */
export function valueOf({ path }: ChartState): StateValue {
  return path.slice(0, -1).reduceRight<StateValue>((inner, key) => ({ [key]: inner }), path.at(-1) ?? '');
}

/** The types of the events, deadlines included, that some transition takes in a state, guards aside. */
export function takenEvents(machine: AnyStateMachine, value: StateValue): ReadonlySet<string> {
  const known = TAKEN.get(machine) ?? new Map<string, ReadonlySet<string>>();
  TAKEN.set(machine, known);
  const state = JSON.stringify(value);
  const events = known.get(state) ?? readTaken(machine, value);
  known.set(state, events);
  return events;
}

/** Machines do not change, and searches ask the same of them in every world. */
const TAKEN = new WeakMap<AnyStateMachine, Map<string, ReadonlySet<string>>>();

function readTaken(machine: AnyStateMachine, value: StateValue): ReadonlySet<string> {
  const snapshot = machine.resolveState({ value, context: {} }) as AnyMachineSnapshot;
  return new Set(getNextTransitions(snapshot).map((each) => each.eventType as string));
}

const places = new WeakMap<AnyStateMachine, Map<string, readonly string[]>>();

/**
 * Where some transition takes an event, guards aside: phases such as `drafting` where each of their states takes it, else
 * states such as `negotiation.positions`.
 */
export function placesTaking(machine: AnyStateMachine, eventType: string): readonly string[] {
  const ofMachine = places.get(machine) ?? new Map<string, readonly string[]>();
  const known = ofMachine.get(eventType) ?? findPlaces(machine, eventType);
  places.set(machine, ofMachine.set(eventType, known));
  return known;
}

function findPlaces(machine: AnyStateMachine, eventType: string): readonly string[] {
  return chartOf(machine).children.flatMap((phase) => {
    const states = statesOf(phase).filter(({ children }) => children.length === 0);
    const taking = states.filter((state) => takenEvents(machine, valueOf(state)).has(eventType));
    return taking.length === states.length ? [phase.key] : taking.map(({ path }) => path.join('.'));
  });
}

/** Stands for a guard or action without a name of its own, so that a check finds it undeclared. */
const INLINE = '(inline)';

/** What `and` of XState makes has this check; `or` and `not` have others. */
const { check: isConjunction } = and([]) as unknown as Guard;

/** The names of the guards on a transition, in order; `and` names several. */
export function guardNames(candidate: Pick<AnyTransitionDefinition, 'guard'> | undefined): string[] {
  const guard: unknown = candidate?.guard;
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [guard];
  const { check, guards } = guard as Partial<Guard>;
  if (guards === undefined || check !== isConjunction) return [INLINE];
  return guards.map((part) => (typeof part === 'string' ? part : INLINE));
}

interface Guard {
  readonly check: unknown;
  readonly guards: readonly unknown[];
}

/** The part of XState's state node that is read here, without its type parameters. */
interface Node {
  readonly id: string;
  readonly key: string;
  readonly path: string[];
  readonly type: ChartState['kind'];
  readonly config: { initial?: unknown; after?: Record<string, unknown> };
  readonly initial: { target: { key: string }[] } | undefined;
  readonly states: Record<string, Node>;
  readonly transitions: Map<string, AnyTransitionDefinition[]>;
  readonly always?: AnyTransitionDefinition[];
  readonly entry: UnknownAction[];
  readonly exit: UnknownAction[];
}

const DEADLINE = /^xstate\.after\.(?<delay>[^.]+)\./;

function readState(node: Node): ChartState {
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  return {
    id: node.id,
    key: node.key,
    path: node.path,
    kind: node.type,
    initial: node.type === 'compound' ? node.initial?.target[0]?.key : undefined,
    children: Object.values(node.states).map(readState),
    transitions: transitions.map((each) => readTransition(node, each)),
    actions: actionNames([...node.entry, ...node.exit]),
  };
}

function readTransition(node: Node, transition: AnyTransitionDefinition): ChartTransition {
  const eventType = transition.eventType as string;
  const delay = DEADLINE.exec(eventType)?.groups?.delay;
  const target = transition.target?.[0] as { id: string } | undefined;
  return {
    from: node.id,
    to: target?.id,
    event: delay !== undefined || eventType === '' ? undefined : eventType,
    delay,
    guards: guardNames(transition),
    actions: actionNames(transition.actions),
  };
}

/** XState's own raise and cancel belong to deadlines and are not named. */
function actionNames(actions: readonly UnknownAction[]): string[] {
  return actions.flatMap((action: unknown) => {
    if (typeof action === 'string') return [action];
    const { type } = action as { type?: string };
    if (typeof action === 'object' && type !== undefined) return [type];
    return type === 'xstate.raise' || type === 'xstate.cancel' ? [] : [INLINE];
  });
}
