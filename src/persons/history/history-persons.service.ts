import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { noteConfidential } from '../../access-log/confidential-reads.js';
import { permit } from '../../access/permit.js';
import { homeOf, type Principal } from '../../access/principal.js';
import { mayDo } from '../../access/rights.js';
import { NO_STANDING } from '../../access/standing.js';
import { requirePrincipal } from '../../access/current-principal.js';
import { numberAfter } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import type { HistoryPersonDto } from './history-person.dto.js';

/** @param $3 the only organisation whose persons are shown; null for all */
const READ = `
  SELECT e.sequence, e.actor ->> 'organisationId' AS "organisationId", e.actor ->> 'person' AS commitment,
    coalesce(p.subject, e.actor ->> 'subject') AS subject, p.salt, coalesce(p.roles, '{}') AS roles, p.name
  FROM entry e LEFT JOIN entry_person p ON p.agreement_id = e.agreement_id AND p.commitment = e.actor ->> 'person'
  WHERE e.agreement_id = $1 AND e.sequence > $2 AND coalesce(p.subject, e.actor ->> 'subject') IS NOT NULL
    AND ($3::text IS NULL OR e.actor ->> 'organisationId' = $3)
  ORDER BY e.sequence LIMIT $4`;

/** Who acted in agreements, for those who may know. */
@Injectable()
export class HistoryPersonsService {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly access: AgreementAccess,
  ) {}

  /**
   * A page of who acted in an agreement, by entry: all persons for the registrar and the supervisor, for others those of
   * their own organisation.
   * @throws Problem 401, 403 for who may see the agreement and not this, 404 for who may not see it, 400 for a made-up cursor
   */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    caller: Principal | undefined,
  ): Promise<Page<HistoryPersonDto>> {
    const after = numberAfter(cursor);
    const principal = requirePrincipal(caller);
    const seesAll = mayDo('listHistoryPersons', principal, NO_STANDING).allowed;
    if (seesAll) {
      await this.requireAny(agreementId);
      noteConfidential(caller, agreementId);
    } else {
      const { standing } = await this.access.see(agreementId, principal);
      permit('listHistoryPersons', principal, standing);
    }
    const { rows } = await this.pool.query<HistoryPersonDto>(READ, [
      agreementId,
      after,
      seesAll ? null : homeOf(principal),
      limit + 1,
    ]);
    return toPage(
      rows,
      limit,
      ({ sequence }) => [sequence],
      (row) => row,
    );
  }

  /** @throws Problem 404 where there is no such agreement */
  private async requireAny(agreementId: string): Promise<void> {
    const { rowCount } = await this.pool.query('SELECT FROM agreement WHERE id = $1', [agreementId]);
    if (rowCount === 0) throw notFound();
  }
}
