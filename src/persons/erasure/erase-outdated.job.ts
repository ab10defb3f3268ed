import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { JobHelpers } from 'graphile-worker';
import type { Pool } from 'pg';
import { Clock } from '../../common/time/clock.js';
import { Config } from '../../config/config.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { JobRegistry } from '../../jobs/job-registry.js';
import { ALSO_OUTDATED, TRACES, type Outdated, type Trace } from './traces.js';

/** The job's name, and its key in the queue: however many servers there are, it waits there once. */
export const ERASE_OUTDATED_JOB = 'erase-outdated';

const DAY = 86_400_000;

/** Erases what has been kept for as long as the settings say, once a day. */
@Injectable()
export class EraseOutdatedJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly registry: JobRegistry,
    private readonly config: Config,
    private readonly clock: Clock,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.registry.register(ERASE_OUTDATED_JOB, (_payload, helpers) => this.run(helpers));
  }

  /** Puts the first one in the queue; where it already waits, its time stays. */
  async onApplicationBootstrap(): Promise<void> {
    await this.pool.query(
      `SELECT graphile_worker.add_job($1, job_key => $1, job_key_mode => 'preserve_run_at', run_at => now() + interval '1 hour')`,
      [ERASE_OUTDATED_JOB],
    );
  }

  private async run(helpers: Pick<JobHelpers, 'addJob'>): Promise<void> {
    const { personRetentionDays, accessLogRetentionDays, contactRetentionDays } = this.config;
    const now = this.clock.now().getTime();
    const before: Outdated = {
      persons: new Date(now - personRetentionDays * DAY),
      accessLog: new Date(now - accessLogRetentionDays * DAY),
      contacts: new Date(now - contactRetentionDays * DAY),
    };
    const statements = [
      ...Object.entries<Trace>(TRACES).flatMap(([name, { eraseOutdated }]) =>
        eraseOutdated ? [[name, eraseOutdated(before)] as const] : [],
      ),
      ...Object.entries(ALSO_OUTDATED).map(([name, statement]) => [name, statement(before)] as const),
    ];
    const erased: Record<string, number> = {};
    for (const [name, { text, values }] of statements) {
      const { rowCount } = await this.pool.query(text, [...values]);
      if (rowCount) erased[name] = rowCount;
    }
    if (Object.keys(erased).length > 0)
      new Logger('Retention').log({ message: 'outdated data erased', erased });
    const runAt = new Date(Date.now() + DAY);
    await helpers.addJob(ERASE_OUTDATED_JOB, {}, { jobKey: ERASE_OUTDATED_JOB, runAt });
  }
}
