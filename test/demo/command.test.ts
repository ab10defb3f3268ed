import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/database/embedded/server.js';
import { startApplication } from '../support/application.js';

/** It starts a whole server, with a database of its own, while other tests may keep the machine busy. */
const PATIENCE = 120_000;

/** The command as `npm run demo` runs it. */
class Command {
  out = '';
  error = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(env: Record<string, string>, ...options: string[]) {
    const program = ['--import', './test/support/typescript.mjs', 'demo/main.ts', ...options];
    this.child = spawn(process.execPath, program, {
      env: { ...process.env, AKKOORD_URL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (data: Buffer) => (this.out += data.toString()));
    this.child.stderr?.on('data', (data: Buffer) => (this.error += data.toString()));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Its exit code. */
  code(): Promise<number | null> {
    return this.ended;
  }

  async printed(text: string): Promise<void> {
    while (!this.out.includes(text)) {
      if (this.child.exitCode !== null)
        throw new Error(`It ended without “${text}”:\n${this.out}${this.error}`);
      await sleep(50);
    }
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }
}

async function statusAt(url: string): Promise<number | undefined> {
  try {
    return (await fetch(url)).status;
  } catch {
    return undefined;
  }
}

it('says why a server cannot be used', async () => {
  const fixed = await startApplication();
  try {
    const command = new Command({ AKKOORD_URL: `${fixed.url}/` });
    expect([await command.code(), command.out]).toEqual([1, '']);
    expect(command.error).toContain(`The server at ${fixed.url} cannot be used for this.`);
    expect(command.error).toContain('DEVELOPMENT_CLOCK=true');
    expect(command.error).not.toContain('development mode');
  } finally {
    await fixed.stop();
  }
});

it('says that nothing answers, or something else', async () => {
  const url = `http://127.0.0.1:${await freePort(undefined)}`;
  const unanswered = new Command({ AKKOORD_URL: url });
  expect([await unanswered.code(), unanswered.error]).toEqual([1, `Nothing answers at ${url}.\n`]);

  const other = createServer((_request, response) => response.end('Hello')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const mistaken = new Command({ AKKOORD_URL: `http://127.0.0.1:${port}` });
  expect(await mistaken.code()).toBe(1);
  expect(mistaken.error).toContain('What answers there is not Akkoord.');
  other.close();
});

it('refuses options that it does not know', async () => {
  const command = new Command({}, '--quick');
  expect(await command.code()).toBe(2);
  expect(command.error).toContain('npm run demo -- --exit');
});

it(
  'starts a server where there is none, keeps it to look at, and leaves nothing behind',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'akkoord-demo-test-'));
    const port = await freePort(undefined);
    const url = `http://localhost:${port}`;
    const command = new Command({
      PORT: `${port}`,
      TMPDIR: directory,
      DATABASE_URL: 'postgres://nowhere/none',
    });
    try {
      await command.printed('Ctrl-C stops it');
      const [agreement] = /http:\S+\/v1\/agreements\/[0-9a-f-]+$/m.exec(command.out) ?? [''];
      expect(agreement).toContain(url);
      expect(await statusAt(agreement)).toBe(200);
    } finally {
      command.interrupt();
    }
    expect([await command.code(), command.error]).toEqual([0, '']);
    expect(await statusAt(`${url}/health/live`)).toBeUndefined();
    expect(await readdir(directory)).toEqual([]);
    await rm(directory, { recursive: true });
  },
  PATIENCE,
);
