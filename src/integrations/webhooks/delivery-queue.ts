import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { DATABASE_POOL } from '../../database/database.module.js';

/** The job that delivers what waits in a part of a webhook; its payload is a `Part`. */
export const DELIVERY_JOB = 'deliver-webhook';

/** Deliveries of a webhook about some agreements: all about one agreement are in the same part. */
export interface Part {
  readonly webhookId: string;
  /** From 0. */
  readonly part: number;
}

/** What is to be told at a webhook’s address. */
export interface NewDelivery {
  readonly eventId: string;
  readonly type: string;
  readonly subjectId: string | null;
  readonly sequence: number | null;
}

/**
 * Each part of a webhook is a queue of its own, which does one job at a time: as many requests a receiver gets at once, and
 * no more of the workers does it hold while it is slow.
 */
const PARTS = 4;

/** The part of a delivery `d`. */
export const PART_OF = `(hashtext(coalesce(d.subject_id::text, '')) & ${PARTS - 1})`;

/** Adds a job for each part `p`. */
const ADD_JOBS = `graphile_worker.add_job('${DELIVERY_JOB}',
  json_build_object('webhookId', p.webhook_id, 'part', p.part),
  queue_name => 'webhook/' || p.webhook_id || '/' || p.part,
  job_key => 'webhook/' || p.webhook_id || '/' || p.part,`;

const PAYLOAD = `json_to_recordset($3::json) AS n ("eventId" text, type text, "subjectId" uuid, sequence int, place int)`;

const INSERT = (isReplay: boolean): string => `
  INSERT INTO webhook_delivery (webhook_id, number, event_id, type, subject_id, sequence, is_replay, state, attempts,
    next_at, created_at)
  SELECT w.id, w.last_number - $2::int + n.place, n."eventId", n.type, n."subjectId", n.sequence, ${isReplay}, 'waiting', 0,
    now(), now()
  FROM w CROSS JOIN ${PAYLOAD}
  RETURNING webhook_id, subject_id`;

const WAKE = `
  SELECT ${ADD_JOBS} run_at => now())
  FROM (SELECT DISTINCT d.webhook_id, ${PART_OF} AS part FROM made d) p`;

/** What waits to be delivered, and the jobs that see to it. */
@Injectable()
export class DeliveryQueue {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  /** For the registry itself: every row. */
  async read<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(text, [...values]);
    return rows;
  }

  /**
   * Makes out what a stretch of the feed has for a webhook.
   * @returns false where the webhook has moved on, or is no longer active: then nothing is done
   */
  async fan(
    webhookId: string,
    from: number,
    to: number,
    deliveries: readonly NewDelivery[],
  ): Promise<boolean> {
    const { rows } = await this.pool.query<{ moved: number }>(
      `/* background */ WITH w AS (
         UPDATE webhook SET fanned_position = $5::bigint, last_number = last_number + $2::int
         WHERE id = $1 AND fanned_position = $4::bigint AND state = 'active' RETURNING id, last_number
       ), made AS (${INSERT(false)}), woken AS (${WAKE})
       SELECT (SELECT count(*) FROM w)::int AS moved, (SELECT count(*) FROM woken) AS jobs`,
      [webhookId, deliveries.length, placed(deliveries), from, to],
    );
    return rows[0].moved === 1;
  }

  /**
   * Adds deliveries in the transaction of whoever asks for them: again, or a test.
   * @returns the number of the last one
   */
  async add(
    manager: EntityManager,
    webhookId: string,
    deliveries: readonly NewDelivery[],
    isReplay: boolean,
  ): Promise<number> {
    const rows = await manager.query<{ last: number }[]>(
      `WITH w AS (
         UPDATE webhook SET last_number = last_number + $2::int WHERE id = $1 RETURNING id, last_number
       ), made AS (${INSERT(isReplay)}), woken AS (${WAKE})
       SELECT (SELECT last_number FROM w) AS last, (SELECT count(*) FROM woken) AS jobs`,
      [webhookId, deliveries.length, placed(deliveries)],
    );
    return rows[0].last;
  }

  /** Has all that waits for a webhook be tried now, as when it goes on after a pause. */
  async wakeAll(manager: EntityManager, webhookId: string): Promise<void> {
    await manager.query(
      `WITH made AS (
         UPDATE webhook_delivery SET next_at = now() WHERE webhook_id = $1 AND state = 'waiting'
         RETURNING webhook_id, subject_id
       ) ${WAKE}`,
      [webhookId],
    );
  }

  /** Has a part be looked at again later: sooner, where something comes meanwhile that has a job of its own. */
  async wakeLater({ webhookId, part }: Part, at: Date): Promise<void> {
    await this.pool.query(
      `SELECT ${ADD_JOBS} job_key_mode => 'preserve_run_at', run_at => $3)
       FROM (SELECT $1::uuid AS webhook_id, $2::int AS part) p`,
      [webhookId, part, at],
    );
  }

  /** Gives a job to every part in which something waits and that has none, as after a restore without the queue. */
  async realign(): Promise<void> {
    await this.pool.query(
      `SELECT ${ADD_JOBS} job_key_mode => 'preserve_run_at', run_at => p.next_at)
       FROM (SELECT d.webhook_id, ${PART_OF} AS part, min(d.next_at) AS next_at FROM webhook_delivery d
         JOIN webhook w ON w.id = d.webhook_id AND w.state = 'active' WHERE d.state = 'waiting' GROUP BY 1, 2) p`,
    );
  }
}

function placed(deliveries: readonly NewDelivery[]): string {
  return JSON.stringify(deliveries.map((delivery, index) => ({ ...delivery, place: index + 1 })));
}
