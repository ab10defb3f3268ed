import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/database/embedded/embedded-postgres.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';

const PROGRAM = join(import.meta.dirname, '../support/embedded-postgres.mjs');
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

let directory: string;
let messages: string[];
let cleanUp: (() => Promise<unknown>)[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'akkoord-embedded-'));
  messages = [];
  cleanUp = [];
});
afterEach(async () => {
  for (const step of cleanUp.reverse()) await step();
  await rm(directory, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory, log: (message) => messages.push(message) });
  cleanUp.push(() => server.stop());
  return server;
}

/** Starts it from a process of its own, which can be killed. */
async function startElsewhere({
  path,
  asNobody = false,
}: { path?: string; asNobody?: boolean } = {}): Promise<{
  url: string;
  output: () => string;
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}> {
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, directory], {
    cwd: '/',
    env: { ...process.env, ...(path !== undefined && { PATH: path }) },
    ...(asNobody && { uid: NOBODY, gid: NOBODY }),
  });
  const closed = once(child, 'close');
  let [url, output] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (url += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  await Promise.race([closed, once(child.stdout, 'data')]);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await closed;
  };
  cleanUp.push(() => end('SIGTERM'));
  return { url: url.trim(), output: () => output, end };
}

async function query<T extends object>(url: string, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  const text = await readFile(join(directory, 'postgres/cluster/postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** A folder with only these programs, to be used as PATH. */
async function only(...programs: string[]): Promise<string> {
  const folder = join(directory, 'bin');
  await mkdir(folder);
  for (const program of programs) {
    await symlink(execFileSync('which', [program], { encoding: 'utf8' }).trim(), join(folder, program));
  }
  return folder;
}

const keep = `CREATE TABLE kept AS SELECT 42 AS answer`;
const kept = (url: string): Promise<object[]> => query(url, 'SELECT answer FROM kept');

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed, also over a stop and a start', async () => {
    const first = await start();
    await query(first.url, keep);
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await kept(second.url)).toEqual([{ answer: 42 }]);
    expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('lets in nobody without its password, and nobody from outside', async () => {
    const { url } = await start();
    const file = await stat(join(directory, 'postgres/password'));
    expect(file.mode & 0o777).toBe(0o600);
    const guess = new URL(url);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  });

  it('moves to another port where its own has been taken', async () => {
    const first = await start();
    await query(first.url, keep);
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(squatter, 'listening');
    cleanUp.push(async () => squatter.close());

    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await kept(second.url)).toEqual([{ answer: 42 }]);
  });

  it('recovers where the process that started it was killed', async () => {
    const killed = await startElsewhere();
    await query(killed.url, keep);
    await killed.end('SIGKILL');

    const { url } = await start();
    expect(await kept(url)).toEqual([{ answer: 42 }]);
  });

  it('recovers where the server itself was killed', async () => {
    const killed = await startElsewhere();
    await query(killed.url, keep);
    process.kill(await postmaster(), 'SIGKILL');
    expect(await waitUntil(async () => killed.output().includes('stopped by itself'), 10_000)).toBe(true);
    await killed.end('SIGTERM');

    const { url } = await start();
    expect(await kept(url)).toEqual([{ answer: 42 }]);
  });

  it('is not misled by the process number of a dead server that something else has now', async () => {
    const first = await start();
    await query(first.url, keep);
    process.kill(await postmaster(), 'SIGKILL');
    await first.stop();
    const file = join(directory, 'postgres/cluster/postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));

    expect(await kept((await start()).url)).toEqual([{ answer: 42 }]);
  });

  it('is shared with a process that has started it, which goes on having it', async () => {
    const owner = await startElsewhere();
    await query(owner.url, keep);
    const guest = await start();
    expect(guest.url).toBe(owner.url);
    await guest.stop();
    expect(await kept(owner.url)).toEqual([{ answer: 42 }]);
  });

  it('starts once where two processes start it at the same time', async () => {
    const [one, other] = await Promise.all([startElsewhere(), startElsewhere()]);
    await query(one.url, keep);
    expect(await kept(other.url)).toEqual([{ answer: 42 }]);
  });

  it('says what to do where it cannot be started', async () => {
    const { url } = await start();
    await query(url, 'SELECT 1');
    await cleanUp.pop()?.();
    await rm(join(directory, 'postgres/cluster/global'), { recursive: true });
    await expect(start()).rejects.toThrow(/does not start.*global/s);
  });
});

(isRoot ? describe : describe.skip)('the embedded PostgreSQL started by root', () => {
  it('takes over a server that went on after its starter was killed', async () => {
    const killed = await startElsewhere({ path: await only('unshare') });
    await query(killed.url, keep);
    const pid = await postmaster();
    await killed.end('SIGKILL');

    const taken = await start();
    expect(messages).toContain('taking over an embedded database that was left running');
    expect(await postmaster()).toBe(pid);
    expect(await kept(taken.url)).toEqual([{ answer: 42 }]);
    await taken.stop();
    await expect(query(taken.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('runs as another user where there are no user namespaces', async () => {
    await chmod(directory, 0o755);
    const first = await startElsewhere({ path: await only('setpriv') });
    expect(first.output()).not.toContain('DATABASE_URL');
    await query(first.url, keep);
    const cluster = await stat(join(directory, 'postgres/cluster'));
    expect(cluster.uid).not.toBe(0);
    await first.end('SIGKILL');

    // And goes on as that user where there are namespaces again.
    const { url } = await start();
    expect(await kept(url)).toEqual([{ answer: 42 }]);
  });

  it('says to set DATABASE_URL where neither is possible', async () => {
    const { output } = await startElsewhere({ path: await only() });
    expect(output()).toContain('set DATABASE_URL');
  });
});

const nobodyCanRead = isRoot && can(['--reuid=65534', '--regid=65534', '--clear-groups', 'cat', PROGRAM]);

(nobodyCanRead ? describe : describe.skip)('the embedded PostgreSQL started by an ordinary user', () => {
  it('starts, stops, and recovers from kill -9', async () => {
    await chown(directory, NOBODY, NOBODY);
    const first = await startElsewhere({ asNobody: true });
    await query(first.url, keep);
    await first.end('SIGKILL');
    const second = await startElsewhere({ asNobody: true });
    expect(await kept(second.url)).toEqual([{ answer: 42 }]);
    await second.end('SIGTERM');
    await expect(query(second.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('does not touch the database of another user', async () => {
    await (await start()).stop();
    await chmod(directory, 0o777);
    await chmod(join(directory, 'postgres'), 0o755);
    const { output } = await startElsewhere({ asNobody: true });
    expect(output()).toContain('belongs to user 0');
  });
});

function can(args: string[]): boolean {
  try {
    execFileSync('setpriv', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
