import { parentPort, workerData } from 'node:worker_threads';
import { searchedFaults } from './process-checks.js';
import { PROCESSES } from './processes.js';
import type { SearchedApart } from './search-on-two-threads.js';

const apart = workerData as SearchedApart;
parentPort?.postMessage(await searchedFaults(PROCESSES.filter(({ id }) => apart.includes(id))));
