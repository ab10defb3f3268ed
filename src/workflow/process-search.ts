import { Worker } from 'node:worker_threads';

/**
 * Searches the processes in a thread of its own: it takes seconds, in which the database can start.
 * @throws Error with every fault
 */
export function searchProcesses(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./process-search.worker.js', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
