import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { ClusterFiles, createCluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { chooseLaunch, type Launch } from './launch.js';
import { findPostmaster, isAlive, type Postmaster, waitUntil } from './postmaster.js';
import { databaseUrl, freePort, lastWords, spawnServer, stopServer, untilReady } from './server.js';

/** Milliseconds that a server whose starter was killed gets to notice, and then to stop. */
const NOTICE_LIMIT = 2_000;
const STOP_LIMIT = 30_000;
const ATTEMPTS = 5;

export interface EmbeddedPostgresOptions {
  /** The data directory: the cluster, its password and its log go into its folder `postgres`. */
  readonly directory: string;
  readonly log: (message: string) => void;
  /** PostgreSQL settings beside the launcher's own, such as `{ max_connections: '200' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** With user and password; the server listens on 127.0.0.1 only. */
  readonly url: string;
  /** Stops the server; leaves it running where another living process started it. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on this machine, creating its cluster the first time. A server left behind by a
 * killed process is waited for while it stops, and taken over where it goes on; one that belongs to a living
 * process is shared.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const files = new ClusterFiles(join(await makeFolder(options.directory), 'postgres'));
  const { initdb, postgres } = await findBinaries();
  const owner = await files.owner();
  const launch = await chooseLaunch(postgres, owner);
  if (owner === undefined) {
    options.log(`creating the embedded database in ${files.home}`);
    await createCluster(files, initdb, launch);
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const running = await useRunningServer(files, options);
    if (running) return running;
    const started = await startServer(files, postgres, launch, options);
    if (started) return started;
  }
  throw new EmbeddedPostgresError(
    `The embedded database does not start. Its log ends with:\n${await lastWords(files)}`,
  );
}

async function makeFolder(directory: string): Promise<string> {
  try {
    await mkdir(directory, { recursive: true });
    return await realpath(directory);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `${(cause as Error).message}: choose another DATA_DIRECTORY, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

/** Undefined where no server runs on this cluster. */
async function useRunningServer(
  files: ClusterFiles,
  { log }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres | undefined> {
  const starter = await files.recall('process');
  const shared = starter !== undefined && starter !== process.pid && (await isAlive(starter));
  const server = shared ? await findPostmaster(files.cluster) : await findOrphan(files.cluster);
  if (!server) return undefined;
  const { pid, port } = server;
  const url = await databaseUrl(files, port);
  if (!(await untilReady(url, () => isAlive(pid)))) return undefined;
  if (shared) {
    log(`using the embedded database that process ${starter} started`);
    return { url, stop: () => Promise.resolve() };
  }
  log('taking over an embedded database that was left running');
  await files.remember('process', process.pid);
  return { url, stop: () => stopServer(pid, async () => !(await isAlive(pid))) };
}

/** A server whose starter is gone; undefined once it has stopped, which most do by themselves. */
async function findOrphan(cluster: string): Promise<Postmaster | undefined> {
  let server = await findPostmaster(cluster);
  if (!server) return undefined;
  await waitUntil(async () => {
    server = await findPostmaster(cluster);
    return server === undefined || server.status === 'stopping';
  }, NOTICE_LIMIT);
  if (server?.status === 'stopping') {
    await waitUntil(async () => (server = await findPostmaster(cluster)) === undefined, STOP_LIMIT);
  }
  return server;
}

/** Undefined where another process took the port or the cluster meanwhile. */
async function startServer(
  files: ClusterFiles,
  postgres: string,
  launch: Launch,
  { log, settings }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres | undefined> {
  const port = await freePort(await files.recall('port'));
  await files.remember('process', process.pid);
  const child = await spawnServer(files, postgres, launch, {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse', // the log is no place for the values that a statement was about
    ...settings,
  });
  const hasStopped = (): Promise<boolean> =>
    Promise.resolve(child.exitCode !== null || child.signalCode !== null);
  const { pid } = child;
  if (pid === undefined) return undefined;
  const url = await databaseUrl(files, port);
  if (!(await untilReady(url, async () => !(await hasStopped())))) return undefined;
  await Promise.all([files.remember('port', port), files.remember('process', process.pid)]);
  const warn = (): void => log(`the embedded database stopped by itself: see ${files.log}`);
  child.once('exit', warn);
  return {
    url,
    stop: () => {
      child.off('exit', warn);
      return stopServer(pid, hasStopped);
    },
  };
}
