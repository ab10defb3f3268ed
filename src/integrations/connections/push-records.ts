import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../../database/database.module.js';
import type { Placed } from './placing.js';
import { PUSH_PART_OF, type PushPart } from './push-queue.js';
import type { PushSettlement } from './rules/settle-push.js';
import type { Protocol, PushedDocument, PushOutcome } from './rules/states.js';

/** What it takes to speak to a connection's document system. */
export interface Reached {
  readonly connectionId: string;
  readonly protocol: Protocol;
  readonly url: string;
  readonly repositoryId: string | null;
  readonly folder: string;
  /** Sealed. */
  readonly credentials: string;
}

/** The push that is next in a part, with what it takes. */
export interface HeadPush extends Reached {
  readonly number: number;
  readonly subjectId: string;
  readonly sequence: number;
  readonly type: string;
  readonly document: PushedDocument;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly isDue: boolean;
  readonly isSuperseded: boolean;
  readonly organisationId: string;
}

/** What is known of a document in a document system. */
export interface KnownDocument {
  readonly name: string;
  readonly firstSequence: number | null;
  readonly objectId: string | null;
}

/** What came of an attempt. */
export interface TriedPush {
  readonly at: Date;
  readonly outcome: PushOutcome;
  readonly status?: number;
  readonly answer?: string;
  readonly placed?: Placed;
  readonly sha256?: string;
}

/**
 * The first push that waits about some agreement, of the part: the one whose time comes first. What comes after it about the
 * same agreement waits for it.
 */
const HEAD = `/* background */
  SELECT d.connection_id AS "connectionId", d.number, d.subject_id AS "subjectId", d.sequence, d.type, d.document, d.attempts,
    d.next_at AS "nextAt", d.next_at <= now() AS "isDue", c.organisation_id AS "organisationId", c.protocol, c.url,
    c.repository_id AS "repositoryId", c.folder, c.credentials,
    EXISTS (SELECT FROM connection_push n WHERE n.connection_id = d.connection_id AND n.subject_id = d.subject_id
      AND n.document = d.document AND n.state = 'pushed' AND n.sequence > d.sequence) AS "isSuperseded"
  FROM connection_push d JOIN connection c ON c.id = d.connection_id
  WHERE d.connection_id = $1 AND d.state = 'waiting' AND ${PUSH_PART_OF} = $2 AND c.state = 'active'
    AND NOT EXISTS (SELECT FROM connection_push b WHERE b.connection_id = d.connection_id AND b.subject_id = d.subject_id
      AND b.number < d.number AND b.state = 'waiting')
  ORDER BY d.next_at, d.number LIMIT 1`;

/** Of a push that another server settled meanwhile, nothing is recorded. */
const RECORD = `/* background */
  WITH d AS (
    UPDATE connection_push SET attempts = attempts + 1, state = $4, next_at = now() + make_interval(secs => $5::float8),
      settled_at = CASE WHEN $4 = 'waiting' THEN NULL ELSE now() END, tried_at = $6, outcome = $7, status = $8, answer = $9,
      object_id = coalesce($10, object_id), sha256 = coalesce($11, sha256)
    WHERE connection_id = $1 AND number = $2 AND attempts = $3 AND state = 'waiting'
    RETURNING connection_id, subject_id, document
  ), known AS (
    UPDATE connection_document k SET object_id = $12 FROM d
    WHERE k.agreement_id = d.subject_id AND k.connection_id = d.connection_id AND k.document = d.document
      AND $12::text IS NOT NULL
  ), c AS (
    UPDATE connection SET
      last_pushed_at = CASE WHEN $4 = 'pushed' THEN now() ELSE last_pushed_at END,
      state = CASE WHEN $13 AND state = 'active' THEN 'paused' ELSE state END,
      reason = CASE WHEN $13 AND state = 'active' THEN 'credentials' ELSE reason END,
      state_since = CASE WHEN $13 AND state = 'active' THEN now() ELSE state_since END,
      version = version + CASE WHEN $13 AND state = 'active' THEN 1 ELSE 0 END
    FROM d WHERE id = d.connection_id AND ($4 = 'pushed' OR ($13 AND state = 'active' AND credentials = $14))
    RETURNING id, organisation_id
  ), notice AS (
    INSERT INTO connection_notice (organisation_id, number, connection_id, type, at)
    SELECT c.organisation_id, coalesce((SELECT max(n.number) FROM connection_notice n
      WHERE n.organisation_id = c.organisation_id), 0) + 1, c.id, 'pausedForCredentials', now()
    FROM c WHERE $13
  )
  SELECT FROM d`;

const SETTLE = `/* background */
  UPDATE connection_push SET state = $3, settled_at = now()
  WHERE connection_id = $1 AND number = $2 AND state = 'waiting'`;

const KNOW = `/* background */
  INSERT INTO connection_document (agreement_id, connection_id, document, name) VALUES ($1, $2, $3, $4)
  ON CONFLICT (agreement_id, connection_id, document) DO UPDATE SET name = connection_document.name
  RETURNING name, first_sequence AS "firstSequence", object_id AS "objectId"`;

const BEGIN = `/* background */
  UPDATE connection_document SET first_sequence = $4, object_id = NULL
  WHERE agreement_id = $1 AND connection_id = $2 AND document = $3`;

/** What was pushed and what came of it. It is about other servers, so times are the machine's, whatever the registry's clock says. */
@Injectable()
export class PushRecords {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  /** What is next in a part; undefined where nothing waits, or the connection is not active. */
  async head({ connectionId, part }: PushPart): Promise<HeadPush | undefined> {
    const { rows } = await this.pool.query<HeadPush>(HEAD, [connectionId, part]);
    return rows.at(0);
  }

  /** Records an attempt and what follows from it: a pause only where the credentials that failed are still the ones kept. */
  async record(head: HeadPush, tried: TriedPush, settlement: PushSettlement): Promise<void> {
    const { connectionId, number, attempts, credentials } = head;
    const { at, outcome, status, answer, placed, sha256 } = tried;
    const waits = settlement.push === 'waiting' ? settlement : undefined;
    await this.pool.query(RECORD, [
      connectionId,
      number,
      attempts,
      settlement.push,
      waits?.seconds ?? 0,
      at,
      outcome,
      status ?? null,
      answer ?? null,
      placed?.objectId ?? null,
      sha256 ?? null,
      placed?.documentId ?? null,
      waits?.pauses ?? false,
      credentials,
    ]);
  }

  /** It is not pushed: a later one was, or the organisation may not have it. */
  async settle({ connectionId, number }: HeadPush, state: 'superseded' | 'skipped'): Promise<void> {
    await this.pool.query(SETTLE, [connectionId, number, state]);
  }

  /** What is known of a document; its name is the given one, where it has none yet. */
  async know({ connectionId, subjectId, document }: HeadPush, name: string): Promise<KnownDocument> {
    const { rows } = await this.pool.query<KnownDocument>(KNOW, [subjectId, connectionId, document, name]);
    return rows[0];
  }

  /** Notes that the first version is about to be sent. */
  async begin({ connectionId, subjectId, document, sequence }: HeadPush): Promise<void> {
    await this.pool.query(BEGIN, [subjectId, connectionId, document, sequence]);
  }
}
