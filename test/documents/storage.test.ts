import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileGone, type FileStorage } from '../../src/documents/files/storage/file-storage.js';
import { FolderStorage } from '../../src/documents/files/storage/folder-storage.js';
import { S3Storage } from '../../src/documents/files/storage/s3-storage.js';
import { aDeal, KORTRIJK } from '../support/a-deal.js';
import { startApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';

const BUCKET = 'documents';
const MB = 1024 * 1024;

let directory: string;
let s3: S3rver;
let endpoint: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'akkoord-storage-'));
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    // It takes the address of a bucket for another than the one that the client signs.
    allowMismatchedSignatures: true,
    directory: join(directory, 's3'),
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await s3.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await s3.close();
  await rm(directory, { recursive: true, force: true });
});

const SETTINGS = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', bucket: BUCKET };
const STORAGES: readonly (readonly [string, () => FileStorage])[] = [
  ['a folder', () => new FolderStorage(join(directory, 'folder'))],
  ['S3', () => new S3Storage({ ...SETTINGS, endpoint })],
];

async function* pieces(total: number, fault?: Error): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < total; sent += MB / 2) yield Buffer.alloc(Math.min(MB / 2, total - sent), sent);
  await Promise.resolve();
  if (fault) throw fault;
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

describe.each(STORAGES)('the storage in %s', (_, make) => {
  let storage: FileStorage;
  beforeAll(() => {
    storage = make();
  });

  const keys = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { key } of storage.list()) found.push(key);
    return found;
  };

  it.each([
    ['small', 1000],
    ['of several parts', 20 * MB],
  ])('keeps a file that is %s, whole and in parts', async (__, size) => {
    const key = randomUUID();
    await storage.put(key, pieces(size));
    const whole = await bytesOf(pieces(size));

    expect((await bytesOf(await storage.open(key))).equals(whole)).toBe(true);
    expect(await bytesOf(await storage.open(key, { start: 10, end: 19 }))).toEqual(whole.subarray(10, 20));
    expect(await storage.has(key)).toBe(true);
    await storage.remove(key);
    expect(await storage.has(key)).toBe(false);
    await expect(storage.open(key)).rejects.toBeInstanceOf(FileGone);
    await storage.remove(key);
  });

  it.each([
    ['small', 1000],
    ['of several parts', 20 * MB],
  ])('keeps nothing of a file that breaks off and is %s', async (__, size) => {
    await expect(storage.put(randomUUID(), pieces(size, new Error('broke off')))).rejects.toThrow(
      'broke off',
    );
    expect(await keys()).toEqual([]);
  });

  it('lists what it has in the order of keys', async () => {
    const kept = Array.from({ length: 20 }, () => randomUUID()).sort();
    for (const key of kept.toReversed()) await storage.put(key, pieces(7));
    const before = new Date(Date.now() - 60_000);
    const found: string[] = [];
    for await (const { key, bytes, changedAt } of storage.list()) {
      expect([bytes, changedAt > before]).toEqual([7, true]);
      found.push(key);
    }
    expect(found).toEqual(kept);
  });
});

it('documents are kept in S3 where the settings say so, and are away with it', async () => {
  const server = await startApplication({
    env: {
      DOCUMENT_STORAGE: 's3',
      S3_ENDPOINT: endpoint,
      S3_REGION: SETTINGS.region,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: SETTINGS.accessKeyId,
      S3_SECRET_ACCESS_KEY: SETTINGS.secretAccessKey,
    },
  });
  try {
    const deal = await aDeal().inNegotiation(server.url);
    const client = await asOrganisation(server.url, KORTRIJK);
    const added = await client.send(
      'POST',
      `${deal.path}/documents?kind=evidence&fileName=x.txt`,
      'In een emmer.',
    );
    expect(added.status).toBe(201);
    expect((await client.get(`${added.headers.get('location')}/content`)).body).toBe('In een emmer.');
    const { number } = added.body as { number: number };
    expect(number).toBe(1);
  } finally {
    await server.stop();
  }
});
