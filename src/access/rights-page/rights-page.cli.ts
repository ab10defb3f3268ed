import { bringUpToDate } from '../../common/generated/files.js';
import { PROCESSES } from '../../workflow/processes.js';
import { phasesPage } from './phases-page.js';
import { rightsPage } from './rights-page.js';

/** `npm run docs:access` writes the pages of who may do what, and when; with `-- --check` it only says whether it is stale. */
const files = new Map([
  ['README.md', rightsPage()],
  ['phases.md', phasesPage(PROCESSES)],
]);
const { text, exitCode } = await bringUpToDate('docs/access', files, 'npm run docs:access', process.argv);
process.stdout.write(text);
process.exitCode = exitCode;
