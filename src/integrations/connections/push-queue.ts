import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { DATABASE_POOL } from '../../database/database.module.js';
import type { PushedDocument } from './rules/states.js';

/** The job that pushes what waits in a part of a connection; its payload is a `PushPart`. */
export const PUSH_JOB = 'push-to-connection';

/** Pushes of a connection about some agreements: all about one agreement are in the same part. */
export interface PushPart {
  readonly connectionId: string;
  /** From 0. */
  readonly part: number;
}

/** A document that is due. */
export interface NewPush {
  readonly subjectId: string;
  readonly sequence: number;
  readonly type: string;
  readonly document: PushedDocument;
}

/** Each part is a queue of its own, which does one job at a time: as many documents a system is sent at once. */
const PARTS = 2;

/** The part of a push `d`. */
export const PUSH_PART_OF = `(hashtext(d.subject_id::text) & ${PARTS - 1})`;

/** Adds a job for each part `p`. */
const ADD_JOBS = `graphile_worker.add_job('${PUSH_JOB}',
  json_build_object('connectionId', p.connection_id, 'part', p.part),
  queue_name => 'connection/' || p.connection_id || '/' || p.part,
  job_key => 'connection/' || p.connection_id || '/' || p.part,`;

const PAYLOAD = `json_to_recordset($3::json) AS n ("subjectId" uuid, sequence int, type text, document text, place int)`;

const INSERT = (isReplay: boolean): string => `
  INSERT INTO connection_push (connection_id, number, subject_id, sequence, type, document, is_replay, state, attempts,
    next_at, created_at)
  SELECT c.id, c.last_number - $2::int + n.place, n."subjectId", n.sequence, n.type, n.document, ${isReplay}, 'waiting', 0,
    now(), now()
  FROM c CROSS JOIN ${PAYLOAD}
  RETURNING connection_id, subject_id`;

const WAKE = `
  SELECT ${ADD_JOBS} run_at => now())
  FROM (SELECT DISTINCT d.connection_id, ${PUSH_PART_OF} AS part FROM made d) p`;

/** What waits to be pushed, and the jobs that see to it. */
@Injectable()
export class PushQueue {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  /** For the registry itself: every row. */
  async read<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(text, [...values]);
    return rows;
  }

  /**
   * Makes out what a stretch of the feed has for a connection.
   * @returns false where the connection has moved on: then nothing is done
   */
  async fan(connectionId: string, from: number, to: number, pushes: readonly NewPush[]): Promise<boolean> {
    const { rows } = await this.pool.query<{ moved: number }>(
      `/* background */ WITH c AS (
         UPDATE connection SET fanned_position = $5::bigint, last_number = last_number + $2::int
         WHERE id = $1 AND fanned_position = $4::bigint RETURNING id, last_number
       ), made AS (${INSERT(false)}), woken AS (${WAKE})
       SELECT (SELECT count(*) FROM c)::int AS moved, (SELECT count(*) FROM woken) AS jobs`,
      [connectionId, pushes.length, placed(pushes), from, to],
    );
    return rows[0].moved === 1;
  }

  /**
   * Adds pushes again, in the transaction of whoever asks for them.
   * @returns the number of the last one
   */
  async add(manager: EntityManager, connectionId: string, pushes: readonly NewPush[]): Promise<number> {
    const rows = await manager.query<{ last: number }[]>(
      `WITH c AS (
         UPDATE connection SET last_number = last_number + $2::int WHERE id = $1 RETURNING id, last_number
       ), made AS (${INSERT(true)}), woken AS (${WAKE})
       SELECT (SELECT last_number FROM c) AS last, (SELECT count(*) FROM woken) AS jobs`,
      [connectionId, pushes.length, placed(pushes)],
    );
    return rows[0].last;
  }

  /** Has all that waits for a connection be tried now and anew, as when it goes on after a pause. */
  async wakeAll(manager: EntityManager, connectionId: string): Promise<void> {
    await manager.query(
      `WITH made AS (
         UPDATE connection_push SET next_at = now(), attempts = 0 WHERE connection_id = $1 AND state = 'waiting'
         RETURNING connection_id, subject_id
       ) ${WAKE}`,
      [connectionId],
    );
  }

  /** Has a part be looked at again later: sooner, where something comes meanwhile that has a job of its own. */
  async wakeLater({ connectionId, part }: PushPart, at: Date): Promise<void> {
    await this.pool.query(
      `SELECT ${ADD_JOBS} job_key_mode => 'preserve_run_at', run_at => $3)
       FROM (SELECT $1::uuid AS connection_id, $2::int AS part) p`,
      [connectionId, part, at],
    );
  }

  /** Gives a job to every part in which something waits and that has none, as after a restore without the queue. */
  async realign(): Promise<void> {
    await this.pool.query(
      `SELECT ${ADD_JOBS} job_key_mode => 'preserve_run_at', run_at => p.next_at)
       FROM (SELECT d.connection_id, ${PUSH_PART_OF} AS part, min(d.next_at) AS next_at FROM connection_push d
         JOIN connection c ON c.id = d.connection_id AND c.state = 'active' WHERE d.state = 'waiting' GROUP BY 1, 2) p`,
    );
  }
}

function placed(pushes: readonly NewPush[]): string {
  return JSON.stringify(pushes.map((push, index) => ({ ...push, place: index + 1 })));
}
