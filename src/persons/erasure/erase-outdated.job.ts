import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { Clock } from '../../common/time/clock.js';
import { Config } from '../../config/config.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { PeriodicJobs } from '../../jobs/periodic-jobs.js';
import { ALSO_OUTDATED, TRACES, type Outdated, type Trace } from './traces.js';

export const ERASE_OUTDATED_JOB = 'erase-outdated';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Erases what has been kept for as long as the settings say, once a day. */
@Injectable()
export class EraseOutdatedJob implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly config: Config,
    private readonly clock: Clock,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: ERASE_OUTDATED_JOB, every: DAY, firstAfter: HOUR, work: () => this.run() });
  }

  private async run(): Promise<void> {
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
  }
}
