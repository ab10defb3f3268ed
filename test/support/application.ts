import type { NestExpressApplication } from '@nestjs/platform-express';
import { closeApplication, createApplication } from '../../src/application.js';
import type { Clock } from '../../src/common/time/clock.js';
import { readConfig } from '../../src/config/config.js';
import { freePort } from '../../src/database/embedded/server.js';
import { createDatabase } from './database.js';

export interface TestApplication {
  /** Such as `http://127.0.0.1:41234`, without a slash at its end. */
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly databaseUrl: string;
  /** Stops the application and removes its database. */
  stop(): Promise<void>;
}

export interface TestApplicationOptions {
  /** The machine's own clock unless given. */
  readonly clock?: Clock;
  /** Further settings, such as `{ BODY_LIMIT_KB: '1' }`. */
  readonly env?: Readonly<Record<string, string>>;
  /** An existing database, which then outlives the application; otherwise a fresh clone of the template. */
  readonly databaseUrl?: string;
}

/** The whole application on a database of its own, listening on a free port. */
export async function startApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const database = options.databaseUrl === undefined ? await createDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const port = await freePort(undefined);
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: `${port}`,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '4',
    LOG_LEVEL: 'silent',
    SHUTDOWN_SECONDS: '5',
    ...options.env,
  });
  const app = await createApplication(config, { clock: options.clock });
  await app.listen(config.port, config.host);
  return {
    url: config.publicUrl,
    app,
    databaseUrl,
    stop: async () => {
      await closeApplication(app, config.shutdownSeconds);
      await database?.drop();
    },
  };
}
