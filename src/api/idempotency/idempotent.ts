import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyDecorators, Logger } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { Request, RequestHandler, Response } from 'express';
import { describeFault } from '../problems/fault-log.js';
import { requestIdOf } from '../requests/request-id.js';
import { type IdempotencyClaim, requestHash, withClaim } from './claim.js';
import { idempotencyKeyReused, malformedIdempotencyKey, requestInProgress } from './idempotency.problems.js';
import type { Answer, EarlierRequest, KeptAnswers } from './kept-answers.js';

/** Who sends a request, as far as its keys are concerned. */
export interface Caller {
  readonly organisationId: string;
  readonly subject: string;
}

/** How a handler is answered for again. */
interface IdempotentOptions {
  /** False where the answer holds a secret, which is kept nowhere: a repeated request is referred to what it made. */
  readonly keepsAnswer?: boolean;
}

interface KeyedRequest {
  readonly key: string;
  readonly request: Request;
  readonly response: Response;
  readonly answers: KeptAnswers;
  readonly callerOf: (request: Request) => Caller | undefined;
}

type Handler = (...values: unknown[]) => unknown;

const KEPT_HEADERS = ['ETag', 'Location', 'Content-Type', 'Content-Language'];
const KEY = /^[ -~]{1,255}$/;

/** How long a repeated request waits for the answer to the first one, and how often it looks, in milliseconds. */
const PATIENCE = 2_000;
const INTERVAL = 50;

const keyed = new AsyncLocalStorage<KeyedRequest>();
const logger = new Logger('Idempotency');

/**
 * Express middleware: remembers the `Idempotency-Key` of a POST until its handler runs. Without the header it costs
 * one look at the headers.
 * @throws Problem 400 `validation-failed` on a malformed key
 */
export function readIdempotencyKey(
  answers: KeptAnswers,
  callerOf: (request: Request) => Caller | undefined,
): RequestHandler {
  return (request, response, next) => {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method !== 'POST') return next();
    if (typeof key !== 'string' || !KEY.test(key)) return next(malformedIdempotencyKey());
    keyed.run({ key, request, response, answers, callerOf }, next);
  };
}

/**
 * A handler whose effect happens once for an `Idempotency-Key`. The handler's service claims the key in the
 * transaction of the effect (`claimIdempotencyKey`, `claimStatement`); here the same request later gets the same
 * answer, another one with that key 422. Refused requests claim nothing. Wraps the handler rather than being an
 * interceptor, which would cost every request of the hot path.
 */
export function Idempotent({ keepsAnswer = true }: IdempotentOptions = {}): MethodDecorator {
  const wrap: MethodDecorator = (_target, _name, descriptor: PropertyDescriptor) => {
    const handle = descriptor.value as Handler;
    const once = function (this: unknown, ...values: unknown[]): unknown {
      const pending = keyed.getStore();
      return pending
        ? answerOnce(pending, keepsAnswer, () => handle.apply(this, values))
        : handle.apply(this, values);
    };
    for (const key of Reflect.getMetadataKeys(handle)) {
      Reflect.defineMetadata(key, Reflect.getMetadata(key, handle), once);
    }
    Object.defineProperty(once, 'name', { value: handle.name });
    descriptor.value = once;
  };
  return applyDecorators(wrap, ApiIdempotencyKey());
}

/**
 * As `Idempotent`, for a handler that must first find out what the request holds, as where its body is a file: it puts what
 * tells that body from another into `request.body`, and has the rest done here.
 */
export function answeredOnce<T>(handle: () => Promise<T>): Promise<T> {
  const pending = keyed.getStore();
  return pending ? (answerOnce(pending, true, handle) as Promise<T>) : handle();
}

/** Documents the header; `Idempotent` does it by itself. */
export function ApiIdempotencyKey(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'A key of your choice, new for every request. The same request sent again with the same key within 24 hours ' +
        'takes effect once, and gets the same answer with `Idempotency-Replayed: true`.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
    ApiResponse({
      status: 303,
      description:
        'Only to a repeated `Idempotency-Key`: the request took effect, but its answer was lost. Read the outcome at `Location`.',
      headers: { Location: { description: 'Where the outcome is.', schema: { type: 'string' } } },
    }),
  );
}

async function answerOnce(
  pending: KeyedRequest,
  keepsAnswer: boolean,
  handle: () => unknown,
): Promise<unknown> {
  const { key, request, response, answers } = pending;
  const caller = pending.callerOf(request);
  if (!caller) return handle();
  const claim: IdempotencyClaim = {
    scope: `${caller.organisationId}/${caller.subject}`,
    key,
    requestHash: requestHash(request.method, request.originalUrl, request.body),
  };
  const earlier = await answers.find(claim);
  if (earlier) return repeat(earlier, claim, pending);
  let body: unknown;
  try {
    body = await withClaim(claim, handle);
  } catch (error) {
    // The same request may have been faster than this one: whatever refused this one, that one's answer counts.
    const faster = await answers.find(claim);
    if (faster) return repeat(faster, claim, pending);
    throw isTaken(error) ? requestInProgress() : error;
  }
  if (keepsAnswer) await keep(claim, pending, answerOf(response, body));
  return body;
}

/** The effect has taken place: a failure to keep the answer must not hide it from the caller. */
async function keep(
  claim: IdempotencyClaim,
  { request, answers }: KeyedRequest,
  answer: Answer,
): Promise<void> {
  const requestId = requestIdOf(request);
  try {
    const claimed = await answers.keep(claim, answer);
    if (!claimed) logger.error({ requestId, message: 'the handler did not claim the Idempotency-Key' });
  } catch (error) {
    logger.error({ requestId, message: 'an answer could not be kept', fault: describeFault(error) });
  }
}

function answerOf(response: Response, body: unknown): Answer {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = response.getHeader(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return {
    status: response.statusCode,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}

async function repeat(
  first: EarlierRequest,
  claim: IdempotencyClaim,
  pending: KeyedRequest,
): Promise<unknown> {
  if (first.requestHash !== claim.requestHash) throw idempotencyKeyReused();
  const { answer, location } = await answered(first, claim, pending.answers);
  const { response } = pending;
  if (answer) {
    response.status(answer.status).set(answer.headers).set('Idempotency-Replayed', 'true');
    return answer.body === undefined ? undefined : JSON.parse(answer.body);
  }
  if (location === undefined) throw requestInProgress();
  response.status(303).set({ Location: location, 'Idempotency-Replayed': 'true' });
  return undefined;
}

/** Waits a while for the answer of a request whose effect has taken place. */
async function answered(
  first: EarlierRequest,
  claim: IdempotencyClaim,
  answers: KeptAnswers,
): Promise<EarlierRequest> {
  let latest = first;
  for (let waited = 0; !latest.answer && waited < PATIENCE; waited += INTERVAL) {
    await sleep(INTERVAL);
    latest = (await answers.find(claim)) ?? latest;
  }
  return latest;
}

/** Whether PostgreSQL refused a claim because its key is taken. */
function isTaken(error: unknown): boolean {
  const { driverError = error } = error as { driverError?: unknown };
  const { code, table } = driverError as { code?: unknown; table?: unknown };
  return code === '23505' && table === 'idempotency_key';
}
