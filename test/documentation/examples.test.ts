import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { startApplication } from '../support/application.js';

const DOCS = 'docs';
const PATIENCE = 60_000;

/** The document that makes the deal which others go on with. */
const DEAL_IN_FORCE = 'api-by-example.md';

const documents = (await readdir(DOCS)).filter((name) => name.endsWith('.md')).toSorted();
const scripts = new Map(
  await Promise.all(documents.map(async (name) => [name, await examplesIn(name)] as const)),
);

it('knows which documents have examples', () => {
  expect(scripts.get(DEAL_IN_FORCE)).toContain('. docs/akkoord.sh');
});

it.each([...scripts].filter(([, script]) => script !== ''))(
  'docs/%s: every command does what it says',
  async (_name, script) => {
    const clock = new AdjustableClock(new Date('2026-11-24T09:00:00Z'));
    const registry = await startApplication({ clock });
    try {
      const before = goesOn(script) ? (scripts.get(DEAL_IN_FORCE) ?? '') : '';
      await expect(run(`${before}\n${script}`, registry.url)).resolves.toBe('');
    } finally {
      await registry.stop();
    }
  },
  PATIENCE,
);

/** What a script complains of, and where it stopped, if it did. */
async function run(script: string, url: string): Promise<string> {
  const options = { env: { ...process.env, API: url }, maxBuffer: 10_000_000 };
  try {
    const { stderr } = await promisify(execFile)(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', script],
      options,
    );
    return stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stderr}\n${stdout.slice(-1000)}`;
  }
}

/** The blocks of a document that are sent to a server, as one script; empty where it has none. */
async function examplesIn(name: string): Promise<string> {
  const text = await readFile(join(DOCS, name), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(?<script>.*?)^```$/gms)].map(
    ({ groups }) => groups?.script ?? '',
  );
  return blocks.filter((script) => /\bas ('|\$)|\$\(token /.test(script)).join('\n');
}

/** Whether a script is about an agreement that it does not make itself. */
function goesOn(script: string): boolean {
  return script.includes('$ID') && !/^ID=/m.test(script);
}
