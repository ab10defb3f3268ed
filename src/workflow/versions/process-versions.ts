import type { ProcessMapping } from '../core/migrate.js';
import { processName, type Process } from '../core/process.js';

/** A version of a process, and how instances of other versions go on by it. */
export interface ProcessVersion {
  readonly process: Process;
  /** Each from another version to this one. */
  readonly mappings?: readonly ProcessMapping[];
}

const versions = new Map<string, ProcessVersion>();

/**
 * Makes versions of processes known to this program.
 * @throws where one is known already, or a mapping is to another version than that it comes with
 */
export function registerVersions(...added: readonly ProcessVersion[]): void {
  for (const version of added) {
    const { process, mappings = [] } = version;
    const name = processName(process);
    if (versions.has(name)) throw new Error(`${name} is registered twice`);
    const stray = mappings.find(({ processId, to }) => processName({ id: processId, version: to }) !== name);
    if (stray) throw new Error(`${name} comes with a mapping to ${stray.processId}@${stray.to}`);
    versions.set(name, version);
  }
}

/** Every version that is known, in the order in which they were registered. */
export function knownProcesses(): readonly Process[] {
  return [...versions.values()].map(({ process }) => process);
}

/** @returns undefined where this program does not know the version */
export function findProcess(id: string, version: number): Process | undefined {
  return versions.get(processName({ id, version }))?.process;
}

/** @returns undefined where instances of the one version cannot go on by the other */
export function findMapping(processId: string, from: number, to: number): ProcessMapping | undefined {
  return versions
    .get(processName({ id: processId, version: to }))
    ?.mappings?.find((mapping) => mapping.from === from);
}
