import { setImmediate } from 'node:timers/promises';
import { processFaults } from './core/machine-checks.js';
import { policyFaults } from './core/policy-faults.js';
import { processName, type Process } from './core/process.js';
import type { Search } from './core/search/search.js';
import { standingFaults } from './core/search/standing-faults.js';
import { councilSearch } from './machines/council.search.js';
import { dealSearch } from './machines/deal/deal.search.js';
import { proceedingSearch } from './machines/proceedings/proceedings.search.js';
import { PROCEEDING_KINDS } from './core/effects.js';
import { planSearch } from './machines/plan/plan.search.js';

/** How each process is searched, by its id: the search of a deal is that of all its variants. */
const SEARCHES: Readonly<Record<string, (parties: 2 | 3) => Search>> = {
  'deal-flanders': dealSearch,
  'plan-flanders': planSearch,
  'deal-netherlands': dealSearch,
  'council-flanders': () => councilSearch,
  ...Object.fromEntries(PROCEEDING_KINDS.map((kind) => [kind, () => proceedingSearch(kind)])),
  'council-netherlands': () => councilSearch,
};

/**
 * Everything that is wrong with the processes, as sentences for their author; empty where they are sound.
 * @param parties between how many parties all that can happen is searched: two suffice for a server that starts, since
 *   the same is done between three before a version is released
 */
export function faultsOf(processes: readonly Process[], parties: 2 | 3): string[] {
  const faults = formFaults(processes);
  // What is not well formed cannot be searched.
  return faults.length > 0 ? faults : processes.flatMap((process) => searchFaults(process, parties));
}

/** What is wrong with the processes as they are written, before anything is searched. */
function formFaults(processes: readonly Process[]): string[] {
  return [...processes.flatMap(processFaults), ...policyFaults(processes)];
}

/**
 * For every application of the server, which is quick.
 * @throws with every fault, so that a server with a process that is not well formed does not start
 */
export function checkForm(processes: readonly Process[]): void {
  refuse(formFaults(processes));
}

/**
 * For a server that starts.
 * @param search finds what is wrong with well-formed processes: seconds of searching
 * @throws with every fault, so that a server with an unsound process does not start
 */
export async function checkProcesses(
  processes: readonly Process[],
  search: (processes: readonly Process[]) => Promise<readonly string[]> = searchedFaults,
): Promise<void> {
  checkForm(processes);
  refuse(await search(processes));
}

/** What a search between two parties finds; between processes others have their turn. */
export async function searchedFaults(processes: readonly Process[]): Promise<string[]> {
  const faults: string[] = [];
  for (const process of processes) {
    await setImmediate();
    faults.push(...searchFaults(process, 2));
  }
  return faults;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`Unsound process:\n${faults.join('\n')}`);
}

function searchFaults(process: Process, parties: 2 | 3): string[] {
  const search = SEARCHES[process.id] as ((parties: 2 | 3) => Search) | undefined;
  return search === undefined
    ? [`${processName(process)}: no search shows that no party can move another’s standing`]
    : standingFaults(process, search(parties));
}
