import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../../database/database.module.js';
import type { IdempotencyClaim } from './claim.js';

/** How a request ended, as it was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; undefined for an answer without body. */
  readonly body: string | undefined;
}

/** What is known of an earlier request with the same key. */
export interface EarlierRequest {
  readonly requestHash: string;
  /** Path of the resource that it made or changed. */
  readonly location: string | undefined;
  /** Undefined while it has not been kept: the request is being answered, or its server died before it was. */
  readonly answer: Answer | undefined;
}

interface Row {
  readonly request_hash: string;
  readonly status: number | null;
  readonly headers: Record<string, string> | null;
  readonly body: string | null;
}

/** The answers to requests with an `Idempotency-Key`, in the table `idempotency_key`. */
@Injectable()
export class KeptAnswers {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  async find({ scope, key }: IdempotencyClaim): Promise<EarlierRequest | undefined> {
    const { rows } = await this.pool.query<Row>(
      `SELECT request_hash, status, headers, body #>> '{}' AS body FROM idempotency_key WHERE scope = $1 AND key = $2`,
      [scope, key],
    );
    const row = rows.at(0);
    if (!row) return undefined;
    const { status, headers } = row;
    return {
      requestHash: row.request_hash,
      location: headers?.Location,
      answer: status === null ? undefined : { status, headers: headers ?? {}, body: row.body ?? undefined },
    };
  }

  /**
   * Keeps the answer with its claim. The body is kept as text inside jsonb, since jsonb itself reorders keys.
   * @returns false where the handler made no claim
   */
  async keep({ scope, key }: IdempotencyClaim, answer: Answer): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE idempotency_key SET status = $3, headers = coalesce(headers, '{}') || $4::jsonb, body = to_jsonb($5::text)
       WHERE scope = $1 AND key = $2`,
      [scope, key, answer.status, JSON.stringify(answer.headers), answer.body ?? null],
    );
    return rowCount === 1;
  }

  /** Forgets what is older than `before`. @returns how many keys */
  async forget(before: Date): Promise<number> {
    const { rowCount } = await this.pool.query('DELETE FROM idempotency_key WHERE created_at < $1', [before]);
    return rowCount ?? 0;
  }
}
