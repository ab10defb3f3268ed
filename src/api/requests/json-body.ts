import { isUtf8 } from 'node:buffer';
import express, { type Request, type RequestHandler } from 'express';
import { isStreamed } from './streamed-bodies.js';
import { unsupportedMediaType } from '../problems/api.problems.js';

/**
 * Reads JSON bodies up to a size. A body in another form is refused rather than ignored (415), and so is text that is
 * not UTF-8 (400), which would otherwise be read with its faulty bytes replaced. Files are left to the operations that
 * take them.
 */
export function readJsonBody(limitBytes: number): RequestHandler[] {
  const parse = express.json({
    limit: limitBytes,
    strict: false,
    type: (request) => isJson(request) && !isStreamed(request as Request),
    verify: (_request, _response, bytes) => {
      if (!isUtf8(bytes)) throw new TypeError('The body is not UTF-8');
    },
  });
  const refuseOtherForms: RequestHandler = (request, _response, next) => {
    if (hasBody(request) && !isJson(request) && !isStreamed(request)) return next(unsupportedMediaType());
    next();
  };
  return [refuseOtherForms, parse];
}

function hasBody({ headers }: Pick<Request, 'headers'>): boolean {
  if (headers['transfer-encoding'] !== undefined) return true;
  const length = headers['content-length'];
  return length !== undefined && length !== '0';
}

/** `application/json` or `application/…+json`, in UTF-8 where a charset is named. */
function isJson({ headers }: Pick<Request, 'headers'>): boolean {
  const type = headers['content-type'];
  if (type === 'application/json') return true;
  return (
    type !== undefined && /^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type)
  );
}
