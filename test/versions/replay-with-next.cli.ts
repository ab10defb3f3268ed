/** `npm run replay` of a program that knows the next versions too. */
import './next-versions.js';

await import('../../src/workflow/replay/replay.cli.js');
