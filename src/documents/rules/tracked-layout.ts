import { shortCitationOf } from './citation.js';
import type { DocumentLayout } from './layout.js';
import { dayWritten, type DocumentClause, type TextDocument } from './text-document.js';
import { trackChanges, type TrackedParagraph } from './track-changes.js';
import { dateIn, wordsIn } from './words.js';

/** Two versions of a text in the same language. */
export interface Comparison {
  readonly a: { readonly version: number; readonly clauses: readonly DocumentClause[] };
  /** The later one by its place in the question, whose words the document's own are in. */
  readonly b: TextDocument;
}

/** A comparison to be drawn. */
export interface TrackedLayout extends Omit<DocumentLayout, 'blocks' | 'createdAt'> {
  /** Who made the changes. */
  readonly changedBy: string;
  /** When they were made: ISO 8601, UTC. */
  readonly changedAt: string;
  /** What stands above the text and is no part of it. */
  readonly preface: { readonly title: string; readonly subtitle: string; readonly notes: readonly string[] };
  readonly paragraphs: readonly TrackedParagraph[];
  /** What stands below the text: a paragraph that stays, so that the one before it can go. */
  readonly end: string;
}

/** Lays out what changed between two versions; the party that wrote `b` is the author of the changes. */
export function layOutComparison({ a, b }: Comparison): TrackedLayout {
  const { language, tag, title, writtenBy, writtenAt, standing } = b;
  const say = wordsIn(language);
  const versions = { a: a.version, b: b.version };
  const subtitle = say('compare.title', versions);
  const by = say('compare.by', {
    ...versions,
    party: writtenBy.name,
    day: dateIn(language, dayWritten(b)),
  });
  return {
    language,
    tag,
    title: `${title}: ${subtitle}`,
    subject: subtitle,
    author: writtenBy.name,
    furniture: {
      mark: standing.status === 'draft' ? say('draft') : null,
      foot: `${shortCitationOf(b)}: ${subtitle}`,
      numbering: say('page.of', { page: '{page}', pages: '{pages}' }),
    },
    changedBy: writtenBy.name,
    changedAt: writtenAt,
    preface: { title, subtitle, notes: [by] },
    paragraphs: trackChanges(a.clauses, b.clauses, say),
    end: say('compare.how', versions),
  };
}
