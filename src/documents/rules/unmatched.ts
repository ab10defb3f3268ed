/** What only one side has. */
export type Unmatched<File, Row> =
  { readonly type: 'file'; readonly file: File } | { readonly type: 'row'; readonly row: Row };

interface Keyed {
  readonly key: string;
}

/**
 * Goes once through two lists in the order of their keys and tells what only one of them has; neither is kept in memory.
 * @throws where one of them is not in order, so that nothing is taken for missing that is not
 */
export async function* unmatched<File extends Keyed, Row extends Keyed>(
  files: AsyncIterable<File>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<Unmatched<File, Row>> {
  const [left, right] = [inOrder(files), inOrder(rows)];
  let [file, row] = [await next(left), await next(right)];
  while (file !== undefined || row !== undefined) {
    if (file !== undefined && (row === undefined || file.key < row.key)) {
      yield { type: 'file', file };
      file = await next(left);
    } else if (row !== undefined && (file === undefined || row.key < file.key)) {
      yield { type: 'row', row };
      row = await next(right);
    } else {
      [file, row] = [await next(left), await next(right)];
    }
  }
}

async function next<T>(items: AsyncIterator<T>): Promise<T | undefined> {
  const result = await items.next();
  return result.done === true ? undefined : result.value;
}

async function* inOrder<T extends Keyed>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let last = '';
  for await (const item of items) {
    if (item.key <= last) throw new Error(`${item.key} comes after ${last}`);
    last = item.key;
    yield item;
  }
}
