import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands in a folder: each file's text by its name. */
export type Files = ReadonlyMap<string, string>;

/** The files that are not in a folder as they must be: `<file> is missing`, `… is stale` or `… does not belong here`. */
async function staleIn(folder: string, files: Files): Promise<string[]> {
  const found = await filesIn(folder);
  return [
    ...[...files]
      .filter(([name, text]) => found.get(name) !== text)
      .map(([name]) => `${name} is ${found.has(name) ? 'stale' : 'missing'}`),
    ...[...found.keys()].filter((name) => !files.has(name)).map((name) => `${name} does not belong here`),
  ];
}

/** Makes a folder hold these files and no others. */
async function writeTo(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of (await filesIn(folder)).keys()) if (!files.has(name)) await rm(join(folder, name));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

/**
 * Writes a folder of generated files, or with `--check` only says which of them are stale.
 * @param command what writes them, for who reads that they are stale
 * @returns what to print, and the exit code
 */
export async function bringUpToDate(
  folder: string,
  files: Files,
  command: string,
  options: readonly string[],
): Promise<{ readonly text: string; readonly exitCode: number }> {
  if (!options.includes('--check')) {
    await writeTo(folder, files);
    return { text: `Wrote ${files.size} files to ${folder}.\n`, exitCode: 0 };
  }
  const stale = await staleIn(folder, files);
  if (stale.length === 0) return { text: `${folder} is up to date.\n`, exitCode: 0 };
  return { text: stale.map((line) => `${folder}/${line}: run ${command}\n`).join(''), exitCode: 1 };
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}
