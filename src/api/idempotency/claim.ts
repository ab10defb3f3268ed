import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The promise that a request's effect happens once: a row of `idempotency_key`, written along with the effect. */
export interface IdempotencyClaim {
  /** Whose key it is: the organisation's OVO code, a slash and the token's subject. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 over method, address and canonical body. */
  readonly requestHash: string;
}

const claims = new AsyncLocalStorage<IdempotencyClaim>();

/** The claim that the current request wants made; undefined where it carries no `Idempotency-Key`. */
export function currentIdempotencyClaim(): IdempotencyClaim | undefined {
  return claims.getStore();
}

/** Runs a request's handler so that `currentIdempotencyClaim` answers this claim in it. */
export function withClaim<T>(claim: IdempotencyClaim, handle: () => T): T {
  return claims.run(claim, handle);
}

/** What tells two requests with the same key apart. Key order and white space of the JSON do not count. */
export function requestHash(method: string, address: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method}\n${address}\n${canonicalize(body ?? null)}`)
    .digest('base64url');
}

/** How many parameters `claimStatement` takes. */
export const CLAIM_PARAMETERS = 5;

/**
 * The statement that claims the key, on its own or as part of a larger one (`WITH … AS (…)`).
 * @param first number of its first parameter; it takes `CLAIM_PARAMETERS` of them: those of `claimParameters`
 * @param from a query's name: the key is claimed only if that has a row (the effect took place)
 * @throws SQLSTATE 23505 when a request with the same key was faster: let it pass, the edge answers it
 */
export function claimStatement(first = 1, from?: string): string {
  const [scope, key, hash, headers, at] = Array.from({ length: CLAIM_PARAMETERS }, (_, i) => `$${first + i}`);
  return `INSERT INTO idempotency_key (scope, key, request_hash, headers, created_at)
    SELECT ${scope}::text, ${key}::text, ${hash}::text, ${headers}::jsonb, ${at}::timestamptz
    ${from === undefined ? '' : `FROM ${from} LIMIT 1`}`;
}

/**
 * The parameters of `claimStatement`.
 * @param location path of the resource that the request makes or changes, such as `/v1/agreements/…`: it is what a
 *   repeated request is referred to where the first one's answer was lost with the server that gave it
 */
export function claimParameters(
  claim: IdempotencyClaim,
  location: string,
  now: Date,
): [scope: string, key: string, hash: string, headers: string, at: Date] {
  return [claim.scope, claim.key, claim.requestHash, JSON.stringify({ Location: location }), now];
}

/** Something that runs SQL in the transaction of the effect, such as TypeORM's EntityManager. */
export interface Queryable {
  query(statement: string, parameters: unknown[]): Promise<unknown>;
}

/** Claims the current request's key, if it has one, in the transaction of its effect. */
export async function claimIdempotencyKey(
  transaction: Queryable,
  location: string,
  now: Date,
): Promise<void> {
  const claim = currentIdempotencyClaim();
  if (claim) await transaction.query(claimStatement(), claimParameters(claim, location, now));
}
