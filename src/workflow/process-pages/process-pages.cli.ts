import { PROCESSES } from '../processes.js';
import { pagesOf, staleIn, writeTo } from './process-pages.js';

/** `npm run docs:processes` writes the pages of the processes; with `-- --check` it only says which are stale. */
const FOLDER = 'docs/processes';
const files = await pagesOf(PROCESSES);
if (process.argv.includes('--check')) {
  const stale = await staleIn(FOLDER, files);
  const lines = stale.map((line) => `${FOLDER}/${line}: run npm run docs:processes\n`);
  process.stdout.write(lines.join('') || 'The pages of the processes are as the processes are.\n');
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  await writeTo(FOLDER, files);
  process.stdout.write(`Wrote ${files.size} files to ${FOLDER}.\n`);
}
