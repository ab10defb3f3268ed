import { Problem } from '../../common/problems/problem.js';

/** The body is not JSON, or not in UTF-8. */
export function malformedJson(): Problem {
  return new Problem('malformed-json', 400);
}

/** The path cannot be decoded. */
export function malformedAddress(): Problem {
  return new Problem('malformed-address', 400);
}

/** There is something at this address, but it does not take this method. */
export function methodNotAllowed(allowed: readonly string[]): Problem {
  const list = allowed.join(', ');
  return new Problem('method-not-allowed', 405, { params: { allowed: list }, headers: { Allow: list } });
}

/** The body is larger than the server's limit. */
export function bodyTooLarge(): Problem {
  return new Problem('body-too-large', 413);
}

/**
 * The body is in another form than the operation takes.
 * @param accepted JSON in UTF-8 unless told
 */
export function unsupportedMediaType(accepted = 'application/json'): Problem {
  return new Problem('unsupported-media-type', 415, { headers: { Accept: accepted } });
}

/**
 * The caller sends more than a limit allows.
 * @param seconds until it may try again, where the limiter has not said so itself
 */
export function rateLimited(seconds?: number): Problem {
  return new Problem('rate-limited', 429, {
    headers: seconds === undefined ? undefined : { 'Retry-After': `${seconds}` },
  });
}

/** The database cannot be used at this moment. */
export function databaseUnavailable(): Problem {
  return new Problem('database-unavailable', 503, { headers: { 'Retry-After': '2' } });
}

/** A fault in the server itself: the log has it under the request's id. */
export function internalError(): Problem {
  return new Problem('internal-error', 500);
}
