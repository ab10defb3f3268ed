import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { roleLoginsOf } from '../../src/database/roles/role-logins.js';
import { programDigest, searchOnce } from '../../src/workflow/searched-once.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

describe('a program', () => {
  let database: TestDatabase;
  let folder: string;
  const search = jest.fn(async () => undefined);
  const digest = (): Promise<string> => programDigest(folder, '.js');
  const asOwner = async (): Promise<void> => searchOnce({ owner: database.url }, await digest(), search);

  beforeAll(async () => {
    database = await createDatabase();
    folder = await mkdtemp(join(tmpdir(), 'akkoord-program-'));
    await mkdir(join(folder, 'rules'));
    await writeFile(join(folder, 'rules/rule.js'), 'export const days = 30;\n');
  });
  afterEach(() => void search.mockClear());
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await database.drop();
  });

  it('is searched again for as long as something is wrong with it', async () => {
    const unsound = async (): Promise<void> => Promise.reject(new Error('Unsound process'));
    for (let start = 0; start < 2; start++) {
      await expect(searchOnce({ owner: database.url }, await digest(), unsound)).rejects.toThrow('Unsound');
    }
    await asOwner();
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('is not searched again once it is known to be sound, by whichever role', async () => {
    await asOwner();
    await searchOnce(
      { engine: roleLoginsOf({ databaseUrl: database.url }).engine.url },
      await digest(),
      search,
    );
    expect(search).not.toHaveBeenCalled();
  });

  it.each([
    ['a changed file', 'rules/rule.js', 'export const days = 31;\n'],
    ['a new file', 'rules/other.js', ''],
  ])('is another one with %s', async (_, name, content) => {
    await writeFile(join(folder, name), content);
    await asOwner();
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('cannot be called sound by the role that the server works as', async () => {
    const { engine } = roleLoginsOf({ databaseUrl: database.url });
    await writeFile(join(folder, 'third.js'), '');
    await searchOnce({ engine: engine.url }, await digest(), search);
    await searchOnce({ engine: engine.url }, await digest(), search);
    expect(search).toHaveBeenCalledTimes(2);
  });
});
