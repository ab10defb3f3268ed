import { createActor } from 'xstate';
import type { ActorScope, AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';

/** Where a machine comes to, and the actions that it asks for. */
export type Step = [AnyMachineSnapshot, { type: string; params: unknown }[]];

type Scope = ActorScope<AnyMachineSnapshot, EventObject>;

/** Of each machine, what it wants around it: an actor that is never started. */
const SCOPES = new WeakMap<AnyStateMachine, Scope>();

/**
 * What an event does to a machine. XState's own `transition` answers the same, but makes a new actor each time it is
 * asked, which costs more than the step.
 */
export function stepOf(machine: AnyStateMachine, before: AnyMachineSnapshot, event: EventObject): Step {
  const actions: Step[1] = [];
  const scope = SCOPES.get(machine) ?? scopeOf(machine);
  SCOPES.set(machine, scope);
  const actionExecutor: Scope['actionExecutor'] = (action) => actions.push(action);
  return [machine.transition(before, event, { ...scope, actionExecutor }) as AnyMachineSnapshot, actions];
}

function scopeOf(machine: AnyStateMachine): Scope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self: self as Scope['self'],
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}
