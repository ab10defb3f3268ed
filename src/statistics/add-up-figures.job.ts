import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../database/database.module.js';
import { PeriodicJobs } from '../jobs/periodic-jobs.js';
import { addUpFigures, countDueFigures } from './figure-keeping.js';

/** Milliseconds between two times: what changed meanwhile is counted, and what was appended summed, by who reads. */
const INTERVAL = 60_000;

/** Counts what changed and adds up what was appended to the figures, so that reading them stays quick. */
@Injectable()
export class AddUpFiguresJob implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'add-up-figures',
      every: INTERVAL,
      firstAfter: INTERVAL,
      work: () => this.run(),
    });
  }

  private async run(): Promise<void> {
    await countDueFigures(this.pool);
    await addUpFigures(this.pool);
  }
}
