import type { RecordedEntry } from '../../src/workflow/core/replay.js';
import { replay } from '../../src/workflow/core/replay.js';
import type { ReplayProcesses } from '../../src/workflow/core/replay-processes.js';
import type { Replayed, ReplayedProceeding } from '../../src/workflow/core/replayed.js';
import { CURRENT, findMapping, findProcess, processOf } from '../../src/workflow/processes.js';

/** A history as a version of the processes recorded it, without anybody in it, and what it led to then. */
export interface GoldenHistory {
  /** What it began with, such as `deal-flanders@1`. */
  readonly agreement: string;
  readonly council: string;
  readonly leadsTo: Outcome;
  readonly entries: readonly RecordedEntry[];
}

/** What a history leads to, as plain JSON. */
export type Outcome = Readonly<Record<string, unknown>>;

/**
 * @param changed definitions that are tried in the place of today's
 * @returns what the history leads to by today's definitions, or the first entry that they would not have written so
 */
export function replayed(
  { agreement, council, entries }: Omit<GoldenHistory, 'leadsTo'>,
  changed: Partial<ReplayProcesses> = {},
): Outcome {
  const processes: ReplayProcesses = {
    agreement: named(agreement),
    council: named(council),
    proceedings: CURRENT,
    versions: { findProcess, findMapping },
    ...changed,
  };
  const found = replay(entries, processes);
  return JSON.parse(JSON.stringify('difference' in found ? found : plain(found))) as Outcome;
}

/** The processes that a history has to do with: the agreement's, its councils' and those of its side procedures. */
export function processesIn({ agreement, council, leadsTo }: GoldenHistory): string[] {
  const { proceedings } = leadsTo as { proceedings: Record<string, ReplayedProceeding> };
  return [
    agreement,
    council,
    ...Object.values(proceedings).map(
      ({ instance: { processId, processVersion } }) => `${processId}@${processVersion}`,
    ),
  ];
}

function named(name: string): ReturnType<typeof processOf> {
  const [id, version] = name.split('@');
  return processOf(id, Number(version));
}

function plain({ councils, councilTexts, parties, deadlines, proceedings, ...rest }: Replayed): object {
  const sorted = <T>(map: ReadonlyMap<string, T>): object =>
    Object.fromEntries([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
  const dueAt = new Map([...deadlines].map(([id, deadline]) => [id, deadline.dueAt]));
  return {
    ...rest,
    councils: sorted(councils),
    councilTexts: sorted(councilTexts),
    parties: sorted(parties),
    proceedings: Object.fromEntries(proceedings),
    deadlines: sorted(dueAt),
  };
}
