import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../database/database.module.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { ServerReadinessDto } from './health.dto.js';

/** How long the database may take to answer, in milliseconds. */
const PATIENCE = 1_000;

/** Whether this server can take requests. */
@Injectable()
export class Readiness {
  /** At most one question to the database at a time, however many ask. */
  private asking: Promise<boolean> | undefined;

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly jobs: JobRunner,
  ) {}

  async check(): Promise<ServerReadinessDto> {
    const database = await this.databaseAnswers();
    const jobs = this.jobs.isRunning;
    return {
      status: database && jobs ? 'ready' : 'not-ready',
      database: database ? 'up' : 'down',
      jobs: jobs ? 'up' : 'down',
    };
  }

  private async databaseAnswers(): Promise<boolean> {
    this.asking ??= this.pool
      .query('SELECT 1')
      .then(
        () => true,
        () => false,
      )
      .finally(() => (this.asking = undefined));
    return Promise.race([this.asking, sleep(PATIENCE, false, { ref: false })]);
  }
}
