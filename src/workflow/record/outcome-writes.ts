import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { IdempotencyClaim } from '../../api/idempotency/claim.js';
import { isDatabaseFault } from '../../api/problems/database-faults.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { DeadlineSchedule } from '../deadlines/deadline-schedule.js';
import { Batches } from './batches.js';
import { writeOutcomes, type OutcomeToWrite } from './outcome-statement.js';
import type { Queryable } from './standing-read.js';

/** Most outcomes in one statement: so many that they share its costs, so few that it is answered soon. */
const MOST_AT_ONCE = 8;

/**
 * Writes outcomes. Those of different agreements that are decided about the same time share a statement, and so a commit; each is written as a whole or not at all.
 */
@Injectable()
export class OutcomeWrites {
  private readonly loader: DataLoader<OutcomeToWrite, boolean>;

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly schedule: DeadlineSchedule,
  ) {
    const batches = new Batches();
    this.loader = new DataLoader((outcomes) => batches.run(() => this.writeTogether(outcomes)), {
      cache: false,
      maxBatchSize: MOST_AT_ONCE,
      batchScheduleFn: batches.schedule,
    });
  }

  /** @returns whether it was written: not where the agreement has moved, or another transaction holds it */
  async write(outcome: OutcomeToWrite, claim: IdempotencyClaim | undefined): Promise<boolean> {
    // A key that is taken makes the statement fail: nobody else's outcome may be in it.
    return claim ? this.writeIn(this.pool, outcome, claim) : this.loader.load(outcome);
  }

  /** Writes inside the transaction that holds the agreement. */
  async writeIn(
    transaction: Queryable,
    outcome: OutcomeToWrite,
    claim: IdempotencyClaim | undefined,
  ): Promise<boolean> {
    return (await writeOutcomes(transaction, [outcome], this.jobAt, claim)).has(outcome.agreement.id);
  }

  private async writeTogether(outcomes: readonly OutcomeToWrite[]): Promise<(boolean | Error)[]> {
    try {
      const written = await writeOutcomes(this.pool, outcomes, this.jobAt);
      return outcomes.map(({ agreement }) => written.has(agreement.id));
    } catch (error) {
      // Where the connection broke, all of it may have been written: once more would be twice.
      if (outcomes.length === 1 || !isRefusal(error)) throw error;
      // One of them may be at fault: alone, the others need not suffer from it.
      return Promise.all(
        outcomes.map((outcome) => this.writeIn(this.pool, outcome, undefined).catch(asError)),
      );
    }
  }

  private readonly jobAt = (dueAt: string): string => this.schedule.jobAt(new Date(dueAt)).toISOString();
}

/** SQLSTATEs with which the connection ends, whatever became of the statement. */
const ENDS_CONNECTION = /^(08|57P)/;

/** Whether the database said no to the statement, so that nothing of it was written. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !isDatabaseFault(error)) return false;
  return !ENDS_CONNECTION.test(String((error as { code?: unknown }).code));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
