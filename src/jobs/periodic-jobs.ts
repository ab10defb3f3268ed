import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '../database/database.module.js';
import { JobRegistry, type Workers } from './job-registry.js';

/** Work that is done again and again by whichever server comes first. */
export interface PeriodicJob {
  /** Also its key in the queue: however many servers there are, it waits there once. */
  readonly name: string;
  /** Milliseconds from the end of one time to the next. */
  readonly every: number;
  /**
   * Milliseconds from a server's start to the first time, where it does not wait in the queue already; 0 where it is done
   * at each start.
   */
  readonly firstAfter: number;
  readonly workers?: Workers;
  readonly work: () => Promise<void>;
}

/** Jobs that put themselves back into the queue; features register theirs in `onModuleInit`. */
@Injectable()
export class PeriodicJobs implements OnApplicationBootstrap {
  private readonly firsts: Pick<PeriodicJob, 'name' | 'firstAfter'>[] = [];

  constructor(
    private readonly registry: JobRegistry,
    @Inject(DATABASE_POOL) private readonly pool: Pool,
  ) {}

  register({ name, every, firstAfter, workers, work }: PeriodicJob): void {
    this.registry.register(
      name,
      async (_payload, helpers) => {
        await work();
        await helpers.addJob(name, {}, { jobKey: name, runAt: new Date(Date.now() + every) });
      },
      workers,
    );
    this.firsts.push({ name, firstAfter });
  }

  /** Puts the first ones in the queue; where one already waits, its time stays. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { name, firstAfter } of this.firsts)
      await this.pool.query(
        `SELECT graphile_worker.add_job($1, job_key => $1, job_key_mode => $2,
           run_at => now() + $3 * interval '1 millisecond')`,
        [name, firstAfter === 0 ? 'replace' : 'preserve_run_at', firstAfter],
      );
  }
}
