import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as logger from '../../src/api/logging/logger.js';
import type * as application from '../../src/application.js';
import type * as adjustable from '../../src/common/time/adjustable-clock.js';
import type { Clock } from '../../src/common/time/clock.js';
import type * as configuration from '../../src/config/config.js';
import type * as deadlines from '../../src/workflow/deadlines/deadline-schedule.js';
import { compiled } from './compiled.js';

/** A server of the registry that listens. */
export interface Served {
  /** Has deadlines follow a clock that a test has moved. */
  realign(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a server.
 * @param write gets every line of its log
 */
export type Serve = (
  env: Readonly<Record<string, string>>,
  clock: Clock | undefined,
  write: ((line: string) => void) | undefined,
) => Promise<Served>;

const folder = await compiled();
const load = async (path: string): Promise<unknown> => import(pathToFileURL(join(folder, path)).href);
const { createApplication, closeApplication } = (await load('src/application.js')) as typeof application;
const { AdjustableClock } = (await load('src/common/time/adjustable-clock.js')) as typeof adjustable;
const { createLogger } = (await load('src/api/logging/logger.js')) as typeof logger;
const { readConfig } = (await load('src/config/config.js')) as typeof configuration;
const { DeadlineSchedule } = (await load('src/workflow/deadlines/deadline-schedule.js')) as typeof deadlines;

/** A test's clock for a server that has a `Date` of its own. */
class ClockOfTest extends AdjustableClock {
  constructor(private readonly clock: Clock & Partial<Pick<adjustable.AdjustableClock, 'moveTo'>>) {
    super();
  }

  override now(): Date {
    return new Date(this.clock.now().getTime());
  }

  override moveTo(...to: Parameters<adjustable.AdjustableClock['moveTo']>): void {
    this.clock.moveTo?.(...to);
  }
}

/**
 * Starts a server from modules that are loaded once for all test files of a worker: a test file that loads them itself
 * takes seconds for it.
 */
export const serve: Serve = async (env, clock, write) => {
  const config = readConfig(env);
  const app = await createApplication(config, {
    clock: clock && new ClockOfTest(clock),
    log: write && createLogger('debug', { write }),
  });
  await app.listen(config.port, config.host);
  return {
    realign: () => app.get(DeadlineSchedule, { strict: false }).realign(),
    stop: () => closeApplication(app, config.shutdownSeconds),
  };
};
