import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { workerProgram } from '../common/worker-program.js';
import type { Process } from './core/process.js';
import { searchedFaults } from './process-checks.js';

const PROGRAM = workerProgram('./search-on-two-threads.worker', import.meta.url);

/** Mebibytes for what a step makes and forgets: with less the thread collects garbage for most of its time. */
const YOUNG_GENERATION = 256;

/** Which processes of the product another thread searches, by their ids. */
export type SearchedApart = readonly string[];

/**
 * What the search of the product's processes finds: of deals, which take as long as all others together, on a thread of
 * their own, so that a server on two cores starts sooner.
 */
export async function searchOnTwoThreads(processes: readonly Process[]): Promise<string[]> {
  const isDeal = ({ id }: Process): boolean => id.startsWith('deal-');
  const apart: SearchedApart = processes.filter(isDeal).map(({ id }) => id);
  const worker = new Worker(PROGRAM, {
    workerData: apart,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  // Rejects where the thread fails.
  const [[ofDeals], others] = await Promise.all([
    once(worker, 'message') as Promise<[string[]]>,
    searchedFaults(processes.filter((process) => !isDeal(process))),
  ]);
  return [...ofDeals, ...others];
}
