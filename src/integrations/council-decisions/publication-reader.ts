import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Config } from '../../config/config.js';
import { readingBusy, sourceTooComplex } from './council-decisions.problems.js';
import type { Publication } from './reading/read-publication.js';
import type { Reading } from './reading/reading.js';
import { NotRead, readInThread } from './reading-thread.js';

/** Threads that read at once, on one server process. */
const AT_ONCE = 2;
/** Publications that wait for a thread; with more the server says that it is busy. */
const WAITING = 32;
/** Characters of JSON that are kept of what was read. */
const KEPT = 32_000_000;
const MEGABYTES = 256;

const logger = new Logger('CouncilDecisions');

/**
 * Reads publications. What they say is stored nowhere, because names of people stand in it: it is read anew from their
 * bytes, and remembered for a while in memory.
 */
@Injectable()
export class PublicationReader {
  private readonly known = new LRUCache<string, Reading>({
    maxSize: KEPT,
    sizeCalculation: (reading) => JSON.stringify(reading).length,
  });
  private readonly running = new Map<string, Promise<Reading>>();
  private readonly waiting: (() => void)[] = [];
  private free = AT_ONCE;

  constructor(private readonly config: Config) {}

  /** @throws Problem `source-too-complex` (422), `reading-busy` (503) */
  async read(publication: Publication): Promise<Reading> {
    const key = createHash('sha256')
      .update(publication.bytes)
      .update(`\n${publication.mediaType}\n${publication.url}`)
      .digest('base64url');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const running = this.running.get(key) ?? this.begin(key, publication);
    return running;
  }

  private begin(key: string, publication: Publication): Promise<Reading> {
    const reading = this.readInTurn(publication)
      .then((read) => {
        this.known.set(key, read);
        return read;
      })
      .finally(() => this.running.delete(key));
    this.running.set(key, reading);
    return reading;
  }

  private async readInTurn(publication: Publication): Promise<Reading> {
    if (this.free > 0) this.free -= 1;
    else if (this.waiting.length >= WAITING) throw readingBusy();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      const milliseconds = this.config.sourceReadingSeconds * 1000;
      return await readInThread(publication, { milliseconds, megabytes: MEGABYTES });
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      const cause = error.cause instanceof Error ? error.cause.message : '';
      logger.warn(`a publication was not read for want of ${error.because} ${cause}`);
      throw sourceTooComplex();
    } finally {
      // The thread goes to who waits longest, else it is free.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
