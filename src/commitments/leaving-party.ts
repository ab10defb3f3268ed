import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { CommitmentCalendar } from './commitment-calendar.js';
import { IS_OWED } from './owed-commitments.js';
import { EventFacts } from '../workflow/event-facts.js';
import type { Facts } from '../workflow/core/decide.js';
import type { OpenCommitment } from '../workflow/machines/proceedings/withdrawal.machine.js';
import type { Queryable } from '../workflow/record/standing-read.js';

/** Tells a withdrawal what the party still owes or is owed, and carries out what becomes of it. */
@Injectable()
export class LeavingParty implements OnModuleInit {
  constructor(
    private readonly facts: EventFacts,
    private readonly effects: EffectHandlers,
    private readonly directory: OrganisationDirectory,
    private readonly calendar: CommitmentCalendar,
  ) {}

  onModuleInit(): void {
    this.facts.on('WITHDRAW', (database, agreementId, _, principal) =>
      this.notice(database, agreementId, principal),
    );
    this.effects.on('settleCommitment', ({ manager, agreementId, now }, { commitment, on }) =>
      this.calendar.settle(manager, agreementId, commitment, on, now),
    );
    this.effects.on('passOnCommitment', async ({ manager, agreementId, now }, passedOn) => {
      const { commitment, fromId, toId } = passedOn;
      await manager.query(
        `UPDATE commitment SET debtor_id = CASE debtor_id WHEN $3 THEN $4 ELSE debtor_id END,
           creditor_id = CASE creditor_id WHEN $3 THEN $4 ELSE creditor_id END
         WHERE agreement_id = $1 AND number = $2`,
        [agreementId, commitment, fromId, toId],
      );
      // Whoever takes over what is owed to itself, or what it owes, owes nobody any more.
      await manager.query(
        `UPDATE commitment SET extinguished_on = $3, extinction = 'confusion'
         WHERE agreement_id = $1 AND number = $2 AND debtor_id = creditor_id`,
        [agreementId, commitment, dateOf(now)],
      );
      await this.calendar.keep(manager, agreementId, commitment);
    });
  }

  private async notice(
    database: Queryable,
    agreementId: string,
    { organisationId, level }: Principal,
  ): Promise<Facts> {
    const { rows } = await database.query<Omit<OpenCommitment, 'proposal'>>(
      `SELECT number, debtor_id AS "debtorId", creditor_id AS "creditorId" FROM commitment
       WHERE agreement_id = $1 AND $2 IN (debtor_id, creditor_id) AND debtor_id IS NOT NULL AND ${IS_OWED}
       ORDER BY number`,
      [agreementId, organisationId],
    );
    return {
      level,
      population: this.directory.get(organisationId)?.population ?? null,
      openCommitments: rows.map((row) => ({ ...row, proposal: null })),
    };
  }
}
