import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/time/clock.js';
import type { Deadline, JoinedCouncilEffect } from '../core/effects.js';
import type { OfferedEvent } from '../core/decide.js';
import { deadlinesGoingOn } from '../core/joined-deadlines.js';
import { DEADLINE_JOB, TIMER_SET_ANEW, type TimerKey } from '../record/outcome-statement.js';

/** A deadline that a feature sets: its event is one of the process's registry events. */
export interface FeatureDeadline extends Omit<Deadline, 'event' | 'steps'> {
  readonly event: OfferedEvent;
  /** The party to whose council the event is offered; to the agreement itself where absent. */
  readonly councilId?: string;
  readonly steps?: Deadline['steps'];
}

const jobKey = (timer: string): string =>
  `${timer}.agreement_id || '/' || ${timer}.council_id || '/' || ${timer}.key`;

const addJob = (timer: string, runAt: string): string => `graphile_worker.add_job('${DEADLINE_JOB}',
  json_build_object('agreementId', ${timer}.agreement_id, 'councilId', ${timer}.council_id, 'key', ${timer}.key),
  run_at => ${runAt}, job_key => ${jobKey(timer)})`;

/** @param lead placeholder for how far the registry's clock runs ahead of the machine's, in milliseconds */
const addJobOnTime = (timer: string, lead: string): string =>
  addJob(timer, `${timer}.due_at - ${lead} * interval '1 millisecond'`);

/** Deadlines that another transaction is changing are skipped: it sets their jobs itself. */
const UNLESS_CHANGING = 'FOR SHARE OF timer SKIP LOCKED';

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
         INSERT INTO timer (agreement_id, council_id, key, event, due_at, steps, set_at, sequence)
         SELECT id, $8, $3, $4::jsonb, $5::timestamptz, $6::jsonb, $7::timestamptz, last_sequence FROM agreement WHERE id = $2
         ON CONFLICT (agreement_id, council_id, key) DO UPDATE SET ${TIMER_SET_ANEW}
         RETURNING *)
       SELECT ${addJobOnTime('scheduled', '$1')} FROM scheduled`,
      [
        this.lead(),
        agreementId,
        deadline.key,
        JSON.stringify(deadline.event),
        deadline.dueAt,
        deadline.steps ? JSON.stringify(deadline.steps) : null,
        this.clock.now(),
        deadline.councilId ?? '',
      ],
    );
  }

  /** Takes a deadline back, in the transaction given. */
  async cancel(manager: EntityManager, agreementId: string, key: string, councilId = ''): Promise<void> {
    await manager.query(
      `WITH cancelled AS (DELETE FROM timer WHERE agreement_id = $1 AND council_id = $3 AND key = $2 RETURNING *)
       SELECT graphile_worker.remove_job(${jobKey('cancelled')}) FROM cancelled`,
      [agreementId, key, councilId],
    );
  }

  /**
   * Leaves to one council, in the transaction given, the deadlines of several that go on as its own; the others are taken
   * back.
   */
  async passOn(
    manager: EntityManager,
    agreementId: string,
    councils: readonly string[],
    joined: Pick<JoinedCouncilEffect, 'basis' | 'termOf' | 'state'>,
    councilId: string,
  ): Promise<void> {
    const released = await manager.query<{ owner: string; key: string; timer: object }[]>(
      `WITH released AS (DELETE FROM timer WHERE agreement_id = $1 AND council_id = ANY($2) RETURNING *)
       SELECT council_id AS owner, key, to_json(released) AS timer, graphile_worker.remove_job(${jobKey('released')})
       FROM released`,
      [agreementId, councils],
    );
    const timers = deadlinesGoingOn(released, joined).map(({ deadline: { timer, key: before }, key }) => ({
      ...timer,
      council_id: councilId,
      key,
      ...(key !== before && { event: { type: key } }),
    }));
    await manager.query(
      `WITH passed AS (
         INSERT INTO timer (agreement_id, council_id, key, event, due_at, steps, set_at, sequence)
         SELECT agreement_id, council_id, key, event, due_at, steps, set_at, sequence
         FROM json_populate_recordset(null::timer, $2) RETURNING *)
       SELECT ${addJobOnTime('passed', '$1')} FROM passed`,
      [this.lead(), JSON.stringify(timers)],
    );
  }

  /**
   * Wakes again for a deadline whose job came too early: the clock was moved back, or that of the database, by which
   * jobs are taken, runs ahead. So what remains is counted from the database's time.
   */
  async postpone({ agreementId, councilId, key }: TimerKey): Promise<void> {
    await this.dataSource.query(
      `SELECT ${addJob('timer', 'clock_timestamp() + (timer.due_at - $1::timestamptz)')} FROM timer
       WHERE agreement_id = $2 AND council_id = $3 AND key = $4`,
      [this.clock.now(), agreementId, councilId, key],
    );
  }

  /** Gives every deadline a job at the right time: needed when the registry's clock has been moved. */
  async realign(): Promise<void> {
    await this.dataSource.query(
      `SELECT count(${addJobOnTime('standing', '$1')}) FROM (SELECT * FROM timer ${UNLESS_CHANGING}) AS standing`,
      [this.lead()],
    );
  }

  /**
   * Gives a job to deadlines that have none, as after a restore from a backup without the queue, or whose job failed
   * so often that the queue has given it up.
   */
  async mend(): Promise<void> {
    await this.dataSource.query(
      `SELECT count(${addJobOnTime('orphaned', '$1')}) FROM (
         SELECT * FROM timer WHERE NOT EXISTS (
           SELECT FROM graphile_worker.jobs job
           WHERE job.key = ${jobKey('timer')} AND job.attempts < job.max_attempts)
         ${UNLESS_CHANGING}) AS orphaned`,
      [this.lead()],
    );
  }

  /** How far the registry's clock runs ahead of the machine's, in milliseconds: 0 outside development and tests. */
  private lead(): number {
    return this.clock.now().getTime() - Date.now();
  }
}
