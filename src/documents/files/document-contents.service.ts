import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { DocumentVersion } from './document.entity.js';
import { storageAway } from './documents.problems.js';
import { FILE_STORAGE, FileGone, type ByteRange, type FileStorage } from './storage/file-storage.js';

/** The bytes of documents. */
@Injectable()
export class DocumentContents {
  private readonly logger = new Logger('Documents');

  constructor(@Inject(FILE_STORAGE) private readonly storage: FileStorage) {}

  /** @throws Problem 503 `storage-away`, also where the file is not where it should be: the log has which */
  async open({ fileKey }: DocumentVersion, range?: ByteRange): Promise<Readable> {
    try {
      return await this.storage.open(fileKey, range);
    } catch (error) {
      const what = error instanceof FileGone ? 'is not in the storage' : (error as Error).message;
      this.logger.error(`file ${fileKey}: ${what}`);
      throw storageAway();
    }
  }
}
