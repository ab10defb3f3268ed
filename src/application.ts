import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { mountDevelopmentProvider } from './access/development/mount-development-provider.js';
import { TokenVerifier } from './access/tokens/token-verifier.js';
import { LeanExpressAdapter } from './api/lean-express.adapter.js';
import { DRAINING } from './api/requests/draining.js';
import { allowSlowUploads } from './api/requests/slow-uploads.js';
import { setUpApi } from './api/setup.js';
import { AppModule } from './app.module.js';
import { AdjustableClock } from './common/time/adjustable-clock.js';
import { type Clock, SystemClock } from './common/time/clock.js';
import type { Config } from './config/config.js';

/**
 * How long an idle connection stays open, in milliseconds: longer than proxies keep theirs (60 s as a rule), so that it
 * is never the server that closes one on which a request is just being sent.
 */
const KEEP_ALIVE = 65_000;

/** How long the headers of a request may take to arrive, in milliseconds. */
const HEADERS_TIMEOUT = 10_000;

export interface ApplicationOptions {
  /** The machine's own clock unless given; one that can be moved where the configuration asks for that. */
  readonly clock?: Clock;
  /** Where the log goes; standard output unless given. */
  readonly log?: Logger;
}

/** Builds the application on a migrated database (`config.databaseUrl` must be set); it does not listen yet. */
export async function createApplication(
  config: Config,
  {
    clock = config.developmentClock ? new AdjustableClock() : new SystemClock(),
    log,
  }: ApplicationOptions = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot(config, clock),
    new LeanExpressAdapter(),
    {
      // Until setUpApi has set the logger.
      bufferLogs: true,
      // A failed start is the caller's to report.
      abortOnError: false,
      // setUpApi adds its own, with the limit of the configuration.
      bodyParser: false,
    },
  );
  const tokens = app.get(TokenVerifier, { strict: false });
  setUpApi(app, config, { log, holderOf: ({ headers }) => tokens.holderOf(headers.authorization) });
  mountDevelopmentProvider(app);
  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE;
  // Who sends slowly holds a connection no longer than that.
  server.requestTimeout = config.requestSeconds * 1000;
  server.headersTimeout = Math.min(HEADERS_TIMEOUT, server.requestTimeout);
  allowSlowUploads(server);
  return app;
}

/**
 * Takes no new connections, answers who waits for events, lets requests in flight finish (for `seconds` at most), then stops the jobs and
 * closes the connections to the database.
 */
export async function closeApplication(app: NestExpressApplication, seconds: number): Promise<void> {
  const server: Server = app.getHttpServer();
  if (server.listening) await closeServer(server, seconds * 1000);
  await app.close();
}

async function closeServer(server: Server, milliseconds: number): Promise<void> {
  let isClosed = false;
  server.emit(DRAINING);
  server.close(() => (isClosed = true));
  const end = Date.now() + milliseconds;
  while (!isClosed && Date.now() < end) {
    // A connection that is kept alive becomes idle only once its request is done.
    server.closeIdleConnections();
    await sleep(20);
  }
  server.closeAllConnections();
}
