import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Pool } from 'pg';
import { Config } from '../config/config.js';
import { createPool } from '../database/pool.js';
import { roleLoginsOf } from '../database/roles/role-logins.js';
import { freeAbandonedJobs } from './abandoned-jobs.js';
import { type JobHandlers, JobRegistry, type Workers } from './job-registry.js';
import { pause, QueueWorkers, within } from './queue-workers.js';

/** Milliseconds between two looks for jobs of servers that are gone. */
const SWEEP_INTERVAL = 30_000;
/** Seconds that a job must have been locked before it can count as abandoned. */
const ABANDONED_AFTER = 15;
/** Milliseconds between two looks of a worker for jobs whose time has come: there are many of those that wait for others. */
const POLL_INTERVALS: Readonly<Record<Workers, number>> = { own: 2_000, others: 5_000 };
/** What workers need beside a connection for each job: one listens for new jobs, one is for everything else. */
const BESIDE = 2;
/** Connections of workers whose jobs mostly wait for others: the queue itself takes few moments of them. */
const FOR_WAITING = 4;

/** Runs the queue's jobs from the moment the application is up until it is asked to stop. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly stopping = new AbortController();
  private readonly pools: Pool[] = [];
  private readonly workers: QueueWorkers[] = [];
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { jobConcurrency, webhookConcurrency } = this.config;
    const { own, others } = this.registry.close();
    await this.employ('own', own, jobConcurrency, jobConcurrency + BESIDE);
    await this.employ('others', others, webhookConcurrency, FOR_WAITING + BESIDE);
    const [pool] = this.pools;
    if (pool !== undefined) this.sweeping = this.keepSweeping(pool);
  }

  /** Whether jobs are being run, or there is no kind of job to run. */
  get isRunning(): boolean {
    return this.workers.every(({ isRunning }) => isRunning);
  }

  /** Lets running jobs finish; those that do not in time go back to the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    const limit = this.config.shutdownSeconds * 1000;
    await Promise.all(this.workers.map((workers) => workers.stop()));
    await within(limit, this.sweeping);
    await within(limit, Promise.all(this.pools.map((pool) => pool.end())));
  }

  private async employ(
    name: Workers,
    tasks: JobHandlers,
    concurrency: number,
    connections: number,
  ): Promise<void> {
    if (Object.keys(tasks).length === 0) return;
    const pool = createPool({
      url: roleLoginsOf(this.config).engine.url,
      size: connections,
      name: name === 'own' ? 'akkoord jobs' : 'akkoord deliveries',
      onError: (error) => this.logger.warn(`a connection to the queue broke: ${error.message}`),
    });
    const { shutdownSeconds } = this.config;
    const workers = new QueueWorkers({
      pool,
      tasks,
      concurrency,
      pollInterval: POLL_INTERVALS[name],
      shutdownSeconds,
      stopping: this.stopping.signal,
    });
    this.pools.push(pool);
    this.workers.push(workers);
    await workers.start();
  }

  private async keepSweeping(pool: Pool): Promise<void> {
    do {
      try {
        const gone = await freeAbandonedJobs(pool, ABANDONED_AFTER);
        if (gone.length > 0) this.logger.warn(`taking over the jobs of ${gone.join(', ')}`);
      } catch (error) {
        this.logger.debug(`could not look for abandoned jobs: ${(error as Error).message}`);
      }
    } while (!(await pause(SWEEP_INTERVAL, this.stopping.signal)));
  }
}
