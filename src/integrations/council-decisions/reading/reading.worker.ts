import { parentPort, workerData } from 'node:worker_threads';
import { readPublication, type Publication } from './read-publication.js';

/** A thread that reads one publication and ends. What it throws is the end of it. */
parentPort?.postMessage(await readPublication(workerData as Publication));
