import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { JobHelpers } from 'graphile-worker';
import type { Pool } from 'pg';
import { Clock } from '../../common/time/clock.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { JobRegistry } from '../../jobs/job-registry.js';
import { KeptAnswers } from './kept-answers.js';

/** The job's name, and its key in the queue: however many servers there are, it waits there once. */
export const FORGET_KEYS_JOB = 'forget-idempotency-keys';

const HOUR = 3_600_000;
/** How long a key is kept. */
const KEPT_FOR = 24 * HOUR;

/** Deletes idempotency keys after 24 hours, by a job that runs every hour. */
@Injectable()
export class ForgetKeysJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly registry: JobRegistry,
    private readonly answers: KeptAnswers,
    private readonly clock: Clock,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.registry.register(FORGET_KEYS_JOB, (_payload, helpers) => this.run(helpers));
  }

  /** Puts the first one in the queue; where it already waits, its time stays. */
  async onApplicationBootstrap(): Promise<void> {
    await this.pool.query(
      `SELECT graphile_worker.add_job($1, job_key => $1, job_key_mode => 'preserve_run_at', run_at => now() + interval '1 hour')`,
      [FORGET_KEYS_JOB],
    );
  }

  private async run(helpers: Pick<JobHelpers, 'addJob'>): Promise<void> {
    const count = await this.answers.forget(new Date(this.clock.now().getTime() - KEPT_FOR));
    if (count > 0) new Logger('Idempotency').log(`${count} idempotency keys forgotten`);
    const runAt = new Date(Date.now() + HOUR);
    await helpers.addJob(FORGET_KEYS_JOB, {}, { jobKey: FORGET_KEYS_JOB, runAt });
  }
}
