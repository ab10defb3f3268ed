import type { ProceedingKind } from './effects.js';
import type { Instance } from './instance.js';
import type { ProcessMapping } from './migrate.js';
import type { Process } from './process.js';

/** The processes that an agreement and its councils began with. */
export interface ReplayProcesses {
  readonly agreement: Process;
  readonly council: Process;
  /** Those of its side procedures. */
  readonly proceedings: Readonly<Record<ProceedingKind, Process>>;
  /** Those of side procedures that began with another version, by number. */
  readonly proceedingsByNumber?: ReadonlyMap<number, Process>;
  /** Versions that it has been moved to since; absent where it never was. */
  readonly versions?: KnownVersions;
}

/** The versions of processes that a program knows, and how instances go on from one to another. */
export interface KnownVersions {
  readonly findProcess: (id: string, version: number) => Process | undefined;
  readonly findMapping: (processId: string, from: number, to: number) => ProcessMapping | undefined;
}

/** The process that an instance follows. @throws where nobody knows it, as for one that was never moved to it */
export function processOf({ processId, processVersion }: Instance, processes: ReplayProcesses): Process {
  const { agreement, council, proceedings, proceedingsByNumber, versions } = processes;
  const given = [agreement, council, ...Object.values(proceedings), ...(proceedingsByNumber?.values() ?? [])];
  const found =
    given.find(({ id, version }) => id === processId && version === processVersion) ??
    versions?.findProcess(processId, processVersion);
  if (found === undefined) throw new Error(`No process ${processId}@${processVersion}`);
  return found;
}

/** The process that the councils follow which an agreement asks now. */
export function councilProcess(instance: Instance, processes: ReplayProcesses): Process {
  const process = processOf(instance, processes);
  return process === processes.agreement ? processes.council : (process.councils ?? processes.council);
}
