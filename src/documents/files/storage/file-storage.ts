import type { Readable } from 'node:stream';

/** A file that is kept. */
export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  readonly changedAt: Date;
}

/** The bytes from `start` to `end`, both included; counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of documents are kept, outside the database. */
export interface FileStorage {
  /**
   * Keeps what arrives under a new key. Where it breaks off, or this rejects, nothing stays.
   * @param key a UUID in small letters
   */
  put(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;

  /** @throws FileGone where there is none */
  open(key: string, range?: ByteRange): Promise<Readable>;

  has(key: string): Promise<boolean>;

  /** Nothing happens where there is none. */
  remove(key: string): Promise<void>;

  /** All files in the order of their keys, with what uploads left that were killed on the way. */
  list(): AsyncIterable<StoredFile>;
}

/** By which the storage is injected. */
export const FILE_STORAGE = Symbol('FILE_STORAGE');

/** There is no file under a key. */
export class FileGone extends Error {}
