import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unmatched } from './unmatched.js';

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
const listed = (names: readonly string[]): AsyncIterable<{ key: string }> =>
  (async function* () {
    for (const key of names) yield { key };
  })();
const sorted = (names: readonly string[]): string[] => names.toSorted((a, b) => (a < b ? -1 : 1));

describe('what only files or only rows have', () => {
  it('is what a search of all through all finds', async () => {
    await fc.assert(
      fc.asyncProperty(keys, keys, async (files, rows) => {
        const found = { file: [] as string[], row: [] as string[] };
        for await (const each of unmatched(listed(sorted(files)), listed(sorted(rows))))
          if (each.type === 'file') found.file.push(each.file.key);
          else found.row.push(each.row.key);
        expect(found).toEqual({
          file: sorted(files.filter((key) => !rows.includes(key))),
          row: sorted(rows.filter((key) => !files.includes(key))),
        });
      }),
    );
  });

  it('is not guessed where a list is not in order', async () => {
    await expect(
      (async () => {
        for await (const each of unmatched(listed(['b', 'a']), listed([]))) expect(each.type).toBe('file');
      })(),
    ).rejects.toThrow('a comes after b');
  });
});
