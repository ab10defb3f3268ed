import { Injectable } from '@nestjs/common';
import type { JobHelpers } from 'graphile-worker';

/**
 * Does one job. A job runs at least once (a server that is killed half-way leaves it to another), so doing it
 * again must change nothing. Throwing has it tried again, later and later.
 */
export type JobHandler = (payload: unknown, helpers: JobHelpers) => Promise<void>;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

/**
 * Which workers do a job: `own` for work of the registry itself; `others` for what mostly waits for another's server, so
 * that it keeps no deadline waiting.
 */
export type Workers = 'own' | 'others';

/** Which code does which kind of job. Features register theirs in `onModuleInit`. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, { readonly handler: JobHandler; readonly workers: Workers }>();
  private closed = false;

  /** @param name the first argument of `graphile_worker.add_job` */
  register(name: string, handler: JobHandler, workers: Workers = 'own'): void {
    if (this.closed) throw new Error(`The job ${name} is registered after the jobs began to run.`);
    if (this.handlers.has(name)) throw new Error(`The job ${name} is registered twice.`);
    this.handlers.set(name, { handler, workers });
  }

  /** All handlers by name, for each kind of workers; nothing can be registered afterwards. */
  close(): Readonly<Record<Workers, JobHandlers>> {
    this.closed = true;
    const of = (wanted: Workers): JobHandlers =>
      Object.fromEntries(
        [...this.handlers].flatMap(([name, { handler, workers }]) =>
          workers === wanted ? [[name, handler]] : [],
        ),
      );
    return { own: of('own'), others: of('others') };
  }
}
