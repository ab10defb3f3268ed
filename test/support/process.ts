import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { compiled } from './compiled.js';

const ROOT = join(import.meta.dirname, '../..');

/** The server as a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Standard output and error so far. */
  output(): string;
  /** Whether it says that it is ready, before it ends and within two minutes. */
  isReady(): Promise<boolean>;
  /** Its exit code, or the signal that ended it, once it has ended. */
  readonly ended: Promise<number | string>;
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void;
}

/** Starts `src/main.ts`, compiled, with this environment alone (and PATH). */
export async function startServerProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const args = ['--no-warnings', join(await compiled(), 'src/main.js')];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { PATH: process.env.PATH, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  let hasEnded = false;
  const ended = once(child, 'close').then(([code, signal]) => {
    hasEnded = true;
    return (code ?? signal) as number | string;
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    isReady: async () => {
      const isSaid = (): boolean => output.includes('Akkoord is ready.');
      await waitUntil(async () => hasEnded || isSaid(), 120_000);
      return isSaid();
    },
    ended,
    signal: (name) => void child.kill(name),
  };
}

/** What a command said, and its exit code. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/**
 * Runs a command's source file as a person would run the command, with this environment alone (and PATH). One of the
 * tests' own is compiled on the way.
 */
export async function runCommand(
  file: string,
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Run> {
  const program = file.startsWith('src/')
    ? [join(await compiled(), file.replace(/\.ts$/, '.js'))]
    : ['--import', './test/support/typescript.mjs', file];
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...env } };
    const child = execFile(process.execPath, [...program, ...args], options, (_, output, complaint) =>
      resolve({ code: child.exitCode ?? -1, output, complaint }),
    );
  });
}
