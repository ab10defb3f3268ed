import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../../database/database.module.js';
import { PART_OF, type Part } from './delivery-queue.js';
import type { NoticeType, WebhookReason, WebhookState } from './rules/states.js';
import type { Settlement } from './rules/settle.js';
import type { Attempted } from './sending/receiver.js';
import { PING, type KeptSecret } from './webhook.entity.js';

/** The delivery that is next in a part, with what sending it takes. */
export interface Head {
  readonly webhookId: string;
  readonly number: number;
  readonly eventId: string;
  readonly type: string;
  readonly subjectId: string | null;
  readonly sequence: number | null;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly isDue: boolean;
  readonly createdAt: Date;
  readonly organisationId: string;
  readonly url: string;
  readonly secrets: readonly KeptSecret[];
  readonly failingSince: Date | null;
}

/**
 * The first delivery that waits about some agreement, of the part: the one whose time comes first. What comes after it about
 * the same agreement waits for it. A test is sent to a paused webhook too.
 */
const HEAD = `/* background */
  SELECT d.webhook_id AS "webhookId", d.number, d.event_id AS "eventId", d.type, d.subject_id AS "subjectId", d.sequence,
    d.attempts, d.next_at AS "nextAt", d.next_at <= now() AS "isDue", d.created_at AS "createdAt",
    w.organisation_id AS "organisationId", w.url, w.secrets, w.failing_since AS "failingSince"
  FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
  WHERE d.webhook_id = $1 AND d.state = 'waiting' AND ${PART_OF} = $2
    AND (w.state = 'active' OR (w.state = 'paused' AND d.type = '${PING}'))
    AND NOT EXISTS (SELECT FROM webhook_delivery b WHERE b.webhook_id = d.webhook_id AND b.subject_id = d.subject_id
      AND b.number < d.number AND b.state = 'waiting')
  ORDER BY d.next_at, d.number LIMIT 1`;

/** Of a delivery that another server settled meanwhile, nothing is recorded. */
const RECORD = `/* background */
  WITH d AS (
    UPDATE webhook_delivery SET attempts = attempts + 1, state = $4,
      next_at = now() + make_interval(secs => $5::float8),
      settled_at = CASE WHEN $4 = 'waiting' THEN NULL ELSE now() END
    WHERE webhook_id = $1 AND number = $2 AND attempts = $3 AND state = 'waiting'
    RETURNING webhook_id, number, attempts
  ), attempt AS (
    INSERT INTO webhook_attempt (webhook_id, number, attempt, at, milliseconds, outcome, status, answer)
    SELECT d.webhook_id, d.number, d.attempts, $6::timestamptz, $7::int, $8::text, $9::int, $10::text FROM d
  ), w AS (
    UPDATE webhook SET
      failing_since = CASE WHEN $4 = 'delivered' THEN NULL ELSE coalesce(failing_since, $6) END,
      last_delivered_at = CASE WHEN $4 = 'delivered' THEN now() ELSE last_delivered_at END,
      state = CASE WHEN state = 'active' THEN coalesce($11, state) ELSE state END,
      reason = CASE WHEN state = 'active' THEN $12 ELSE reason END,
      state_since = CASE WHEN state = 'active' AND $11 IS NOT NULL THEN now() ELSE state_since END,
      version = version + CASE WHEN state = 'active' AND $11 IS NOT NULL THEN 1 ELSE 0 END
    FROM d WHERE id = d.webhook_id AND NOT $13::boolean
    RETURNING id, organisation_id, state
  ), notice AS (
    INSERT INTO webhook_notice (organisation_id, number, webhook_id, type, at)
    SELECT w.organisation_id, coalesce((SELECT max(n.number) FROM webhook_notice n
      WHERE n.organisation_id = w.organisation_id), 0) + 1, w.id, $14, now()
    FROM w WHERE $14::text IS NOT NULL AND w.state = $11
  )
  SELECT FROM d`;

const SKIP = `/* background */
  UPDATE webhook_delivery SET state = 'skipped', settled_at = now()
  WHERE webhook_id = $1 AND number = $2 AND state = 'waiting'`;

/** What becomes of a webhook, and the word to its organisation. */
interface Turn {
  readonly state: WebhookState | null;
  readonly reason: WebhookReason | null;
  readonly notice: NoticeType | null;
}

const TURNS: Readonly<Record<'goesOn' | 'pauses' | 'ends', Turn>> = {
  goesOn: { state: null, reason: null, notice: null },
  pauses: { state: 'paused', reason: 'failing', notice: 'pausedForFailing' },
  ends: { state: 'disabled', reason: 'gone', notice: 'disabledAsGone' },
};

/** What was sent and what came of it. It is about other servers, so times are the machine's, whatever the registry's clock says. */
@Injectable()
export class DeliveryRecords {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  /** What is next in a part; undefined where nothing waits, or the webhook is not active. */
  async head({ webhookId, part }: Part): Promise<Head | undefined> {
    const { rows } = await this.pool.query<Head>(HEAD, [webhookId, part]);
    return rows.at(0);
  }

  /**
   * Records an attempt and what follows from it.
   * @param at when it was sent
   */
  async record(
    { webhookId, number, attempts, type }: Head,
    at: Date,
    { outcome, milliseconds, status, answer }: Attempted,
    settlement: Settlement,
  ): Promise<void> {
    const turn = TURNS['webhook' in settlement ? settlement.webhook : 'goesOn'];
    const seconds = settlement.delivery === 'waiting' ? settlement.seconds : 0;
    await this.pool.query(RECORD, [
      webhookId,
      number,
      attempts,
      settlement.delivery,
      seconds,
      at,
      milliseconds,
      outcome,
      status ?? null,
      answer ?? null,
      turn.state,
      turn.reason,
      type === PING,
      turn.notice,
    ]);
  }

  /** The organisation may no longer know what it would tell. */
  async skip({ webhookId, number }: Head): Promise<void> {
    await this.pool.query(SKIP, [webhookId, number]);
  }
}
