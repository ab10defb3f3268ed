import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

/** The folder of the whole program: what a process comes to can hang on any of its rules. */
const PROGRAM = fileURLToPath(new URL('..', import.meta.url));

/** What takes the statecharts' steps. */
const STATECHARTS = createRequire(import.meta.url).resolve('xstate/package.json');

/**
 * SHA-256 over every file of a program, in hexadecimal: another one for every change, and on every machine the same.
 * @param extension of the files that are the program
 */
export async function programDigest(folder = PROGRAM, extension = extname(import.meta.url)): Promise<string> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(extension))
    .sort();
  const files = [STATECHARTS, ...names.map((name) => join(folder, name))];
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256').update(JSON.stringify(names.map((name) => name.replaceAll('\\', '/'))));
  for (const content of contents) hash.update(`${content.length}\n`).update(content);
  return hash.digest('hex');
}

/**
 * Searches a program for what is wrong with its processes, unless a server on this database has done so and found
 * nothing: what is sound stays so, and a search takes seconds.
 * @param databases one server's: its owner's can remember, others only look
 * @param search throws where something is wrong
 */
export async function searchOnce(
  databases: { readonly owner?: string; readonly engine?: string },
  digest: string,
  search: () => Promise<void>,
): Promise<void> {
  const client = new Client({
    connectionString: databases.owner ?? databases.engine,
    application_name: 'akkoord start',
  });
  await client.connect();
  try {
    const known = await client.query('SELECT FROM searched_program WHERE digest = $1', [digest]);
    if (known.rowCount !== 0) return;
    await search();
    if (databases.owner === undefined) return;
    await client.query('INSERT INTO searched_program (digest) VALUES ($1) ON CONFLICT DO NOTHING', [digest]);
  } finally {
    await client.end();
  }
}
