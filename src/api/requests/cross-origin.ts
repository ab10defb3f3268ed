import cors from 'cors';
import type { RequestHandler } from 'express';
import { ORGANISATION_HEADER } from '../../access/rules/choose-organisation.js';
import { ON_BEHALF_HEADER } from '../../access/rules/delegation.js';

/** Lets scripts of these origins call the API from a browser, and read the headers that matter to a client. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      ORGANISATION_HEADER,
      ON_BEHALF_HEADER,
      'Content-Type',
      'Accept-Language',
      'If-Match',
      'If-None-Match',
      'Idempotency-Key',
      'X-Request-Id',
    ],
    exposedHeaders: [
      'ETag',
      'Location',
      'Content-Language',
      'Retry-After',
      'RateLimit',
      'Idempotency-Replayed',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
}
