import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { AccessLog } from '../access-log/access-log.js';
import { logReads } from '../access-log/log-reads.js';
import { principalOf } from '../access/current-principal.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import type { Config } from '../config/config.js';
import { THE_PUBLIC, viewingAs } from '../database/viewer.js';
import { CMIS, readCmisBodies, takeBasicForBearer } from '../integrations/cmis-endpoint/cmis-requests.js';
import { Metrics } from '../operations/metrics.js';
import { buildOpenApi } from './docs/openapi.js';
import { serveDocs } from './docs/serve-docs.js';
import { readIdempotencyKey } from './idempotency/idempotent.js';
import { KeptAnswers } from './idempotency/kept-answers.js';
import { createLogger } from './logging/logger.js';
import { NestLog } from './logging/nest-log.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { honourIfNoneMatch } from './requests/conditional.js';
import { allowOrigins } from './requests/cross-origin.js';
import { closeWhileDraining } from './requests/draining.js';
import { readJsonBody } from './requests/json-body.js';
import { observeRequests } from './requests/observe.js';
import { limitGuesses, limitRate, type HolderOf } from './requests/rate-limit.js';
import { apiHeaders } from './requests/security-headers.js';
import { RequestValidationPipe } from './validation/request-validation.pipe.js';

/** Everything under which an operation of the API is served. */
const API = '/v1';

/** Where callers are limited: signing in for development is too. */
const LIMITED = [API, '/dev', CMIS];

/** Where what is read depends on who asks. */
const READ = [API, CMIS];

export interface SetUpOptions {
  /** Standard output unless given. */
  readonly log?: Logger;
  /** By which callers with tokens are told apart where requests are limited; by address only unless given. */
  readonly holderOf?: HolderOf;
}

/**
 * What every request passes through before it reaches a controller, and every answer on its way back. To be called
 * once, before the application listens; it needs the providers of `ApiModule`.
 */
export function setUpApi(
  app: NestExpressApplication,
  config: Config,
  { log = createLogger(config.logLevel), holderOf = () => undefined }: SetUpOptions = {},
): void {
  app.useLogger(new NestLog(log));
  app.disable('x-powered-by');
  // Features give entity tags by version; hashing every answer would only cost time.
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);

  const metrics = app.get(Metrics, { strict: false });
  app.use(observeRequests(log, (finished) => metrics.recordRequest(finished)));
  app.use(closeWhileDraining(app.getHttpServer()));
  app.use(apiHeaders());
  app.use(honourIfNoneMatch);
  if (config.corsOrigins.length > 0) app.use(allowOrigins(config.corsOrigins));
  app.use(CMIS, takeBasicForBearer);
  if (config.rateLimitPerMinute > 0) app.use(LIMITED, limitRate(config.rateLimitPerMinute, holderOf));
  if (config.guessLimitPerMinute > 0) app.use(LIMITED, limitGuesses(config.guessLimitPerMinute, holderOf));
  app.use(API, refuseNullInPath, readJsonBody(config.bodyLimitBytes));
  app.use(CMIS, readCmisBodies(config.bodyLimitBytes));
  // After the body has been read: what comes of a stream's events belongs to no request.
  app.use(READ, (_request: Request, _response: Response, next: NextFunction) => viewingAs(THE_PUBLIC, next));
  app.use(API, readIdempotencyKey(app.get(KeptAnswers, { strict: false }), principalOf));
  app.use(READ, logReads(app.get(AccessLog, { strict: false }), app.get(Clock, { strict: false })));
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  serveDocs(app, () => buildOpenApi(app, config), new URL(config.publicUrl).origin);
}

/** A path with U+0000 in it names nothing, and PostgreSQL would refuse it as a parameter. */
const refuseNullInPath: RequestHandler = (request, _response, next) => {
  next(request.path.includes('%00') ? notFound() : undefined);
};
