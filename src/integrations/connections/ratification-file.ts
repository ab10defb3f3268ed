import { escapeHtml } from '../../common/escape-html.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import type { EntryDto } from '../../workflow/history/dto/entry.dto.js';
import { recordOf } from './cmis/cmis-object.js';

/** What a ratification file is made from. */
export interface RatificationFile {
  readonly title: string;
  /** How to cite the text that was decided on. */
  readonly citation: string;
  /** Where the agreement is found. */
  readonly address: string;
  /** Of the text in its canonical form. */
  readonly sha256: string;
  /** BCP 47. */
  readonly language: string;
  /** The history up to the entry that the file is about, the oldest first. */
  readonly entries: readonly EntryDto[];
  /** What an organisation is called. */
  readonly nameOf: (organisationId: string) => string;
}

/** What councils decide, and what becomes of it. */
const ACTS = [
  'APPROVE',
  'APPROVE_WITH_RESERVATION',
  'REJECT',
  'PUBLISH',
  'ANNUL',
  'CORRECT',
  'APPROVE_AMENDMENT',
  'REJECT_AMENDMENT',
  'ANNUL_AMENDMENT_DECISION',
  'ENTERED_INTO_FORCE',
  'AMENDED',
] as const;

type Act = (typeof ACTS)[number];

/** Says something in the language of the file. */
type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const STYLE =
  'body{font-family:serif;max-width:60em;margin:2em auto}table{border-collapse:collapse}' +
  'td,th{border:1px solid;padding:.3em;text-align:left}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.7em}';

/**
 * The file on who decided what: a page of HTML without scripts or anything from elsewhere, that a clerk can read and an archive
 * keep. The history stands in it line by line as JSON, with its hashes, so that the file proves itself without the registry
 * (docs/history.md).
 */
export function drawRatificationFile(file: RatificationFile): string {
  const language: Language = /^nl\b/i.test(file.language) ? 'nl' : 'en';
  const say: Say = (key, params) =>
    escapeHtml(renderMessage({ key: `ratification-file.${key}`, params }, language));
  const last = file.entries.at(-1);
  const acts = file.entries.filter((entry) => (ACTS as readonly string[]).includes(entry.type));
  const heads = ['day', 'organisation', 'act', 'votes', 'source'].map(
    (head) => `<th scope="col">${say(head)}</th>`,
  );
  const proof = file.entries.map((entry) => escapeHtml(JSON.stringify(entry))).join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${say('title')}: ${escapeHtml(file.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${say('title')}</h1>
<p><strong>${escapeHtml(file.title)}</strong></p>
<p>${escapeHtml(file.citation)}</p>
<p>${say('address')}: ${escapeHtml(file.address)}<br>${say('text-hash')}: <code>${escapeHtml(file.sha256)}</code></p>
<h2>${say('decisions')}</h2>
<table><thead><tr>${heads.join('')}</tr></thead>
<tbody>
${acts.map((entry) => rowOf(entry, file, say)).join('\n')}
</tbody></table>
<h2>${say('history')}</h2>
<p>${say('proof', { sequence: last?.sequence ?? 0 })} <code>${escapeHtml(last?.hash ?? '')}</code></p>
<pre id="history">${proof}</pre>
</body>
</html>
`;
}

function rowOf(entry: EntryDto, { nameOf }: RatificationFile, say: Say): string {
  const facts = factsOf(entry);
  const { decidedOn, annulledOn, publishedOn, votesFor, votesAgainst, abstentions, source, corrects } = facts;
  const organisation = entry.councilId ?? partyOf(entry);
  const votes = [votesFor, votesAgainst, abstentions].every((count) => typeof count === 'number')
    ? [votesFor, votesAgainst, abstentions].join(' / ')
    : '';
  const cells = [
    textOf(decidedOn ?? annulledOn ?? publishedOn ?? entry.at.slice(0, 10)),
    organisation === undefined ? '' : nameOf(organisation),
  ].map(escapeHtml);
  const rest = [votes, textOf(source)].map(escapeHtml);
  return `<tr>${[...cells, say(`act.${entry.type as Act}`, { entry: Number(corrects ?? 0) }), ...rest].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** What an entry says; of a correction, what it puts in the place of what was entered. */
function factsOf({ event }: EntryDto): Readonly<Record<string, unknown>> {
  const told = recordOf(event);
  const changes = Array.isArray(told.changes) ? told.changes.map(recordOf) : [];
  const corrected = changes.map(({ fact, newValue }) => [String(fact), newValue] as const);
  return { ...told, ...Object.fromEntries(corrected) };
}

/** Of a decision on an amendment: for whom it was entered, or whose it was. */
function partyOf({ type, event, actor }: EntryDto): string | undefined {
  if (!/AMENDMENT/.test(type)) return undefined;
  const { organisationId } = recordOf(event);
  if (typeof organisationId === 'string') return organisationId;
  return 'organisationId' in actor ? (actor.onBehalfOf ?? actor.organisationId) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
