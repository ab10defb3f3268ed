import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server under measurement, in a process of its own. */
export interface Server {
  readonly url: string;
  /** Milliseconds from its start until it answered. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

const PATIENCE = 60_000;

/** Starts a server and waits until a path of it answers 200. */
export async function startServer(
  program: readonly string[],
  port: number,
  readyPath: string,
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, PORT: `${port}`, PUBLIC_URL: url, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(`${url}${readyPath}`))) {
    if (child.exitCode !== null || performance.now() - start > PATIENCE)
      throw new Error(`${program.at(-1)} did not start`);
    await sleep(20);
  }
  return { url, startedIn: performance.now() - start, stop: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
