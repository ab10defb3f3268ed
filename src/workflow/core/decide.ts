import { getNextTransitions, initialTransition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import type { Derivation } from '../../common/time/terms.js';
import type { Message } from '../../messages/message.js';
import { besideEvent, isTakenBeside, type BesideEvent } from './beside.js';
import { derivationOf } from './delays.js';
import type { ActionParams, Deadline, Effect, EntryDraft, MachineAction } from './effects.js';
import { phaseAndState, stateName, type Instance } from './instance.js';
import type { Process } from './process.js';
import { guardNames, placesTaking, takenEvents } from './statechart.js';
import { stepOf, type Step } from './step.js';

/** An event on its way to a statechart: its type and what it carries. */
export interface OfferedEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What the shell looked up for the decision. Plain JSON, kept with the entry. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Accepted {
  readonly next: Instance;
  /** Whether the process has come to its end. */
  readonly done: boolean;
  readonly effects: readonly Effect[];
}

export type Decision = Accepted | { readonly refused: Message };

/** An action as XState hands it back, when it is not one of the machine's own. */
type BuiltIn =
  | { type: 'xstate.raise'; params: { event: { type: string }; id: string; delay: number } }
  | { type: 'xstate.cancel'; params: { sendId: string } };

/** XState's name for the event that a state's own deadline raises. */
const DEADLINE = 'xstate.after.';

/**
 * Begins an instance of a process.
 * @param input what the statechart's context is made of, beside the process's settings
 */
export function begin(process: Process, input: Facts, event: OfferedEvent, now: Date): Accepted {
  const [snapshot, actions] = initialTransition(process.machine, {
    settings: process.settings,
    ...input,
  }) as Step;
  const next = instanceOf(process, snapshot);
  const first: EntryDraft = { type: event.type, from: null, to: stateName(next.value), event };
  return {
    next,
    done: snapshot.status === 'done',
    effects: [{ type: 'recordEntry', entry: first }, ...effectsOf(process, actions, null, next, event, now)],
  };
}

/**
 * Decides what an event does to an instance: pure, so that history, permissions, deadlines and what-if questions all
 * rest on the same answer.
 * @returns the next state and the effects to carry out with it, or why the event is refused
 */
export function decide(
  process: Process,
  instance: Instance,
  event: OfferedEvent,
  facts: Facts,
  now: Date,
): Decision {
  const beside = besideEvent(process, event.type);
  if (beside) return takenBeside(process, beside, instance, event, facts);
  if (!isOffered(process, event.type))
    return { refused: { key: 'reason.unknown-event', params: { event: event.type } } };
  const before = restored(process, instance);
  return (
    taken(process, instance, before, event, facts, now) ?? {
      refused: refusal(process, before, stamped(event, facts, now)),
    }
  );
}

/**
 * What an event does to an instance, without a word about why where it is refused: for who asks very often.
 * @param before the instance as its statechart knows it
 * @returns undefined where it is refused
 */
export function taken(
  process: Process,
  instance: Instance,
  before: AnyMachineSnapshot,
  event: OfferedEvent,
  facts: Facts,
  now: Date,
): Accepted | undefined {
  const offered = stamped(event, facts, now);
  // Not whether the snapshot is another one: a step that only asks for effects leaves it as it was.
  if (!isOffered(process, event.type) || !before.can(offered)) return undefined;
  const [after, actions] = stepOf(process.machine, before, offered);
  const next = instanceOf(process, after);
  const recorded = { ...event, facts };
  const effects = effectsOf(process, actions, instance, next, recorded, now);
  return {
    next,
    done: after.status === 'done',
    effects: isRecorded(process, event.type)
      ? [{ type: 'recordEntry', entry: entry(event.type, instance, next, recorded) }, ...effects]
      : effects,
  };
}

/** An event that the statechart does not know: nothing moves by it. */
function takenBeside(
  process: Process,
  beside: BesideEvent,
  instance: Instance,
  event: OfferedEvent,
  facts: Facts,
): Decision {
  if (!isTakenBeside(beside, instance.value))
    return { refused: notInThisState(process, event.type, stateName(instance.value)) };
  const recorded = { ...event, facts };
  if (beside.guard?.holds(recorded) === false)
    return { refused: guardFailed(beside.guard.name, event.type, stateName(instance.value)) };
  const { context, effects } = beside.brings(recorded, instance);
  const next = context ? { ...instance, context: { ...instance.context, ...context } } : instance;
  return {
    next,
    done: phaseAndState(instance.value).phase === 'closed',
    effects: [{ type: 'recordEntry', entry: entry(event.type, instance, next, recorded) }, ...effects],
  };
}

function stamped(event: OfferedEvent, facts: Facts, now: Date): OfferedEvent {
  return { ...event, facts, now: now.toISOString() };
}

/**
 * Why an instance takes none of these events where it stands; null where some transition takes one, if what it carries
 * fits.
 */
export function outOfTurn(process: Process, { value }: Instance, types: readonly string[]): Message | null {
  const taken = takenEvents(process.machine, value);
  const isTaken = (type: string): boolean => {
    const beside = besideEvent(process, type);
    return beside ? isTakenBeside(beside, value) : taken.has(type);
  };
  return types.some(isTaken) ? null : notInThisState(process, types[0], stateName(value));
}

function isOffered(process: Process, type: string): boolean {
  return (
    process.callerEvents.includes(type) || process.registryEvents.includes(type) || type.startsWith(DEADLINE)
  );
}

function isRecorded(process: Process, type: string): boolean {
  return !type.startsWith(DEADLINE) && !process.unrecordedEvents.includes(type);
}

/**
 * An instance as its statechart knows it.
 * @throws where the stored state is not one of the process's: a fault of ours, never of a caller
 */
export function restored(process: Process, instance: Instance): AnyMachineSnapshot {
  return process.machine.resolveState({
    value: instance.value,
    context: instance.context,
  }) as AnyMachineSnapshot;
}

function instanceOf(process: Process, snapshot: AnyMachineSnapshot): Instance {
  return {
    processId: process.id,
    processVersion: process.version,
    value: snapshot.value as Instance['value'],
    context: snapshot.context as Instance['context'],
  };
}

function effectsOf(
  process: Process,
  actions: readonly { type: string; params: unknown }[],
  before: Instance | null,
  next: Instance,
  event: OfferedEvent,
  now: Date,
): Effect[] {
  const effects = actions.flatMap((action): Effect[] => {
    if (isBuiltIn(action)) return deadlineEffect(process, action, next, event, now);
    const asked = { ...(action.params as object | undefined), type: action.type } as MachineAction;
    if (asked.type === 'moveDeadline') return [movedDeadline(process, asked, next, event, now)];
    if (asked.type !== 'record') return [asked];
    return [{ type: 'recordEntry', entry: entry(asked.entryType, before, next, event) }];
  });
  return lastWordOnDeadlines(effects);
}

/** @throws where a delay is no number, as with an impossible date: a deadline must not get lost in silence */
function deadlineEffect(
  process: Process,
  action: BuiltIn,
  next: Instance,
  offered: OfferedEvent,
  now: Date,
): Effect[] {
  if (action.type === 'xstate.cancel') return [{ type: 'cancel', key: action.params.sendId }];
  const { id: key, delay, event } = action.params;
  if (delay === Infinity) return [];
  if (!Number.isFinite(delay)) throw new RangeError(`${key} is due in ${delay} milliseconds`);
  const dueAt = new Date(now.getTime() + delay);
  const steps = stepsTo(dueAt, process, key, next, offered, now);
  return [{ type: 'schedule', deadline: { key, dueAt, event: { type: event.type }, steps } }];
}

/** How the last day of a state's deadline was found; null where its delay cannot say. */
function stepsTo(
  dueAt: Date,
  process: Process,
  key: string,
  next: Instance,
  offered: OfferedEvent,
  now: Date,
): Deadline['steps'] {
  const stamped = { context: next.context, event: { ...offered, now: now.toISOString() } };
  const derivation = derivationOf(process.machine, key, stamped);
  // A derivation of another time would explain a deadline that there is not.
  return derivation && isOf(derivation, dueAt, now) ? derivation.steps : null;
}

/** Whether this derivation leads to that deadline, which is due at once where it is past already. */
function isOf(derivation: Derivation, dueAt: Date, now: Date): boolean {
  return Math.max(derivation.dueAt.getTime(), now.getTime()) === dueAt.getTime();
}

/** A state's own deadline raises the event by whose name it is known. */
function movedDeadline(
  process: Process,
  { key, dueAt: moved }: ActionParams<'moveDeadline'>,
  next: Instance,
  offered: OfferedEvent,
  now: Date,
): Effect {
  const dueAt = new Date(moved);
  const steps = stepsTo(dueAt, process, key, next, offered, now);
  return { type: 'schedule', deadline: { key, dueAt, event: { type: key }, steps } };
}

/**
 * States that are left and entered in one step may set and cancel the same deadline several times: only what was said
 * of it last counts.
 */
function lastWordOnDeadlines(effects: readonly Effect[]): Effect[] {
  const last = new Map(effects.map((effect) => [deadlineKey(effect), effect]));
  return effects.filter((effect) => {
    const key = deadlineKey(effect);
    return key === undefined || last.get(key) === effect;
  });
}

function deadlineKey(effect: Effect): string | undefined {
  if (effect.type === 'schedule') return effect.deadline.key;
  return effect.type === 'cancel' ? effect.key : undefined;
}

function entry(type: string, before: Instance | null, next: Instance, event: OfferedEvent): EntryDraft {
  return { type, from: before && stateName(before.value), to: stateName(next.value), event };
}

function isBuiltIn(action: { type: string }): action is BuiltIn {
  return action.type === 'xstate.raise' || action.type === 'xstate.cancel';
}

/** Why no transition took the event: the first guard that stood in the way, or that the state knows no such event. */
function refusal(process: Process, snapshot: AnyMachineSnapshot, event: OfferedEvent): Message {
  const state = stateName(snapshot.value as Instance['value']);
  const candidates = getNextTransitions(snapshot).filter((each) => each.eventType === event.type);
  const guards = guardNames(candidates.at(-1));
  const failed = guards.find((name) => !holds(process, name, snapshot, event));
  return failed === undefined
    ? notInThisState(process, event.type, state)
    : guardFailed(failed, event.type, state);
}

function guardFailed(guard: string, event: string, state: string): Message {
  return { key: `reason.${guard}`, params: { event, state } };
}

/** Where a process takes an event: phases, or states within them. */
export function placesOf(process: Process, event: string): readonly string[] {
  return besideEvent(process, event)?.phases ?? placesTaking(process.machine, event);
}

function notInThisState(process: Process, event: string, state: string): Message {
  const when = placesOf(process, event).join(', ');
  return { key: 'reason.not-in-this-state', params: { event, state, when: when === '' ? 'never' : when } };
}

function holds(process: Process, name: string, snapshot: AnyMachineSnapshot, event: OfferedEvent): boolean {
  const guard = process.machine.implementations.guards[name] as (args: unknown, params: undefined) => boolean;
  return guard({ context: snapshot.context as unknown, event }, undefined);
}
