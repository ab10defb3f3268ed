import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

declare module 'express-serve-static-core' {
  interface Request {
    requestId?: string;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The request's id: the caller's `X-Request-Id` where that is a UUID (nothing else is taken, so that no name or
 * number of a person gets into the logs that way), otherwise a new one.
 */
export function requestIdOf(request: Request): string {
  request.requestId ??= given(request.headers['x-request-id']) ?? randomUUID();
  return request.requestId;
}

function given(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.toLowerCase();
  return UUID.test(text) ? text : undefined;
}
