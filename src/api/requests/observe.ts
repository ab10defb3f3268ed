import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id.js';

/** What becomes known of a request when it is over. */
export interface FinishedRequest {
  readonly method: string;
  /** The route's pattern, such as `/v1/agreements/:id`: never the address, which may hold what people typed. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** nginx's number for a client that went away before it had its answer. */
const CLIENT_CLOSED = 499;

/** Routes that are asked every few seconds: logged at `debug`. */
const PROBES = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * Express middleware: gives each request its id, and tells the log and the metrics how it went. The log has no
 * address, header, body, token or IP address.
 */
export function observeRequests(log: Logger, record: (finished: FinishedRequest) => void): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.setHeader('X-Request-Id', requestIdOf(request));
    response.once('close', () => {
      const finished = describe(request, response, performance.now() - started);
      record(finished);
      write(log, request, finished);
    });
    next();
  };
}

function describe(request: Request, response: Response, milliseconds: number): FinishedRequest {
  return {
    method: request.method,
    route: routeOf(request),
    status: response.writableFinished ? response.statusCode : CLIENT_CLOSED,
    seconds: milliseconds / 1000,
  };
}

function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'other';
}

function write(log: Logger, request: Request, { method, route, status, seconds }: FinishedRequest): void {
  const level = status >= 500 ? 'error' : PROBES.has(route) ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const milliseconds = Math.round(seconds * 10_000) / 10;
  log[level]({ requestId: request.requestId, method, route, status, milliseconds }, 'request');
}
