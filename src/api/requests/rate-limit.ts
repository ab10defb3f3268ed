import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, MemoryStore, type Options, rateLimit } from 'express-rate-limit';
import { rateLimited } from '../problems/api.problems.js';

/** How long requests count, in milliseconds. */
const WINDOW = 60_000;

/** What whoever guesses tokens, ids or secret addresses is answered. */
const FRUITLESS: ReadonlySet<number> = new Set([401, 404]);

/** Who holds the token that a request brings, where it was verified not long ago. */
export type HolderOf = (request: Request) => string | undefined;

/**
 * At most so many requests a minute from one caller: the holder of a token, whatever number of tokens it has, or an
 * address where there is none. Tokens that have not been verified yet are counted for the address, so that made-up ones
 * do not get round the limit.
 */
export function limitRate(perMinute: number, holderOf: HolderOf): RequestHandler {
  return rateLimit({
    windowMs: WINDOW,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => callerKey(request, holderOf),
    handler: (_request, _response, next) => next(rateLimited()),
  });
}

/**
 * At most so many fruitless requests a minute from one caller: who has asked that often for what is not there, or with
 * what is no token, waits until the minute is over. Only answers count, so many good requests at once are no guesses;
 * and what others at the same address do does not hold up who is known by a token.
 */
export function limitGuesses(perMinute: number, holderOf: HolderOf): RequestHandler {
  const guesses = new MemoryStore();
  guesses.init({ windowMs: WINDOW } as Options);
  return async (request, response, next) => {
    const key = callerKey(request, holderOf);
    const { totalHits = 0, resetTime } = (await guesses.get(key)) ?? {};
    if (totalHits >= perMinute) return next(rateLimited(secondsUntil(resetTime)));
    response.once('finish', () => {
      if (FRUITLESS.has(response.statusCode)) void guesses.increment(key);
    });
    next();
  };
}

/** Says little about who it is to whoever reads the server's memory. */
function callerKey(request: Request, holderOf: HolderOf): string {
  const holder = holderOf(request);
  if (holder === undefined) return ipKeyGenerator(request.ip ?? '');
  return createHash('sha256').update(holder).digest('base64');
}

function secondsUntil(time: Date | undefined): number {
  return Math.max(1, Math.ceil(((time?.getTime() ?? 0) - Date.now()) / 1000));
}
