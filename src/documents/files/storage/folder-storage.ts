import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileGone, type ByteRange, type FileStorage, type StoredFile } from './file-storage.js';

/** A key, or that of an upload that is not complete. */
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.part)?$/;

/**
 * Files in a folder, in subfolders by the first two digits of their keys. A file is written under another name and takes
 * its own once all of it is on the disk, so that a file that is there is whole.
 */
export class FolderStorage implements FileStorage {
  constructor(private readonly directory: string) {}

  async put(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.pathOf(key);
    const part = this.pathOf(`${key}.part`);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(content, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
      await rename(part, path);
      await flushFolder(folder);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.pathOf(key)).catch(orGone);
    return handle.createReadStream(range);
  }

  async has(key: string): Promise<boolean> {
    return (await sizeOf(this.pathOf(key))) !== undefined;
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(): AsyncGenerator<StoredFile> {
    for (const shard of await namesIn(this.directory)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const key of await namesIn(join(this.directory, shard))) {
        // Whoever puts other files there keeps them; one may also be gone by now.
        const found = NAME.test(key) ? await sizeOf(this.pathOf(key)) : undefined;
        if (found !== undefined) yield { key, ...found };
      }
    }
  }

  private pathOf(key: string): string {
    if (!NAME.test(key)) throw new TypeError('No key of a file');
    return join(this.directory, key.slice(0, 2), key);
  }
}

async function sizeOf(path: string): Promise<Omit<StoredFile, 'key'> | undefined> {
  try {
    const { size, mtime } = await stat(path);
    return { bytes: size, changedAt: mtime };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The new name is kept only once the folder is on the disk too; not every system lets folders be flushed. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function orGone(error: unknown): never {
  throw isMissing(error) ? new FileGone() : error;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
