import { readFile, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a running PostgreSQL server writes about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | '';
}

/** The server that holds the cluster, or undefined where none does: a file left behind by a dead one is removed. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (await isServer(pid)) {
    return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '') as Postmaster['status'] };
  }
  // PostgreSQL would clear the file itself, but not where the number now belongs to another process or to a
  // zombie, as happens in containers. Its last workers may still be writing: they go first.
  await waitUntil(async () => !(await hasWorkers(cluster)), 10_000);
  await rm(file, { force: true });
  return undefined;
}

/** Whether the process is alive. A zombie is not, although it still takes signals. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined);
  return status === undefined ? process.platform !== 'linux' : !/^State:\s+[ZX]/m.test(status);
}

/** Waits until the condition holds; false where it still does not after `milliseconds`. */
export async function waitUntil(condition: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

async function isServer(pid: number): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
  return name.trim() === 'postgres';
}

/** Whether any process still works in the cluster's folder (only Linux can tell). */
async function hasWorkers(cluster: string): Promise<boolean> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(
    processes.map((pid) => readlink(join('/proc', pid, 'cwd')).catch(() => '')),
  );
  return folders.includes(cluster);
}
