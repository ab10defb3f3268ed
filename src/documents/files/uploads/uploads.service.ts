import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import { bodyTooLarge, unsupportedMediaType } from '../../../api/problems/api.problems.js';
import { uploading } from '../../../api/requests/slow-uploads.js';
import { validationFailed } from '../../../common/problems/general.problems.js';
import { Problem } from '../../../common/problems/problem.js';
import { Config } from '../../../config/config.js';
import { scannerAway, storageAway, virusFound } from '../documents.problems.js';
import { scanned, ScannerAway, VirusFound } from '../scanning/clamd.js';
import { FILE_STORAGE, type FileStorage } from '../storage/file-storage.js';
import { mediaTypeOf, TELLING_BYTES } from './media-type.js';
import { ReceivedFile } from './received-file.js';

/** Takes files that are the body of a request, as they arrive: never more than a few pieces of them are in memory. */
@Injectable()
export class Uploads {
  private readonly logger = new Logger('Documents');

  constructor(
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    private readonly config: Config,
  ) {}

  /**
   * Stores the request's body and has it used. Where it is not kept by then, as where the request is refused, broke off, or
   * repeats an earlier one, nothing stays of it. Where the database failed, so that nobody knows whether a row names it, it
   * is left to the sweep.
   * @throws Problem 400 where it is empty, 413, 415, 422 `virus-found`, 503 `scanner-away` or `storage-away`
   */
  async receive<T>(request: Request, use: (file: ReceivedFile) => Promise<T>): Promise<T> {
    const file = await this.store(request);
    let isUnknown = false;
    try {
      if (file.bytes === 0)
        throw validationFailed([{ in: 'body', name: '', detail: { key: 'documents.empty' } }]);
      return await use(file);
    } catch (error) {
      isUnknown = !(error instanceof Problem);
      throw error;
    } finally {
      if (!file.isKept && !isUnknown) await this.remove(file.key);
    }
  }

  private async store(request: Request): Promise<ReceivedFile> {
    const { documentLimitBytes, documentUploadSeconds, requestSeconds, clamd, clamdSeconds } = this.config;
    const { headers } = request;
    if ((headers['content-encoding'] ?? 'identity') !== 'identity' || isForm(headers['content-type'] ?? ''))
      throw unsupportedMediaType('application/octet-stream');
    if (Number(headers['content-length'] ?? 0) > documentLimitBytes) throw bodyTooLarge();
    const arriving = new Arriving(request, documentLimitBytes);
    const key = randomUUID();
    const done = uploading(request, { idle: requestSeconds, inAll: documentUploadSeconds });
    try {
      const content = clamd === undefined ? arriving : scanned(arriving, clamd, clamdSeconds);
      await this.storage.put(key, content);
    } catch (error) {
      throw this.refusal(request, error);
    } finally {
      done();
      // What is left of a refused file would stand in the way of the connection's next request.
      request.resume();
    }
    return new ReceivedFile(key, arriving.bytes, arriving.sha256(), await mediaTypeOf(arriving.head()));
  }

  /** What is told of a failure: what is wrong with the file, or that something is away. */
  private refusal(request: Request, error: unknown): unknown {
    if (error instanceof Problem) return error;
    if (error instanceof VirusFound) return virusFound(error.virus);
    // Nobody is there any more to be told.
    if (request.destroyed && !request.complete) return error;
    const { message } = error as Error;
    if (error instanceof ScannerAway) {
      this.logger.error(`the virus scanner: ${message}`);
      return scannerAway();
    }
    this.logger.error(`a file could not be stored: ${message}`);
    return storageAway();
  }

  private async remove(key: string): Promise<void> {
    try {
      await this.storage.remove(key);
    } catch (error) {
      this.logger.warn(`a file is left to the sweep: ${(error as Error).message}`);
    }
  }
}

/** Forms hold files among other things; what is sent here is the file itself. */
function isForm(contentType: string): boolean {
  return /^\s*multipart\//i.test(contentType);
}

/** A body as it passes: counted, hashed, and its beginning kept. */
class Arriving implements AsyncIterable<Uint8Array> {
  bytes = 0;
  private readonly hash = createHash('sha256');
  private readonly beginning: Buffer[] = [];

  constructor(
    private readonly request: Request,
    private readonly limitBytes: number,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    // The connection must stay, so that who sends too much can be told.
    for await (const chunk of this.request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (this.bytes < TELLING_BYTES) this.beginning.push(chunk);
      this.bytes += chunk.length;
      if (this.bytes > this.limitBytes) throw bodyTooLarge();
      this.hash.update(chunk);
      yield chunk;
    }
  }

  head(): Uint8Array {
    return Buffer.concat(this.beginning).subarray(0, TELLING_BYTES);
  }

  sha256(): string {
    return this.hash.digest('hex');
  }
}
