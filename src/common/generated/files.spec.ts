import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpToDate } from './files.js';

describe('a folder of generated files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'akkoord-pages-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is not stale after it was written, and holds nothing else', async () => {
    await writeFile(join(folder, 'gone.md'), 'gone');
    const files = new Map([['a.md', 'a']]);
    expect(await bringUpToDate(folder, files, 'npm run docs', [])).toMatchObject({ exitCode: 0 });
    expect(await bringUpToDate(folder, files, 'npm run docs', ['--check'])).toMatchObject({ exitCode: 0 });
    expect((await readdir(folder)).sort()).toEqual([...files.keys()].sort());
  });

  it('is stale where a page is missing, other than it should be, or does not belong there', async () => {
    const files = new Map([
      ['a.md', 'a'],
      ['b.md', 'b'],
    ]);
    await writeFile(join(folder, 'b.md'), 'B');
    await writeFile(join(folder, 'c.md'), 'c');
    expect(await bringUpToDate(folder, files, 'npm run docs', ['--check'])).toEqual({
      text: [
        `${folder}/a.md is missing: run npm run docs\n`,
        `${folder}/b.md is stale: run npm run docs\n`,
        `${folder}/c.md does not belong here: run npm run docs\n`,
      ].join(''),
      exitCode: 1,
    });
  });
});
