import type { OfferedEvent } from './decide.js';
import type { Instance } from './instance.js';
import { migrate } from './migrate.js';
import type { ReplayProcesses } from './replay-processes.js';
import { deadlineId, proceedingOwner, type OwnedEffect, type Replayed } from './replayed.js';

/** What a history leads to once an instance has gone on by another version, before the effects are carried out. */
interface MigratedAgain {
  readonly after: Replayed;
  readonly effects: readonly OwnedEffect[];
}

/**
 * Moves an instance again to another version of its process.
 * @param councilId whose council it is; null for a side procedure, which the event names, or the agreement itself
 * @returns why it would not be moved, where it would not
 */
export function migratedAgain(
  before: Replayed,
  councilId: string | null,
  event: OfferedEvent,
  { versions }: ReplayProcesses,
  now: Date,
): MigratedAgain | string {
  const number = typeof event.proceeding === 'number' ? event.proceeding : undefined;
  const instance = instanceOf(before, councilId, number);
  const [id, from, to] = [String(event.process), Number(event.fromVersion), Number(event.toVersion)];
  if (instance?.processId !== id || instance.processVersion !== from)
    return `moves an instance from ${id}@${from}, which it does not follow`;
  const mapping = versions?.findMapping(id, from, to);
  const target = versions?.findProcess(id, to);
  if (mapping === undefined || target === undefined)
    return `moves it to ${id}@${to} in a way that this version of the program does not know`;
  const owner = number === undefined ? councilId : proceedingOwner(number);
  const standing = [...before.deadlines].flatMap(([known, deadline]) =>
    known === deadlineId(owner, deadline.key) ? deadline : [],
  );
  const migrated = migrate(mapping, target, instance, standing, now, number);
  if ('refused' in migrated) return `would not be moved (${migrated.refused.key})`;
  return {
    after: withInstance(before, councilId, number, migrated.next),
    effects: migrated.effects.map((effect) =>
      number === undefined ? { councilId, effect } : { councilId: null, proceeding: number, effect },
    ),
  };
}

function instanceOf(
  { agreement, councils, asked, proceedings }: Replayed,
  councilId: string | null,
  number: number | undefined,
): Instance | undefined {
  if (number !== undefined) return proceedings.get(number)?.instance;
  return councilId === null ? agreement : (councils.get(councilId) ?? asked?.council);
}

function withInstance(
  before: Replayed,
  councilId: string | null,
  number: number | undefined,
  next: Instance,
): Replayed {
  if (number !== undefined) {
    const moved = { instance: next, isOpen: true };
    return { ...before, proceedings: new Map(before.proceedings).set(number, moved) };
  }
  if (councilId === null) return { ...before, agreement: next };
  return { ...before, councils: new Map(before.councils).set(councilId, next) };
}
