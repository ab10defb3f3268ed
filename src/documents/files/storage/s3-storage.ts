import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  NoSuchKey,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { FileGone, type ByteRange, type FileStorage, type StoredFile } from './file-storage.js';

/** Bytes that are sent at once; two such parts are in memory for each upload. A file has 10,000 of them at most. */
const PART_BYTES = 8 * 1024 * 1024;

export interface S3Settings {
  /** Undefined: Amazon's own for the region. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** Undefined: as the machine's surroundings say, such as a role of the container. */
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
}

/** Files in a bucket of a storage that speaks S3, which holds nothing else. An upload that breaks off is aborted. */
export class S3Storage implements FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings) {
    this.bucket = bucket;
    this.client = new S3Client({
      endpoint,
      region,
      // Storages other than Amazon's seldom have a host name for each bucket.
      forcePathStyle: endpoint !== undefined,
      // The registry has hashes of its own, and not every storage knows these.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(accessKeyId !== undefined &&
        secretAccessKey !== undefined && { credentials: { accessKeyId, secretAccessKey } }),
    });
  }

  async put(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    // What went wrong with what arrives is what is told, also where the storage then fails to abort.
    let fault: { readonly error: unknown } | undefined;
    const watched = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* content;
      } catch (error) {
        fault = { error };
        throw error;
      }
    };
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: key, Body: Readable.from(watched(), { objectMode: false }) },
      partSize: PART_BYTES,
      queueSize: 2,
      leavePartsOnError: false,
    });
    await upload.done().catch((error: unknown) => {
      throw fault ? fault.error : error;
    });
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const { Body } = await this.client
      .send(
        new GetObjectCommand({
          Bucket: this.bucket,
          Key: key,
          ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        }),
      )
      .catch((error: unknown) => {
        throw isMissing(error) ? new FileGone() : error;
      });
    return Body as Readable;
  }

  async has(key: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  /** What aborted uploads left is no object: a rule of the bucket removes it (docs/documents.md). */
  async *list(): AsyncGenerator<StoredFile> {
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket },
    ))
      for (const { Key, Size, LastModified } of Contents)
        if (Key !== undefined && LastModified !== undefined)
          yield { key: Key, bytes: Size ?? 0, changedAt: LastModified };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof NoSuchKey || error instanceof NotFound;
}
