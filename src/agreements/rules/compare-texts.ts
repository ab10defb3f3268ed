import { align, type Change } from './align.js';
import type { Wording } from './clauses/clause.js';

/** A clause as it is compared: by its id it is known in both texts. */
export interface ComparedClause extends Wording {
  readonly id: string;
}

/** A stretch of wording that is in both texts, or in one of them only. */
export interface Segment {
  readonly change: Change;
  readonly text: string;
}

/** Everything that can become of a clause, in the order in which it is told. */
export const CLAUSE_CHANGES = ['added', 'removed', 'moved', 'renumbered', 'headed', 'reworded'] as const;
export type ClauseChangeKind = (typeof CLAUSE_CHANGES)[number];

/** What became of one clause. */
export interface ClauseComparison {
  readonly id: string;
  /** In `b`; of a removed clause in `a`. */
  readonly number: string;
  /** In `a`; null where it is added. */
  readonly numberBefore: string | null;
  /** What became of its wording. */
  readonly change: 'added' | 'removed' | 'changed' | 'unchanged';
  /** Whether it stands elsewhere among the clauses that both texts have. */
  readonly moved: boolean;
  /** All that became of it: another heading is `headed`, another wording `reworded`. */
  readonly changes: readonly ClauseChangeKind[];
  readonly heading: readonly Segment[];
  readonly body: readonly Segment[];
}

/** What comparing two texts may cost: the sum, over the wordings, of the squares of the differences looked for. */
const EFFORT = 1_000_000;
/** However long the texts are, this many differences in a heading or body are still told apart. */
const LEAST_DIFFERENCES = 50;

/** White space, or a word or number with the marks inside it (`l’École`, `2.500,00`), or a single other character. */
const WORD = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*|[^]/gu;

/**
 * Compares two texts clause by clause (a clause is known by its id) and word by word. The clauses come in the order of
 * `b`, each removed one where it stood in `a`; without the removed clauses and segments it reads as `b`. Comparing `b`
 * with `a` tells the same the other way round.
 */
export function compareTexts(a: readonly ComparedClause[], b: readonly ComparedClause[]): ClauseComparison[] {
  const before = byId(a);
  const after = byId(b);
  const maxDifferences = differencesAllowed(before, after);
  const compare = (was: ComparedClause, is: ComparedClause, moved: boolean): ClauseComparison => {
    const heading = compareWords(was.heading, is.heading, maxDifferences);
    const body = compareWords(was.body, is.body, maxDifferences);
    const changes = changesOf(was, is, moved);
    const unchanged = !changes.includes('headed') && !changes.includes('reworded');
    const { id, number } = is;
    const change = unchanged ? 'unchanged' : 'changed';
    return { id, number, numberBefore: was.number, change, moved, changes, heading, body };
  };
  return placesOf([...before.keys()], [...after.keys()]).flatMap(({ id, moved }): ClauseComparison[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was && is) return [compare(was, is, moved)];
    if (was) return [whole(was, 'removed')];
    return is ? [whole(is, 'added')] : [];
  });
}

/** What became of a clause that both texts have. */
export function changesOf(was: Wording, is: Wording, moved: boolean): ClauseChangeKind[] {
  const holds: Readonly<Partial<Record<ClauseChangeKind, boolean>>> = {
    moved,
    renumbered: was.number !== is.number,
    headed: was.heading !== is.heading,
    reworded: was.body !== is.body,
  };
  return CLAUSE_CHANGES.filter((change) => holds[change]);
}

/** The ids of two texts, each once, in the order of `b`; each one that is in `a` alone where it stood. */
export function placesOf(a: readonly string[], b: readonly string[]): { id: string; moved: boolean }[] {
  const after = new Set(b);
  const inBoth = new Set(a.filter((id) => after.has(id)));
  return align(a, b, a.length + b.length).flatMap(({ change, elements }) =>
    elements.flatMap((id) => {
      if (inBoth.has(id)) return change === 'removed' ? [] : [{ id, moved: change === 'added' }];
      return [{ id, moved: false }];
    }),
  );
}

function byId(clauses: readonly ComparedClause[]): ReadonlyMap<string, ComparedClause> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

function whole({ id, number, heading, body }: ComparedClause, change: 'added' | 'removed'): ClauseComparison {
  const all = (text: string): Segment[] => (text === '' ? [] : [{ change, text }]);
  const numberBefore = change === 'removed' ? number : null;
  return {
    id,
    number,
    numberBefore,
    change,
    moved: false,
    changes: [change],
    heading: all(heading),
    body: all(body),
  };
}

function compareWords(a: string, b: string, maxDifferences: (size: number) => number): Segment[] {
  if (a === b) return a === '' ? [] : [{ change: 'same', text: a }];
  return align(words(a), words(b), maxDifferences(a.length + b.length)).map(({ change, elements }) => ({
    change,
    text: elements.join(''),
  }));
}

function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Shares the effort by size among the wordings that differ. */
function differencesAllowed(
  before: ReadonlyMap<string, Wording>,
  after: ReadonlyMap<string, Wording>,
): (size: number) => number {
  let total = 0;
  for (const [id, is] of after) {
    const was = before.get(id);
    if (was && was.heading !== is.heading) total += was.heading.length + is.heading.length;
    if (was && was.body !== is.body) total += was.body.length + is.body.length;
  }
  return (size) => Math.max(LEAST_DIFFERENCES, Math.floor(Math.sqrt((EFFORT * size) / total)));
}
