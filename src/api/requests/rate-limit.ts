import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { rateLimited } from '../problems/api.problems.js';

/**
 * At most so many requests a minute from one caller: the holder of a token, or an address where there is none. A
 * token that turns out worthless is counted for the address, so that made-up tokens do not get round the limit.
 */
export function limitRate(perMinute: number): RequestHandler[] {
  const options: Partial<Options> = {
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(rateLimited()),
  };
  const byCaller = rateLimit({
    ...options,
    keyGenerator: (request) => request.headers.authorization ?? addressOf(request),
  });
  const worthlessTokens = rateLimit({
    ...options,
    standardHeaders: false,
    keyGenerator: addressOf,
    skip: (request) => request.headers.authorization === undefined,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
  });
  return [worthlessTokens, byCaller];
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}
