import { diffArrays } from 'diff';

/** What became of a stretch of the first list on the way to the second. */
export type Change = 'same' | 'removed' | 'added';

/** Neighbouring elements to which the same happened. */
export interface Run {
  readonly change: Change;
  readonly elements: readonly string[];
}

const OPPOSITE: Readonly<Record<Change, Change>> = { same: 'same', removed: 'added', added: 'removed' };

/**
 * Lays two lists side by side with the fewest differences (Myers). `same` and `removed` together are the first list,
 * `same` and `added` the second; what is removed stands before what is added in its place. The reverse comparison is
 * its mirror image.
 * @param maxDifferences where there are more, the lists are taken to have nothing in common: the search takes time
 *   in the square of the differences
 */
export function align(first: readonly string[], second: readonly string[], maxDifferences: number): Run[] {
  // Of several shortest ways the search takes one by the order of its arguments: give them in an order of their own.
  if (precedes(second, first)) return inOrder(search(second, first, maxDifferences).map(mirrored));
  return inOrder(search(first, second, maxDifferences));
}

function search(first: readonly string[], second: readonly string[], maxDifferences: number): Run[] {
  const found = diffArrays([...first], [...second], { maxEditLength: maxDifferences });
  if (found === undefined) {
    return [
      { change: 'removed', elements: first },
      { change: 'added', elements: second },
    ];
  }
  return found.map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    elements: value,
  }));
}

function precedes(one: readonly string[], other: readonly string[]): boolean {
  const index = one.findIndex((element, i) => element !== other[i]);
  if (index === -1) return one.length < other.length;
  return index < other.length && one[index] < other[index];
}

function mirrored({ change, elements }: Run): Run {
  return { change: OPPOSITE[change], elements };
}

/** Joins the differences between two stretches that are the same: first all that is removed, then all that is added. */
function inOrder(runs: readonly Run[]): Run[] {
  const ordered: Run[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    if (removed.length > 0) ordered.push({ change: 'removed', elements: removed });
    if (added.length > 0) ordered.push({ change: 'added', elements: added });
    [removed, added] = [[], []];
  };
  for (const run of runs) {
    if (run.change === 'removed') removed = removed.concat(run.elements);
    else if (run.change === 'added') added = added.concat(run.elements);
    else if (run.elements.length > 0) {
      flush();
      ordered.push(run);
    }
  }
  flush();
  return ordered;
}
