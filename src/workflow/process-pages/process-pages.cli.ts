import { bringUpToDate } from '../../common/generated/files.js';
import { PROCESSES } from '../processes.js';
import { pagesOf } from './process-pages.js';

/** `npm run docs:processes` writes the pages of the processes; with `-- --check` it only says which are stale. */
const files = await pagesOf(PROCESSES);
const { text, exitCode } = await bringUpToDate(
  'docs/processes',
  files,
  'npm run docs:processes',
  process.argv,
);
process.stdout.write(text);
process.exitCode = exitCode;
