import type { Files } from '../../common/generated/files.js';
import { wordsIn } from '../../messages/render.js';
import { processName, type Process } from '../core/process.js';
import { processDiagram } from '../diagrams/dot.js';
import { renderSvg } from '../diagrams/svg.js';
import { pageName, processPage } from './process-page.js';

const words = wordsIn('en');

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
