import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { JobHelpers } from 'graphile-worker';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../database/database.module.js';
import { JobRegistry } from '../jobs/job-registry.js';
import { addUpFigures, countDueFigures } from './figure-keeping.js';

/** The job's name, and its key in the queue: however many servers there are, it waits there once. */
export const ADD_UP_FIGURES_JOB = 'add-up-figures';

/** Milliseconds between two times: what changed meanwhile is counted, and what was appended summed, by who reads. */
const INTERVAL = 60_000;

/** Counts what changed and adds up what was appended to the figures, so that reading them stays quick. */
@Injectable()
export class AddUpFiguresJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly registry: JobRegistry,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.registry.register(ADD_UP_FIGURES_JOB, (_payload, helpers) => this.run(helpers));
  }

  /** Puts the first one in the queue; where it already waits, its time stays. */
  async onApplicationBootstrap(): Promise<void> {
    await this.pool.query(
      `SELECT graphile_worker.add_job($1, job_key => $1, job_key_mode => 'preserve_run_at', run_at => now() + interval '1 minute')`,
      [ADD_UP_FIGURES_JOB],
    );
  }

  private async run(helpers: Pick<JobHelpers, 'addJob'>): Promise<void> {
    await countDueFigures(this.pool);
    await addUpFigures(this.pool);
    const runAt = new Date(Date.now() + INTERVAL);
    await helpers.addJob(ADD_UP_FIGURES_JOB, {}, { jobKey: ADD_UP_FIGURES_JOB, runAt });
  }
}
