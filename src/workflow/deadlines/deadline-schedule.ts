import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/time/clock.js';
import type { Deadline } from '../core/effects.js';
import type { OfferedEvent } from '../core/decide.js';
import { DEADLINE_JOB } from '../record/outcome-statement.js';

/** A deadline that a feature sets: its event is one of the process's registry events. */
export interface FeatureDeadline extends Omit<Deadline, 'event'> {
  readonly event: OfferedEvent;
}

const JOB_KEY = `agreement_id || '/' || council_id || '/' || key`;

const ADD_JOB = `graphile_worker.add_job('${DEADLINE_JOB}',
  json_build_object('agreementId', agreement_id, 'councilId', council_id, 'key', key),
  run_at => due_at - $1 * interval '1 millisecond', job_key => ${JOB_KEY})`;

/** Puts deadlines where they outlive the process: a row that says what is due, and a queued job that wakes for it. */
@Injectable()
export class DeadlineSchedule {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** When, on the machine's own clock, a job must run for something due at this time on the registry's clock. */
  jobAt(dueAt: Date): Date {
    return new Date(dueAt.getTime() - this.lead());
  }

  /** Sets a deadline, or moves it, in the transaction given. */
  async set(manager: EntityManager, agreementId: string, deadline: FeatureDeadline): Promise<void> {
    await manager.query(
      `WITH scheduled AS (
         INSERT INTO timer (agreement_id, key, event, due_at) VALUES ($2, $3, $4, $5)
         ON CONFLICT (agreement_id, council_id, key) DO UPDATE SET event = EXCLUDED.event, due_at = EXCLUDED.due_at
         RETURNING *)
       SELECT ${ADD_JOB} FROM scheduled`,
      [this.lead(), agreementId, deadline.key, JSON.stringify(deadline.event), deadline.dueAt],
    );
  }

  /** Takes a deadline back, in the transaction given. */
  async cancel(manager: EntityManager, agreementId: string, key: string): Promise<void> {
    await manager.query(
      `WITH cancelled AS (DELETE FROM timer WHERE agreement_id = $1 AND council_id = '' AND key = $2 RETURNING *)
       SELECT graphile_worker.remove_job(${JOB_KEY}) FROM cancelled`,
      [agreementId, key],
    );
  }

  /** Gives every deadline a job at the right time: needed when the registry's clock has been moved. */
  async realign(): Promise<void> {
    await this.dataSource.query(`SELECT count(${ADD_JOB}) FROM timer`, [this.lead()]);
  }

  /** Gives a job to deadlines that have none, as after a restore from a backup without the queue. */
  async mend(): Promise<void> {
    await this.dataSource.query(
      `SELECT count(${ADD_JOB}) FROM timer
       WHERE NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.key = ${JOB_KEY})`,
      [this.lead()],
    );
  }

  /** How far the registry's clock runs ahead of the machine's, in milliseconds: 0 outside development and tests. */
  private lead(): number {
    return this.clock.now().getTime() - Date.now();
  }
}
