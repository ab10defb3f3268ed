import type { AnyMachineSnapshot } from 'xstate';
import type { Message } from '../../messages/message.js';
import { derivationOf } from './delays.js';
import type { Deadline, Effect } from './effects.js';
import { stateName, type Instance } from './instance.js';
import type { Process } from './process.js';
import { chartOf, statesOf } from './statechart.js';

/** The type of the entry that tells of an instance that goes on by another version of its process. */
export const PROCESS_MIGRATED = 'PROCESS_MIGRATED';

/** Where an instance stands in another version of its process, and what it remembers there. */
export type Mapped = Pick<Instance, 'value' | 'context'>;

/** How an instance of one version of a process becomes one of another. Pure: a replay maps it again. */
export interface ProcessMapping {
  readonly processId: string;
  readonly from: number;
  readonly to: number;
  /** Answers why an instance cannot be moved, where it cannot. */
  readonly map: (instance: Instance, target: Process) => Mapped | { readonly refused: Message };
  /** Deadlines that go on in the new version under another key, by their old key. */
  readonly deadlines?: Readonly<Record<string, string>>;
}

/** An instance that goes on by another version. */
export interface Migrated {
  readonly next: Instance;
  readonly effects: readonly Effect[];
}

/** A deadline of the instance that has not run out. */
export type StandingDeadline = Pick<Deadline, 'key' | 'dueAt' | 'steps'>;

/** What begins the keys of the deadlines that statecharts set; those of features stay as they are. */
const OF_A_STATE = 'xstate.after.';

/**
 * Moves an instance to another version of its process: to a state of that version, with the deadlines of that state. One
 * that ran before goes on; one that the old version did not know begins now; one that the new version does not know is
 * cancelled. The entry that is recorded names the versions, so that a replay does the same.
 * @param proceeding its number, where the instance is a side procedure
 */
export function migrate(
  mapping: ProcessMapping,
  target: Process,
  instance: Instance,
  standing: readonly StandingDeadline[],
  now: Date,
  proceeding?: number,
): Migrated | { readonly refused: Message } {
  const mapped = mapping.map(instance, target);
  if ('refused' in mapped) return mapped;
  const value = stateIn(target, mapped);
  if (value === undefined) return { refused: noSuchState(mapped, target) };
  const next: Instance = {
    processId: target.id,
    processVersion: target.version,
    value,
    context: mapped.context,
  };
  const event = {
    type: PROCESS_MIGRATED,
    process: target.id,
    fromVersion: mapping.from,
    toVersion: mapping.to,
    ...(proceeding !== undefined && { proceeding }),
  };
  const entry = { type: PROCESS_MIGRATED, from: stateName(instance.value), to: stateName(value), event };
  return {
    next,
    effects: [
      { type: 'recordEntry', entry },
      ...deadlineEffects(mapping, target, next, standing, event, now),
    ],
  };
}

/** The state in full; undefined where the process has none such, or it is one in which nothing happens any more. */
function stateIn({ machine }: Process, { value, context }: Mapped): Instance['value'] | undefined {
  try {
    const snapshot = machine.resolveState({ value, context }) as AnyMachineSnapshot;
    const found = snapshot.value as Instance['value'];
    const name = stateName(found);
    const state = statesOf(chartOf(machine)).find(({ path }) => path.join('.') === name);
    return state?.kind === 'final' ? undefined : found;
  } catch {
    return undefined;
  }
}

function noSuchState({ value }: Mapped, { id, version }: Process): Message {
  return { key: 'migration.no-such-state', params: { state: stateName(value), process: id, version } };
}

function deadlineEffects(
  { deadlines: renamed = {} }: ProcessMapping,
  target: Process,
  next: Instance,
  standing: readonly StandingDeadline[],
  event: { readonly type: string },
  now: Date,
): Effect[] {
  const keys = keysOf(target, next);
  const ofStates = standing.filter(({ key }) => key.startsWith(OF_A_STATE));
  const goesOn = new Map(ofStates.map((deadline) => [renamed[deadline.key] ?? deadline.key, deadline]));
  return [
    ...ofStates
      .filter(({ key }) => !keys.includes(key) || goesOn.get(key)?.key !== key)
      .map(({ key }): Effect => ({ type: 'cancel', key })),
    ...keys.flatMap((key): Effect[] => {
      const before = goesOn.get(key);
      if (before?.key === key) return [];
      const deadline = before
        ? { dueAt: before.dueAt, steps: before.steps }
        : beginning(target, key, next, event, now);
      return deadline === undefined
        ? []
        : [{ type: 'schedule', deadline: { ...deadline, key, event: { type: key } } }];
    }),
  ];
}

/** The keys of the deadlines that run in the state of an instance, by the statechart. */
function keysOf({ machine }: Process, { value }: Instance): string[] {
  const path = stateName(value).split('.');
  const active = statesOf(chartOf(machine)).filter((state) =>
    state.path.every((step, index) => path[index] === step),
  );
  const keys = active.flatMap(({ id, transitions }) =>
    transitions.flatMap(({ delay }) => (delay === undefined ? [] : `${OF_A_STATE}${delay}.${id}`)),
  );
  return [...new Set(keys)];
}

/** A deadline that begins now; undefined where it never comes. */
function beginning(
  target: Process,
  key: string,
  { context }: Instance,
  event: { readonly type: string },
  now: Date,
): Pick<Deadline, 'dueAt' | 'steps'> | undefined {
  const stamped = { context, event: { ...event, facts: {}, now: now.toISOString() } };
  const derivation = derivationOf(target.machine, key, stamped);
  if (derivation === undefined) return undefined;
  const dueAt = derivation.dueAt < now ? now : derivation.dueAt;
  return { dueAt, steps: derivation.dueAt < now ? null : derivation.steps };
}
