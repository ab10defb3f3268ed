import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '../../src/common/time/clock.js';
import { freePort } from '../../src/database/embedded/server.js';
import { createDatabase } from './database.js';
import type { Serve, Served } from './served.js';

declare global {
  /** Starts a server; the environment of the tests keeps its modules loaded. */
  var serve: Serve;
}

export interface TestApplication {
  /** Such as `http://127.0.0.1:41234`, without a slash at its end. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Has deadlines follow a clock that the test has moved. */
  realign(): Promise<void>;
  /** Stops the application and removes its database. */
  stop(): Promise<void>;
}

/** An application of which a test sees more than its API. */
export interface OpenApplication extends TestApplication {
  readonly app: NestExpressApplication;
}

export interface TestApplicationOptions {
  /** The machine's own clock unless given. */
  readonly clock?: Clock;
  /** Further settings, such as `{ BODY_LIMIT_KB: '1' }`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Gets every line of the log, from `debug` on. */
  readonly log?: (line: string) => void;
  /** An existing database, which then outlives the application; otherwise a fresh clone of the template. */
  readonly databaseUrl?: string;
}

/** The whole application on a database of its own, listening on a free port. */
export async function startApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  return start(options, (...settings) => globalThis.serve(...settings));
}

/**
 * The same from modules of the test file itself, whose providers and prototypes it can then reach and replace; they take
 * seconds to load.
 */
export async function startOpenApplication(options: TestApplicationOptions = {}): Promise<OpenApplication> {
  const { createApplication, closeApplication } = await import('../../src/application.js');
  const { createLogger } = await import('../../src/api/logging/logger.js');
  const { readConfig } = await import('../../src/config/config.js');
  const { DeadlineSchedule } = await import('../../src/workflow/deadlines/deadline-schedule.js');
  return start(options, async (env, clock, write) => {
    const config = readConfig(env);
    const log = write && createLogger('debug', { write });
    const app = await createApplication(config, { clock, log });
    await app.listen(config.port, config.host);
    return {
      app,
      realign: () => app.get(DeadlineSchedule, { strict: false }).realign(),
      stop: () => closeApplication(app, config.shutdownSeconds),
    };
  });
}

async function start<S extends Served>(
  { databaseUrl, env, clock, log }: TestApplicationOptions,
  serve: (...settings: Parameters<Serve>) => Promise<S>,
): Promise<TestApplication & S> {
  const database = databaseUrl === undefined ? await createDatabase() : undefined;
  const port = await freePort(undefined);
  const directory = await mkdtemp(join(tmpdir(), 'akkoord-files-'));
  const settings = {
    NODE_ENV: 'test',
    PORT: `${port}`,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl ?? database?.url ?? '',
    DATABASE_POOL_SIZE: '4',
    DATA_DIRECTORY: directory,
    WEBHOOK_CONCURRENCY: '2',
    WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.1',
    // Yearly deadlines of agreements in force would be in the way of most tests.
    COMPLIANCE_REMINDER_DAYS: '0',
    CONNECTION_PRIVATE_ADDRESSES: '127.0.0.1',
    LOG_LEVEL: 'silent',
    SHUTDOWN_SECONDS: '5',
    ...env,
  };
  const served = await serve(settings, clock, log);
  return {
    ...served,
    url: settings.PUBLIC_URL,
    databaseUrl: settings.DATABASE_URL,
    stop: async () => {
      await served.stop();
      await database?.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
