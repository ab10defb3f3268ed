import type { AnyStateMachine, AnyTransitionDefinition, UnknownAction } from 'xstate';

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

/** The names of the guards on a transition, in order; `and` names several. */
export function guardNames(candidate: Pick<AnyTransitionDefinition, 'guard'> | undefined): string[] {
  const guard: unknown = candidate?.guard;
  if (typeof guard === 'string') return [guard];
  const parts = (guard as { guards?: unknown[] } | undefined)?.guards ?? [];
  return parts.filter((part): part is string => typeof part === 'string');
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

/** XState's own (raise, cancel) are functions and belong to deadlines. */
function actionNames(actions: readonly UnknownAction[]): string[] {
  return actions.flatMap((action: unknown) => {
    if (typeof action === 'string') return [action];
    return typeof action === 'object' && action !== null && 'type' in action ? [String(action.type)] : [];
  });
}
