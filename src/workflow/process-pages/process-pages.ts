import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMessage } from '../../messages/render.js';
import { processName, type Process } from '../core/process.js';
import { processDiagram } from '../diagrams/dot.js';
import { renderSvg } from '../diagrams/svg.js';
import type { Words } from '../diagrams/wording.js';
import { pageName, processPage } from './process-page.js';

/** What stands in a folder: each file's text by its name. */
export type Files = ReadonlyMap<string, string>;

const words: Words = (key, params = {}) => renderMessage({ key, params }, 'en');

/** Every page and diagram of these processes, and a list of them. */
export async function pagesOf(processes: readonly Process[]): Promise<Files> {
  const files = new Map([['README.md', contents(processes)]]);
  for (const process of processes) {
    files.set(`${pageName(process)}.md`, `${processPage(process, words)}\n`);
    files.set(
      `${pageName(process)}.svg`,
      await renderSvg(processDiagram(process, { language: 'en', words })),
    );
  }
  return files;
}

/** The files that are not in a folder as they must be: `<file> is missing`, `… is stale` or `… does not belong here`. */
export async function staleIn(folder: string, files: Files): Promise<string[]> {
  const found = await filesIn(folder);
  return [
    ...[...files]
      .filter(([name, text]) => found.get(name) !== text)
      .map(([name]) => `${name} is ${found.has(name) ? 'stale' : 'missing'}`),
    ...[...found.keys()].filter((name) => !files.has(name)).map((name) => `${name} does not belong here`),
  ];
}

/** Makes a folder hold these files and no others. */
export async function writeTo(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of (await filesIn(folder)).keys()) if (!files.has(name)) await rm(join(folder, name));
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

function contents(processes: readonly Process[]): string {
  const lines = processes.map(
    (process) =>
      `- [\`${processName(process)}\`](${pageName(process)}.md): ${words('diagram.process.title', { kind: process.kind })}`,
  );
  return [
    '<!-- Made by `npm run docs:processes`. -->',
    '# Processes',
    '',
    'Every process that agreements and their councils follow, as the server runs it. `npm run check` fails where a page',
    'is not what the statecharts and the table of rights say.',
    '',
    ...lines,
    '',
  ].join('\n');
}
