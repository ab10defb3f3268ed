import type { RequestHandler } from 'express';

/**
 * Express middleware: has `If-None-Match` honoured (304) also with `Cache-Control: no-cache`, which `fetch` adds to such
 * requests and Express takes as a wish for the whole answer. It is meant for caches on the way, and this is the origin.
 */
export const honourIfNoneMatch: RequestHandler = (request, _response, next) => {
  if (request.headers['if-none-match'] !== undefined) delete request.headers['cache-control'];
  next();
};
