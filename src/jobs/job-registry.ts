import { Injectable } from '@nestjs/common';
import type { JobHelpers } from 'graphile-worker';

/**
 * Does one job. A job runs at least once (a server that is killed half-way leaves it to another), so doing it
 * again must change nothing. Throwing has it tried again, later and later.
 */
export type JobHandler = (payload: unknown, helpers: JobHelpers) => Promise<void>;

/** Which code does which kind of job. Features register theirs in `onModuleInit`. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private closed = false;

  /** @param name the first argument of `graphile_worker.add_job` */
  register(name: string, handler: JobHandler): void {
    if (this.closed) throw new Error(`The job ${name} is registered after the jobs began to run.`);
    if (this.handlers.has(name)) throw new Error(`The job ${name} is registered twice.`);
    this.handlers.set(name, handler);
  }

  /** All handlers by name; nothing can be registered afterwards. */
  close(): Readonly<Record<string, JobHandler>> {
    this.closed = true;
    return Object.fromEntries(this.handlers);
  }
}
