import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../../database/database.module.js';
import { numberEntries } from './number-entries.js';

/** Milliseconds between two looks for entries that have no place in the feed yet. */
const INTERVAL = 500;

const logger = new Logger('Feed');

/**
 * Has entries get their place in the feed, off the hot path. Every server looks; of those that look at once, one does it.
 */
@Injectable()
export class FeedSequencer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  onApplicationBootstrap(): void {
    this.loop = this.keepNumbering();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** Gives what was written so far its place now, and not at the next look. */
  async placeNow(): Promise<void> {
    while (await numberEntries(this.pool, 'recent'));
  }

  private async keepNumbering(): Promise<void> {
    let which: 'all' | 'recent' = 'all';
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      try {
        const isMore = await numberEntries(this.pool, which);
        if (isMore) continue;
        which = 'recent';
        failures = 0;
      } catch (error) {
        // The next look does what this one could not; a database that is away is told once.
        if (failures++ === 0) logger.warn(`entries were not placed in the feed: ${(error as Error).message}`);
      }
      await sleep(INTERVAL, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
