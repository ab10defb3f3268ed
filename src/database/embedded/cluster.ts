import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Launch } from './launch.js';

const run = promisify(execFile);

/** The database's own user, a superuser of its cluster. */
export const USER = 'akkoord';

/** The files of one embedded PostgreSQL. */
export class ClusterFiles {
  /** @param home the folder that holds the cluster and what belongs to it */
  constructor(readonly home: string) {}

  /** PostgreSQL's own folder (PGDATA). */
  get cluster(): string {
    return join(this.home, 'cluster');
  }

  get log(): string {
    return join(this.home, 'postgres.log');
  }

  /** uid of the cluster's owner; undefined where there is no cluster yet. */
  async owner(): Promise<number | undefined> {
    return stat(this.cluster).then(
      ({ uid }) => uid,
      () => undefined,
    );
  }

  async password(): Promise<string> {
    return (await readFile(join(this.home, 'password'), 'utf8')).trim();
  }

  /** A number kept from an earlier start: the port, or the process that started the server. */
  async recall(name: 'port' | 'process'): Promise<number | undefined> {
    const number = Number(await readFile(join(this.home, name), 'utf8').catch(() => ''));
    return Number.isInteger(number) && number > 0 ? number : undefined;
  }

  async remember(name: 'port' | 'process', value: number): Promise<void> {
    await writeFile(join(this.home, name), `${value}\n`, { mode: 0o600 });
  }
}

/**
 * Creates the cluster under a temporary name and puts it in place when it is whole, so that a stop half-way
 * leaves nothing that looks like a database.
 */
export async function createCluster(files: ClusterFiles, initdb: string, launch: Launch): Promise<void> {
  const draft = new ClusterFiles(`${files.home}.new-${process.pid}`);
  try {
    await mkdir(draft.home, { recursive: true, mode: 0o700 });
    const password = join(await realpath(draft.home), 'password');
    await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (launch.user) {
      for (const path of [draft.home, password]) await chown(path, launch.user.uid, launch.user.gid);
    }
    const options = ['-U', USER, '-E', 'UTF8', '--no-locale', '-A', 'scram-sha-256', `--pwfile=${password}`];
    const [program, ...args] = [...launch.prefix, initdb, ...options, '-D', draft.cluster];
    await run(program, args, { ...launch.user, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });
    await rename(draft.home, files.home).catch(async (error: unknown) => {
      if ((await files.owner()) === undefined) throw error; // else another process was first: its cluster serves
    });
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() ?? '';
    throw new EmbeddedPostgresError(
      `The embedded database could not be created in ${files.home}${said && `: ${said}`}. ` +
        'Choose another DATA_DIRECTORY, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  } finally {
    await rm(draft.home, { recursive: true, force: true });
  }
}
