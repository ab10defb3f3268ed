import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Announcements } from '../database/announcements.js';
import { DATABASE_POOL } from '../database/database.module.js';
import type { Mandate, MandateAct } from './rules/mandate.js';

const NONE: readonly Mandate[] = [];

const READ = `
  SELECT number, holder, acts, agreement_ids, valid_from, valid_until, substitute, substitute_from, substitute_until,
    revoked_at IS NOT NULL AS revoked
  FROM mandate WHERE organisation_id = $1 ORDER BY number`;

interface Row {
  number: number;
  holder: string | null;
  acts: MandateAct[];
  agreement_ids: string[] | null;
  valid_from: string;
  valid_until: string | null;
  substitute: string | null;
  substitute_from: string | null;
  substitute_until: string | null;
  revoked: boolean;
}

/**
 * The mandates of organisations. In memory it keeps only which organisations have any, so that an event of one without
 * costs no query; the mandates of one that has some are read for each event, so that a revocation holds at once on
 * every server. While it cannot hear of new ones it reads for everybody.
 */
@Injectable()
export class MandateDirectory {
  private readonly withMandates = new Set<string>();

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly announcements: Announcements,
  ) {
    announcements.listen({
      channel: 'mandate_registered',
      onListening: () => this.readAll(),
      onAnnounced: (organisationId) => this.note(organisationId),
    });
  }

  /** Every mandate that an organisation ever registered, by number; without a query where it has none. */
  of(organisationId: string): readonly Mandate[] | Promise<readonly Mandate[]> {
    if (this.announcements.isListening && !this.withMandates.has(organisationId)) return NONE;
    return this.read(organisationId);
  }

  /** From now on this organisation has mandates. */
  note(organisationId: string): void {
    this.withMandates.add(organisationId);
  }

  private async read(organisationId: string): Promise<readonly Mandate[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'read-mandates',
      text: READ,
      values: [organisationId],
    });
    return rows.map((row) => ({
      number: row.number,
      holder: row.holder,
      acts: row.acts,
      agreementIds: row.agreement_ids,
      from: row.valid_from,
      until: row.valid_until,
      substitute:
        row.substitute === null
          ? null
          : {
              subject: row.substitute,
              from: row.substitute_from ?? row.valid_from,
              until: row.substitute_until,
            },
      revoked: row.revoked,
    }));
  }

  private async readAll(): Promise<void> {
    const { rows } = await this.pool.query<{ organisation_id: string }>(
      'SELECT DISTINCT organisation_id FROM mandate',
    );
    for (const { organisation_id: id } of rows) this.withMandates.add(id);
  }
}
