import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { startApplication } from '../support/application.js';
import { copyDatabase, createDatabase, type TestDatabase } from '../support/database.js';

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

/** A registry with that deal in it, and what a shell knows of it. */
let inForce: { readonly database: TestDatabase; readonly variables: string };

beforeAll(async () => {
  const database = await createDatabase();
  const { stdout, complaint } = await onRegistry(
    `${scripts.get(DEAL_IN_FORCE)}\ndeclare -p ID VOTE`,
    database,
    '09:00',
  );
  expect(complaint).toBe('');
  inForce = { database, variables: stdout.slice(stdout.indexOf('declare -- ID=')) };
}, PATIENCE);
afterAll(() => inForce.database.drop());

it.each([...scripts].filter(([, script]) => script !== ''))(
  'docs/%s: every command does what it says',
  async (_name, script) => {
    const before = goesOn(script) ? `${tokens()}\n${inForce.variables}` : '';
    const database = await (goesOn(script) ? copyDatabase(inForce.database.url) : createDatabase());
    try {
      const { complaint } = await onRegistry(`${before}\n${script}`, database);
      expect(complaint).toBe('');
    } finally {
      await database.drop();
    }
  },
  PATIENCE,
);

/** What a script prints on a registry with this database at a time of that day, and what it complains of. */
async function onRegistry(script: string, { url }: TestDatabase, time = '09:30'): ReturnType<typeof run> {
  const clock = new AdjustableClock(new Date(`2026-11-24T${time}:00Z`));
  const registry = await startApplication({ clock, databaseUrl: url });
  try {
    return await run(script, registry.url);
  } finally {
    await registry.stop();
  }
}

/** The block by which the callers of that deal have tokens: those of one server are nothing to another. */
function tokens(): string {
  return scripts.get(DEAL_IN_FORCE)?.split('\n\n', 1)[0] ?? '';
}

/** What a script prints, what it complains of, and where it stopped, if it did. */
async function run(script: string, url: string): Promise<{ stdout: string; complaint: string }> {
  const options = { env: { ...process.env, API: url }, maxBuffer: 10_000_000 };
  try {
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', script],
      options,
    );
    return { stdout, complaint: stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { stdout, complaint: `${stderr}\n${stdout.slice(-1000)}` };
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
