import { Worker } from 'node:worker_threads';
import { loaders, workerProgram } from '../../common/worker-program.js';
import type { Publication } from './reading/read-publication.js';
import type { Reading } from './reading/reading.js';

/** What a thread may use, so that a hostile page ends its own thread and nothing else. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Why a publication was not read. */
export class NotRead extends Error {
  constructor(
    readonly because: 'time' | 'size',
    options?: ErrorOptions,
  ) {
    super(`The publication takes too much ${because} to read`, options);
  }
}

const WORKER = workerProgram('./reading/reading.worker', import.meta.url);

/**
 * Reads a publication in a thread of its own: other requests go on, and what it takes of time and memory is limited.
 * @throws NotRead
 */
export function readInThread(publication: Publication, limits: ThreadLimits): Promise<Reading> {
  const worker = new Worker(WORKER, {
    workerData: publication,
    execArgv: loaders(process.execArgv),
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
    // A page cannot make the thread print or read what is the process's.
    env: {},
    stdin: false,
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new NotRead('time'))), limits.milliseconds);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (reading: Reading) => end(() => resolve(reading)));
    // Whatever the page made the thread stumble over, it is the page that cannot be read.
    worker.once('error', (error) => end(() => reject(new NotRead('size', { cause: error }))));
    worker.once('exit', () => end(() => reject(new NotRead('size'))));
  });
}
