import { align, type Change } from '../../agreements/rules/align.js';
import { clauseHeading, linesOf } from './layout.js';
import type { DocumentClause } from './text-document.js';
import type { Say } from './words.js';

/** A stretch of a paragraph that is in both versions, or in one of them only. */
export interface TrackedSegment {
  readonly change: Change;
  /** `\n` is a line end within the paragraph. */
  readonly text: string;
}

/** A paragraph of a document with tracked changes. */
export interface TrackedParagraph {
  readonly kind: 'heading' | 'body';
  /** What happens to the paragraph as such; its segments say what happens inside it. */
  readonly change: Change;
  readonly segments: readonly TrackedSegment[];
}

/** Words, white space and single marks, as in the comparison of texts. */
const WORD = /\s|[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*|[^]/gu;

/** However long a wording is, this many differences in it are told apart; with more it is shown as written anew. */
const MOST_DIFFERENCES = 400;

/**
 * Two versions of a text as one document with tracked changes: to accept all gives exactly `b`, to reject all exactly
 * `a`, clause by clause and in the order of each. Clauses are known by their ids. One that stands elsewhere in `b` is
 * removed where it stood and added where it stands, because that alone holds both orders.
 */
export function trackChanges(
  a: readonly DocumentClause[],
  b: readonly DocumentClause[],
  say: Say,
): TrackedParagraph[] {
  const before = new Map(a.map((clause) => [clause.id, clause]));
  const after = new Map(b.map((clause) => [clause.id, clause]));
  const runs = align([...before.keys()], [...after.keys()], a.length + b.length);
  return runs.flatMap(({ change, elements }) =>
    elements.flatMap((id): TrackedParagraph[] => {
      const was = before.get(id);
      const is = after.get(id);
      if (change === 'same' && was && is) return changed(was, is, say);
      const one = change === 'removed' ? was : is;
      return one === undefined ? [] : whole(one, change, say);
    }),
  );
}

/** The text of one version alone, paragraph by paragraph, as `trackChanges` has it when all is accepted or rejected. */
export function paragraphsOf(clauses: readonly DocumentClause[], say: Say): string[] {
  return clauses.flatMap((clause) => [clauseHeading(clause, say), bodyOf(clause)]);
}

function changed(was: DocumentClause, is: DocumentClause, say: Say): TrackedParagraph[] {
  const paragraph = (kind: TrackedParagraph['kind'], one: string, other: string): TrackedParagraph => ({
    kind,
    change: 'same',
    segments: compareWords(one, other),
  });
  return [
    paragraph('heading', clauseHeading(was, say), clauseHeading(is, say)),
    paragraph('body', bodyOf(was), bodyOf(is)),
  ];
}

function whole(clause: DocumentClause, change: Change, say: Say): TrackedParagraph[] {
  return [
    { kind: 'heading', change, segments: [{ change, text: clauseHeading(clause, say) }] },
    { kind: 'body', change, segments: [{ change, text: bodyOf(clause) }] },
  ];
}

function bodyOf({ body }: DocumentClause): string {
  return linesOf(body).join('\n');
}

function compareWords(a: string, b: string): TrackedSegment[] {
  if (a === b) return [{ change: 'same', text: a }];
  return align(a.match(WORD) ?? [], b.match(WORD) ?? [], MOST_DIFFERENCES).map(({ change, elements }) => ({
    change,
    text: elements.join(''),
  }));
}
