import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** How PostgreSQL's programs are started: never as root (PostgreSQL refuses), and not to outlive this process. */
export interface Launch {
  /** What stands before the program on the command line. */
  readonly prefix: readonly string[];
  /** The user that runs it, and has to own its files, where that is not the present user. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** The kernel sends SIGINT (fast shutdown) when the process that started PostgreSQL dies, even by kill -9. */
const DIE_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT', '--'];

/**
 * Chooses how to run PostgreSQL's programs here; each way is tried on `program --version` first.
 * @param owner uid of the owner of an existing cluster; undefined before there is one.
 */
export async function chooseLaunch(program: string, owner: number | undefined): Promise<Launch> {
  const uid = process.getuid?.();
  if (uid === undefined) return { prefix: [] };
  if (uid !== 0 && owner !== undefined && owner !== uid) {
    throw new EmbeddedPostgresError(
      `The embedded database belongs to user ${owner}, and this is user ${uid}: ` +
        'start as that user, choose another DATA_DIRECTORY, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  const dieWithParent = (await works([...DIE_WITH_PARENT, program])) ? DIE_WITH_PARENT : [];
  const users = await readUsers();
  for (const launch of candidates(uid, owner, users)) {
    const prefix = [...launch.prefix, ...dieWithParent];
    if (await works([...prefix, program], launch.user)) return { ...launch, prefix };
  }
  throw new EmbeddedPostgresError(
    'The embedded PostgreSQL cannot be started here: it refuses to run as root, and neither a user namespace ' +
      'nor another user may run it from this folder. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function candidates(uid: number, owner: number | undefined, users: readonly User[]): Launch[] {
  const others = users.filter((user) => user.uid !== 0 && user.gid !== 0);
  if (uid !== 0 && users.some((user) => user.uid === uid)) return [{ prefix: [] }];
  // initdb wants a user that has a name: inside a namespace the present one is shown as such a user.
  const named = others[0] ?? { uid: 1000, gid: 1000 };
  const namespace = {
    prefix: ['unshare', '--user', `--map-user=${named.uid}`, `--map-group=${named.gid}`, '--'],
  };
  if (uid !== 0) return [namespace, { prefix: [] }];
  if (owner !== undefined && owner !== 0) {
    return [
      { prefix: [], user: { uid: owner, gid: users.find((user) => user.uid === owner)?.gid ?? owner } },
    ];
  }
  const other =
    others.find((user) => user.name === 'postgres') ?? others.find((user) => user.name === 'nobody');
  return other ? [namespace, { prefix: [], user: { uid: other.uid, gid: other.gid } }] : [namespace];
}

async function readUsers(): Promise<User[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function works(command: readonly string[], user?: Launch['user']): Promise<boolean> {
  const [file, ...args] = command;
  return new Promise((resolve) => {
    execFile(file, [...args, '--version'], { ...user, cwd: '/' }, (error) => resolve(error === null));
  });
}
