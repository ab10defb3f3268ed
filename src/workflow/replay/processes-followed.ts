import type { Instance } from '../core/instance.js';
import { PROCESS_MIGRATED } from '../core/migrate.js';
import type { RecordedEntry } from '../core/replay.js';
import type { ReplayProcesses } from '../core/replay-processes.js';

import { councilsOf, CURRENT, findMapping, findProcess } from '../processes.js';

type Followed = Pick<Instance, 'processId' | 'processVersion'>;

/**
 * The processes that an agreement began with, from those that it follows now and the entries that moved it.
 * @returns undefined where this version of the program does not know one of them
 */
export function processesFollowed(
  agreement: Followed,
  proceedings: readonly (Followed & { readonly number: number })[],
  history: readonly RecordedEntry[],
): ReplayProcesses | undefined {
  const moves = history.filter(({ type }) => type === PROCESS_MIGRATED).map(moveIn);
  const began = ({ processId, processVersion }: Followed, isOf: (move: Move) => boolean): Followed => ({
    processId,
    processVersion: moves.find(isOf)?.fromVersion ?? processVersion,
  });
  const first = began(agreement, ({ owner }) => owner === null);
  const process = findProcess(first.processId, first.processVersion);
  const byNumber = proceedings.map(({ number, ...followed }) => {
    const { processId, processVersion } = began(followed, ({ owner }) => owner === number);
    return [number, findProcess(processId, processVersion)] as const;
  });
  const known = byNumber.flatMap(([number, each]) => (each ? [[number, each] as const] : []));
  if (process === undefined || known.length < byNumber.length) return undefined;
  return {
    agreement: process,
    council: councilsOf(first),
    proceedings: CURRENT,
    proceedingsByNumber: new Map(known),
    versions: { findProcess, findMapping },
  };
}

interface Move {
  /** A council, a side procedure by its number, or null for the agreement itself. */
  readonly owner: string | number | null;
  readonly fromVersion: number;
}

function moveIn({ councilId, event }: RecordedEntry): Move {
  const { proceeding, fromVersion } = event as { proceeding?: number; fromVersion: number };
  return { owner: proceeding ?? councilId, fromVersion };
}
