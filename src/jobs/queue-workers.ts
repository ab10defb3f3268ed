import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Logger as QueueLogger, type Runner, run, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { Pool } from 'pg';
import { freeJobsOf, showAlive } from './abandoned-jobs.js';
import type { JobHandlers } from './job-registry.js';

/** Milliseconds before another try where the queue could not be started, or gave up. */
const RESTART_DELAY = 2_000;
/** By which the queue says that its workers have ended, well or not. */
const ENDINGS = [
  'pool:gracefulShutdown:complete',
  'pool:forcefulShutdown:complete',
  'pool:forcefulShutdown:error',
] as const;

export interface WorkerSettings {
  readonly pool: Pool;
  readonly tasks: JobHandlers;
  /** Jobs at once. */
  readonly concurrency: number;
  /** Milliseconds after which a worker that has nothing to do looks for jobs whose time has come; of new ones it is told. */
  readonly pollInterval: number;
  /** What jobs that run have to come to an end when the server stops. */
  readonly shutdownSeconds: number;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
}

/** Some workers of the queue, which do certain jobs and no others, for as long as the server runs. */
export class QueueWorkers {
  private readonly logger = new Logger('Jobs');
  private runner: Runner | undefined;
  private workers: WorkerPool | undefined;
  private workersEnd: Promise<unknown> = Promise.resolve();
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly settings: WorkerSettings) {}

  get isRunning(): boolean {
    return this.runner !== undefined;
  }

  async start(): Promise<void> {
    await this.begin();
    this.loop = this.keepRunning();
  }

  /** Lets running jobs finish; those that do not in time go back to the queue. To be called once the server stops. */
  async stop(): Promise<void> {
    const limit = this.settings.shutdownSeconds * 1000;
    const stopped = this.runner?.stop().catch(() => undefined);
    if (!(await within(limit, stopped))) {
      this.logger.warn('jobs that do not finish go back to the queue');
      await within(limit, this.workers?.forcefulShutdown('the server stops'));
    }
    await within(limit, this.loop);
  }

  private async begin(): Promise<void> {
    const { pool, tasks, concurrency, pollInterval, shutdownSeconds } = this.settings;
    const events = new EventEmitter() as WorkerEvents;
    this.workersEnd = Promise.race(ENDINGS.map((ending) => once(events as EventEmitter, ending)));
    events.on('pool:create', ({ workerPool }) => void (this.workers = workerPool));
    events.on('pool:listen:success', ({ client, workerPool }) => {
      showAlive(client, workerPool.id).catch((error: Error) => this.logger.warn(error.message));
    });
    try {
      this.runner = await run({
        pgPool: pool,
        taskList: tasks,
        parsedCronItems: [], // else a file named crontab in the working directory would be read
        concurrency,
        pollInterval,
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

  private async keepRunning(): Promise<void> {
    const { pool, stopping } = this.settings;
    for (;;) {
      if (this.runner !== undefined) await this.untilEnded(this.runner);
      this.runner = undefined;
      if (await pause(RESTART_DELAY, stopping)) return;
      this.logger.warn('starting the queue again');
      const ended = this.workers?.id;
      await this.begin();
      if (ended !== undefined && this.isRunning) await this.tidyUp(pool, ended);
    }
  }

  /**
   * A runner can wait for ever for what it has to report, where it failed to once and then did: its count of what is
   * under way goes below none. Its workers have ended then, and it is let go.
   */
  private async untilEnded(runner: Runner): Promise<void> {
    const ended = runner.promise.catch((error: Error) => this.logger.error(error.message));
    await Promise.race([ended, this.workersEnd]);
    if (await within(RESTART_DELAY, ended)) return;
    await within(
      RESTART_DELAY,
      runner.stop().catch(() => undefined),
    );
  }

  /** Workers that ended for want of a database could not report what they had taken. */
  private async tidyUp(pool: Pool, workerPoolId: string): Promise<void> {
    await freeJobsOf(pool, workerPoolId).catch((error: Error) => this.logger.warn(error.message));
  }

  private queueLogger(): QueueLogger {
    return new QueueLogger(() => (level, message) => {
      if (String(level) === 'error') this.logger.error(message);
      else if (String(level) === 'warning') this.logger.warn(message);
      else this.logger.debug(message);
    });
  }
}

/** Answers true, and at once, where the application is stopping. */
export async function pause(milliseconds: number, stopping: AbortSignal): Promise<boolean> {
  await sleep(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
  return stopping.aborted;
}

/** Whether the work ended in time; where it did not, it is no longer waited for. */
export async function within(milliseconds: number, work: unknown): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const done = Promise.resolve(work).then(() => true);
  return Promise.race([done, late]).finally(() => timer.abort());
}
