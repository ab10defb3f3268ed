import { validationFailed } from '../../common/problems/general.problems.js';
import { Problem } from '../../common/problems/problem.js';

/** The key came earlier with another method, address or body. */
export function idempotencyKeyReused(): Problem {
  return new Problem('idempotency-key-reused', 422);
}

/** The request that came first with this key is not done yet. */
export function requestInProgress(): Problem {
  return new Problem('request-in-progress', 409, { headers: { 'Retry-After': '1' } });
}

/** The header holds nothing, more than 255 characters, or others than printable ASCII. */
export function malformedIdempotencyKey(): Problem {
  return validationFailed([
    { in: 'header', name: 'Idempotency-Key', detail: { key: 'validation.isIdempotencyKey' } },
  ]);
}
