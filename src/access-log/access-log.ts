import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { describeFault } from '../api/problems/fault-log.js';
import { DATABASE_POOL } from '../database/database.module.js';
import type { ReadOutcome } from './rules/confidential-operations.js';

/** A read of what is confidential, as it is logged. */
export interface LoggedRead {
  readonly id: string;
  readonly at: Date;
  /** OVO code of the organisation that the reader's token is for. */
  readonly organisationId: string;
  readonly onBehalfOf: string | null;
  readonly clientId: string | null;
  /** Kept apart, and erased in time; null for a secret address. */
  readonly subject: string | null;
  readonly operation: string;
  /** Path of what was read. */
  readonly about: string;
  readonly agreementIds: readonly string[];
  readonly outcome: ReadOutcome;
}

/** How long a read waits at most until it is written: that much is lost where the process is killed. */
const WRITTEN_WITHIN_MS = 200;
/** So many are written at once. */
const BATCH = 500;
/** After a failure, the next try. */
const RETRY_MS = 1_000;
/** More than this does not wait for a database that is away. */
const MOST_WAITING = 50_000;

const WRITE = `
  WITH read AS (
    SELECT * FROM json_to_recordset($1::json) AS r (id uuid, at timestamptz, "organisationId" text, "onBehalfOf" text,
      "clientId" text, subject text, operation text, about text, "agreementIds" json, outcome text)
  ), logged AS (
    INSERT INTO confidential_read (id, at, organisation_id, on_behalf_of, client_id, operation, about, agreement_ids,
      outcome)
    SELECT id, at, "organisationId", "onBehalfOf", "clientId", operation, about,
      ARRAY(SELECT json_array_elements_text("agreementIds")::uuid), outcome
    FROM read WHERE outcome = 'shown' OR json_array_length("agreementIds") = 0
      -- What is not there was refused to nobody.
      OR EXISTS (SELECT FROM agreement a, json_array_elements_text("agreementIds") AS asked (id) WHERE a.id = asked.id::uuid)
    ON CONFLICT (id) DO NOTHING RETURNING id
  )
  INSERT INTO confidential_reader (read_id, organisation_id, subject)
  SELECT read.id, read."organisationId", read.subject FROM read JOIN logged USING (id) WHERE read.subject IS NOT NULL`;

/**
 * Keeps who read what is confidential. Reads are written in the background, some at once, so that no reader waits for it;
 * when the server stops in order, all are written.
 */
@Injectable()
export class AccessLog implements BeforeApplicationShutdown {
  private readonly logger = new Logger('AccessLog');
  private waiting: LoggedRead[] = [];
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private lost = 0;

  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  /** Adds a read; it is written soon. */
  add(read: LoggedRead): void {
    if (this.waiting.length >= MOST_WAITING) this.lost += 1;
    else this.waiting.push(read);
    this.writeIn(WRITTEN_WITHIN_MS);
  }

  /** Writes what waits; it goes on waiting where the database cannot take it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeAll());
    await this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
    if (this.waiting.length > 0) this.logger.error(`${this.waiting.length} reads could not be logged`);
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      try {
        await this.pool.query({ name: 'log-reads', text: WRITE, values: [JSON.stringify(batch)] });
      } catch (error) {
        // A second try of what was written after all adds nothing: its ids are taken.
        this.logger.warn({ message: 'reads wait to be logged', fault: describeFault(error) });
        this.writeIn(RETRY_MS);
        return;
      }
      this.waiting = this.waiting.slice(batch.length);
    }
    if (this.lost > 0) this.logger.error(`${this.lost} reads were not logged: too many waited`);
    this.lost = 0;
  }

  private writeIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => void this.flush(), milliseconds);
  }
}
