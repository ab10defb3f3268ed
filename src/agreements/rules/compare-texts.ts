import { align, type Change } from './align.js';

/** A clause as far as its wording goes. */
export interface Wording {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

/** A stretch of wording that is in both texts, or in one of them only. */
export interface Segment {
  readonly change: Change;
  readonly text: string;
}

/** What became of one clause. */
export interface ClauseComparison {
  readonly number: string;
  readonly change: 'added' | 'removed' | 'changed' | 'unchanged';
  /** Whether it stands elsewhere among the clauses that both texts have. */
  readonly moved: boolean;
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
 * Compares two texts clause by clause (a clause is known by its number) and word by word. The clauses come in the
 * order of `b`, each removed one where it stood in `a`; without the removed clauses and segments it reads as `b`.
 * Comparing `b` with `a` tells the same the other way round.
 */
export function compareTexts(a: readonly Wording[], b: readonly Wording[]): ClauseComparison[] {
  const before = byNumber(a);
  const after = byNumber(b);
  const maxDifferences = differencesAllowed(before, after);
  const compare = (was: Wording, is: Wording, moved: boolean): ClauseComparison => {
    const { number } = is;
    const heading = compareWords(was.heading, is.heading, maxDifferences);
    const body = compareWords(was.body, is.body, maxDifferences);
    const unchanged = was.heading === is.heading && was.body === is.body;
    return { number, change: unchanged ? 'unchanged' : 'changed', moved, heading, body };
  };
  return align([...before.keys()], [...after.keys()], a.length + b.length).flatMap(({ change, elements }) =>
    elements.flatMap((number): ClauseComparison[] => {
      const [was, is] = [before.get(number), after.get(number)];
      if (was && is) return change === 'removed' ? [] : [compare(was, is, change === 'added')];
      if (was) return [whole(was, 'removed')];
      return is ? [whole(is, 'added')] : [];
    }),
  );
}

function byNumber(clauses: readonly Wording[]): ReadonlyMap<string, Wording> {
  return new Map(clauses.map((clause) => [clause.number, clause]));
}

function whole({ number, heading, body }: Wording, change: 'added' | 'removed'): ClauseComparison {
  const all = (text: string): Segment[] => (text === '' ? [] : [{ change, text }]);
  return { number, change, moved: false, heading: all(heading), body: all(body) };
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
  for (const [number, is] of after) {
    const was = before.get(number);
    if (was && was.heading !== is.heading) total += was.heading.length + is.heading.length;
    if (was && was.body !== is.body) total += was.body.length + is.body.length;
  }
  return (size) => Math.max(LEAST_DIFFERENCES, Math.floor(Math.sqrt((EFFORT * size) / total)));
}
