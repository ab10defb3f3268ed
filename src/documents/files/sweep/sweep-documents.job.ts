import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { Config } from '../../../config/config.js';
import { DATABASE_POOL } from '../../../database/database.module.js';
import { PeriodicJobs } from '../../../jobs/periodic-jobs.js';
import { unmatched } from '../../rules/unmatched.js';
import { FILE_STORAGE, type FileStorage } from '../storage/file-storage.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ROWS_AT_ONCE = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** What a sweep found. */
export interface Swept {
  /** Files that no row names and that were removed. */
  readonly removed: readonly string[];
  /** Files that no row names, too young to be removed: they may be of uploads under way. */
  readonly young: readonly string[];
  /** Keys of files that rows name and that are not there. */
  readonly missing: readonly string[];
}

interface FileRow {
  readonly key: string;
}

/**
 * Holds the storage against the database once a day, key by key: tells of files that no row names and of rows without a
 * file, and removes the former where they are old enough. What a row names is never removed, and rows stay as they are.
 */
@Injectable()
export class SweepDocumentsJob implements OnModuleInit {
  private readonly logger = new Logger('Documents');

  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly config: Config,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'sweep-documents',
      every: DAY,
      firstAfter: HOUR,
      workers: 'others',
      work: () => this.run(),
    });
  }

  /** @param now by the machine's own clock, as the storage's times are */
  async sweep(now = new Date()): Promise<Swept> {
    const swept = { removed: [] as string[], young: [] as string[], missing: [] as string[] };
    const before = new Date(now.getTime() - this.config.documentOrphanHours * HOUR);
    for await (const found of unmatched(this.storage.list(), this.rows()))
      if (found.type === 'file') {
        const { key, changedAt } = found.file;
        if (changedAt < before) await this.storage.remove(key);
        (changedAt < before ? swept.removed : swept.young).push(key);
      } else if (!(await this.storage.has(found.row.key))) {
        // Where it is there by now, it came after its place in the list had passed.
        swept.missing.push(found.row.key);
      }
    return swept;
  }

  private async run(): Promise<void> {
    const { removed, young, missing } = await this.sweep();
    for (const key of missing) this.logger.error(`file ${key} is not in the storage`);
    for (const key of removed) this.logger.warn(`file ${key}, which no document names, was removed`);
    if (young.length > 0) this.logger.debug(`${young.length} files are of no document yet`);
  }

  /** In the order of their keys, some at a time. */
  private async *rows(): AsyncGenerator<FileRow> {
    let after = BEFORE_ALL;
    for (;;) {
      const { rows } = await this.pool.query<FileRow>(
        'SELECT file_key AS key FROM document_version WHERE file_key > $1 ORDER BY file_key LIMIT $2',
        [after, ROWS_AT_ONCE],
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS_AT_ONCE) return;
      after = last.key;
    }
  }
}
