import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { READING_POOL } from '../database/database.module.js';

const PREDECESSORS = `
  WITH RECURSIVE before (id) AS (
    SELECT $1::text
    UNION
    SELECT p.organisation_id FROM succession s
      JOIN before b ON b.id = s.successor_id
      JOIN succession_predecessor p ON p.succession_id = s.id)
  SELECT id FROM before ORDER BY id`;

/** Who came in whose place by mergers that were booked. */
@Injectable()
export class Successors {
  constructor(@Inject(READING_POOL) private readonly pool: Pool) {}

  /** An organisation and all those whose place it has taken, by OVO code. */
  async withPredecessors(organisationId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(PREDECESSORS, [organisationId]);
    return rows.map(({ id }) => id);
  }
}
