import { escapeHtml } from '../../common/escape-html.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import type { ClauseComparison, Segment } from '../rules/compare-texts.js';

/** One of two versions that are compared. */
export interface ComparedVersion {
  readonly version: number;
  /** Name of the party that wrote it. */
  readonly party: string;
  readonly createdAt: Date;
  readonly rationale: string | null;
}

/** What a page shows. */
export interface ShownComparison {
  readonly title: string;
  readonly a: ComparedVersion;
  readonly b: ComparedVersion;
  /** Of the text: BCP 47 tag. */
  readonly language: string;
  readonly clauses: readonly ClauseComparison[];
}

/**
 * A comparison as a page of HTML that needs nothing else: what is removed and added is marked by elements, by lines and
 * by words for who does not see them, and stays legible in black and white.
 * @param spoken language of the words around the text
 */
export function comparisonPage(
  { title, a, b, language, clauses }: ShownComparison,
  spoken: Language,
): string {
  const says = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    escapeHtml(renderMessage({ key: `texts.page.${key}`, params }, spoken));
  const version = (
    key: 'from' | 'to',
    { version: number, party, createdAt, rationale }: ComparedVersion,
  ): string =>
    `<dt>${says(key, { version: number })}</dt>
<dd>${says('by', { party, at: createdAt.toISOString() })}${rationale === null ? '' : `<blockquote>${escapeHtml(rationale)}</blockquote>`}</dd>`;
  const count = (changes: ClauseComparison['change']): number =>
    clauses.filter(({ change }) => change === changes).length;
  const heading = says('title', { a: a.version, b: b.version });
  return `<!doctype html>
<html lang="${spoken}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – ${escapeHtml(title)}</title>
<style>${style(spoken)}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${heading}</p>
<dl>
${version('from', a)}
${version('to', b)}
</dl>
<p>${says('counts', {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  })}</p>
</header>
<main>
${clauses.map((clause) => section(clause, language, says)).join('\n')}
</main>
</body>
</html>
`;
}

function section(
  { id, number, numberBefore, change, changes, heading, body }: ClauseComparison,
  language: string,
  says: (key: string, params?: Readonly<Record<string, string | number>>) => string,
): string {
  const lang = ` lang="${escapeHtml(language)}"`;
  const told = changes.map((each) => says(`change.${each}`, { before: numberBefore ?? number }));
  const notes = told.length === 0 ? '' : `<p class="note">${told.join(' ')}</p>\n`;
  return `<section id="clause-${escapeHtml(id)}" class="${change}">
<h2${lang}><span>${escapeHtml(number)}</span> ${marked(heading)}</h2>
${notes}<div${lang} class="body">${marked(body)}</div>
</section>`;
}

function marked(segments: readonly Segment[]): string {
  return segments
    .map(({ change, text }) => {
      const words = escapeHtml(text);
      if (change === 'same') return words;
      return change === 'added' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
    })
    .join('');
}

function style(spoken: Language): string {
  const words = (key: string): string =>
    JSON.stringify(` [${renderMessage({ key: `texts.page.${key}` }, spoken)}] `);
  return `
body { font: 1rem/1.5 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin: 1.5rem 0 0.25rem; }
dt { font-weight: bold; } dd { margin: 0 0 0.5rem; } blockquote { margin: 0.25rem 0; white-space: pre-wrap; }
.body { white-space: pre-wrap; overflow-wrap: anywhere; }
.note { font: 0.875rem/1.5 sans-serif; margin: 0.25rem 0; }
section { border-left: 0.25rem solid transparent; padding-left: 0.75rem; break-inside: avoid-page; }
section.added, section.removed, section.changed { border-color: #555; }
ins { background: #d9f2dd; color: #0b4a1b; text-decoration: underline; text-underline-offset: 0.15em; }
del { background: #fbe0e0; color: #7a1111; text-decoration: line-through; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins::before { content: ${words('insBegins')}; } ins::after { content: ${words('insEnds')}; }
del::before { content: ${words('delBegins')}; } del::after { content: ${words('delEnds')}; }
@media print { body { margin: 0; max-width: none; } ins, del { background: none; color: #000; } ins { font-weight: bold; } }
`;
}
