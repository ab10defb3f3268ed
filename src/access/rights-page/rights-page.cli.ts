import { bringUpToDate } from '../../common/generated/files.js';
import { rightsPage } from './rights-page.js';

/** `npm run docs:access` writes the page of who may do what; with `-- --check` it only says whether it is stale. */
const files = new Map([['README.md', rightsPage()]]);
const { text, exitCode } = await bringUpToDate('docs/access', files, 'npm run docs:access', process.argv);
process.stdout.write(text);
process.exitCode = exitCode;
