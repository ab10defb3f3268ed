import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { type ClusterFiles, USER } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Launch } from './launch.js';
import { waitUntil } from './postmaster.js';

const DATABASE = 'akkoord';
/** Milliseconds; a server that recovers from a crash may take long. */
const START_LIMIT = 120_000;
const STOP_LIMIT = 30_000;
const LOG_BYTES = 10_000_000;

/** Starts the server program on a port of 127.0.0.1; its output goes to the cluster's log. */
export async function spawnServer(
  files: ClusterFiles,
  postgres: string,
  launch: Launch,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const size = await stat(files.log).then(
    (log) => log.size,
    () => 0,
  );
  if (size > LOG_BYTES) await truncate(files.log);
  const log = await open(files.log, 'a', 0o600);
  try {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [program, ...args] = [...launch.prefix, postgres, '-D', files.cluster, ...options];
    const child = spawn(program, args, {
      ...launch.user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      // A group of its own: Ctrl-C must not stop the database before the application has drained.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.on('error', () => undefined); // shows as a server that does not become ready
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/**
 * Waits until the server answers, and creates the application's database the first time.
 * @returns false where the server died meanwhile
 */
export async function untilReady(url: string, isRunning: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + START_LIMIT;
  for (;;) {
    try {
      await connectOnce(url);
      return true;
    } catch (error) {
      if (!(await isRunning())) return false;
      if (error instanceof DatabaseError && error.code === '3D000') await createDatabase(url);
      else if (error instanceof DatabaseError && error.code !== '57P03') throw error;
      else if (Date.now() > end)
        throw new EmbeddedPostgresError('The embedded database does not become ready.', { cause: error });
    }
    await sleep(20);
  }
}

/** Asks for a fast shutdown (open transactions are rolled back) and waits; at last without asking. */
export async function stopServer(pid: number, hasStopped: () => Promise<boolean>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (await hasStopped()) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    if (await waitUntil(hasStopped, STOP_LIMIT)) return;
  }
  throw new EmbeddedPostgresError(`The embedded database (process ${pid}) does not stop.`);
}

/** The wished port where it is free, else another. */
export async function freePort(wished: number | undefined): Promise<number> {
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
      });
    });
  return wished === undefined ? listen(0) : listen(wished).catch(() => listen(0));
}

export async function databaseUrl(files: ClusterFiles, port: number): Promise<string> {
  return `postgres://${USER}:${await files.password()}@127.0.0.1:${port}/${DATABASE}`;
}

/** The end of the server's log, for a message about a failed start. */
export async function lastWords(files: ClusterFiles): Promise<string> {
  const log = await readFile(files.log, 'utf8').catch(() => '');
  return log.trim().split('\n').slice(-5).join('\n');
}

async function connectOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  try {
    await client.connect();
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (!(error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error;
  } finally {
    await client.end();
  }
}
