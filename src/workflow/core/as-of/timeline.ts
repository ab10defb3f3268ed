import { ranOut, replay, type RecordedEntry, type ReplayedStep } from '../replay.js';
import type { ReplayProcesses } from '../replay-processes.js';

/** One event of an agreement's life. */
export interface Happening extends ReplayedStep {
  readonly recordedAt: Date;
  /**
   * Since when what it brought about is the case: for a deadline from when it ran out, even where the registry was not
   * awake then; for anything else from when it was recorded. Never before that of an earlier event.
   */
  readonly tookEffectAt: Date;
}

/** An agreement's life, first event first. */
export type Timeline = readonly Happening[];

/**
 * Decides a history again, and keeps what was the case after each event of it.
 * @param history from the first entry on, up to any other
 * @throws where the history does not lead anywhere by these processes: a fault of ours, never of a caller
 */
export function timelineOf(history: readonly RecordedEntry[], processes: ReplayProcesses): Timeline {
  const happenings: Happening[] = [];
  const end = replay(history, processes, (step) => {
    happenings.push({
      ...step,
      recordedAt: later(happenings.at(-1)?.recordedAt, new Date(step.entry.at)),
      tookEffectAt: later(happenings.at(-1)?.tookEffectAt, effectOf(step)),
    });
  });
  if ('difference' in end)
    throw new Error(`The history cannot be read: entry ${end.sequence} ${end.difference}`);
  return happenings;
}

function effectOf({ entry, before }: ReplayedStep): Date {
  const recordedAt = new Date(entry.at);
  const dueAt = before?.deadlines.get(ranOut(entry) ?? '')?.dueAt;
  return dueAt !== undefined && dueAt < recordedAt ? dueAt : recordedAt;
}

function later(one: Date | undefined, other: Date): Date {
  return one !== undefined && one > other ? one : other;
}
