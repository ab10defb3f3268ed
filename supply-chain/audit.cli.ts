import { execFile } from 'node:child_process';
import { passes, sentenceOf, verdictOf } from './audit.js';

// The step of continuous integration: fails on a vulnerability of high severity in what production installs.
// With --json npm says on standard output what it found and what went wrong, whatever its exit code.
execFile('npm', ['audit', '--omit=dev', '--json'], { maxBuffer: 50_000_000 }, (_error, output) => {
  const verdict = verdictOf(output);
  process.stderr.write(`${sentenceOf(verdict)}\n`);
  process.exitCode = passes(verdict) ? 0 : 1;
});
