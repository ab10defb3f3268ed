import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger as QueueLogger, type Runner, run, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { Pool } from 'pg';
import { Config } from '../config/config.js';
import { createPool } from '../database/pool.js';
import { freeAbandonedJobs, freeJobsOf, showAlive } from './abandoned-jobs.js';
import { type JobHandler, JobRegistry } from './job-registry.js';

/** Milliseconds before another try where the queue could not be started, or gave up. */
const RESTART_DELAY = 2_000;
/** Milliseconds between two looks for jobs of servers that are gone. */
const SWEEP_INTERVAL = 30_000;
/** Seconds that a job must have been locked before it can count as abandoned. */
const ABANDONED_AFTER = 15;

/** Runs the queue's jobs from the moment the application is up until it is asked to stop. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly stopping = new AbortController();
  private tasks: Readonly<Record<string, JobHandler>> = {};
  private pool: Pool | undefined;
  private runner: Runner | undefined;
  private workers: WorkerPool | undefined;
  private loops: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.tasks = this.registry.close();
    const { databaseUrl, jobConcurrency } = this.config;
    if (databaseUrl === undefined || Object.keys(this.tasks).length === 0) return;
    const pool = createPool({
      url: databaseUrl,
      size: jobConcurrency + 2, // one listens for new jobs, one is for everything else
      name: 'akkoord jobs',
      onError: (error) => this.logger.warn(`a connection to the queue broke: ${error.message}`),
    });
    this.pool = pool;
    await this.start(pool);
    this.loops = Promise.all([this.keepRunning(pool), this.keepSweeping(pool)]);
  }

  /** Whether jobs are being run, or there is no kind of job to run. */
  get isRunning(): boolean {
    return this.pool === undefined || this.runner !== undefined;
  }

  /** Lets running jobs finish; those that do not in time go back to the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (!this.pool) return;
    const limit = this.config.shutdownSeconds * 1000;
    const stopped = this.runner?.stop().catch(() => undefined);
    if (!(await within(limit, stopped))) {
      this.logger.warn('jobs that do not finish go back to the queue');
      await within(limit, this.workers?.forcefulShutdown('the server stops'));
    }
    await within(limit, this.loops);
    await within(limit, this.pool.end());
  }

  private async start(pool: Pool): Promise<void> {
    const { jobConcurrency, shutdownSeconds } = this.config;
    const events = new EventEmitter() as WorkerEvents;
    events.on('pool:create', ({ workerPool }) => void (this.workers = workerPool));
    events.on('pool:listen:success', ({ client, workerPool }) => {
      showAlive(client, workerPool.id).catch((error: Error) => this.logger.warn(error.message));
    });
    try {
      this.runner = await run({
        pgPool: pool,
        taskList: this.tasks,
        parsedCronItems: [], // else a file named crontab in the working directory would be read
        concurrency: jobConcurrency,
        noHandleSignals: true, // the application decides when to stop
        events,
        logger: this.queueLogger(),
        // With a batch, however small, a database that is away at the moment that a job is done ends the
        // workers, which keepRunning starts again; without one it would end the process.
        preset: {
          worker: {
            completeJobBatchDelay: 0,
            failJobBatchDelay: 0,
            gracefulShutdownAbortTimeout: shutdownSeconds * 500, // half of what it then has
          },
        },
      });
    } catch (error) {
      this.runner = undefined;
      this.logger.error(`the queue does not start: ${(error as Error).message}`);
    }
  }

  private async keepRunning(pool: Pool): Promise<void> {
    for (;;) {
      await this.runner?.promise.catch((error: Error) => this.logger.error(error.message));
      this.runner = undefined;
      if (await this.pause(RESTART_DELAY)) return;
      this.logger.warn('starting the queue again');
      const ended = this.workers?.id;
      await this.start(pool);
      if (ended !== undefined && this.runner) await this.tidyUp(pool, ended);
    }
  }

  /** Workers that ended for want of a database could not report what they had taken. */
  private async tidyUp(pool: Pool, workerPoolId: string): Promise<void> {
    await freeJobsOf(pool, workerPoolId).catch((error: Error) => this.logger.warn(error.message));
  }

  private async keepSweeping(pool: Pool): Promise<void> {
    do {
      try {
        const gone = await freeAbandonedJobs(pool, ABANDONED_AFTER);
        if (gone.length > 0) this.logger.warn(`taking over the jobs of ${gone.join(', ')}`);
      } catch (error) {
        this.logger.debug(`could not look for abandoned jobs: ${(error as Error).message}`);
      }
    } while (!(await this.pause(SWEEP_INTERVAL)));
  }

  /** Answers true, and at once, where the application is stopping. */
  private async pause(milliseconds: number): Promise<boolean> {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return this.stopping.signal.aborted;
  }

  private queueLogger(): QueueLogger {
    return new QueueLogger(() => (level, message) => {
      if (String(level) === 'error') this.logger.error(message);
      else if (String(level) === 'warning') this.logger.warn(message);
      else this.logger.debug(message);
    });
  }
}

/** Whether the work ended in time; where it did not, it is no longer waited for. */
async function within(milliseconds: number, work: unknown): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const done = Promise.resolve(work).then(() => true);
  return Promise.race([done, late]).finally(() => timer.abort());
}
