import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { notFound } from '../../common/problems/general.problems.js';
import { Problem } from '../../common/problems/problem.js';
import { allowedMethods } from './allowed-methods.js';
import {
  bodyTooLarge,
  databaseUnavailable,
  internalError,
  malformedAddress,
  malformedJson,
  methodNotAllowed,
  unsupportedMediaType,
} from './api.problems.js';
import { isDatabaseUnavailable } from './database-faults.js';

/** Faults that Express's body parsers name. */
const BODY_FAULTS: Readonly<Record<string, () => Problem>> = {
  'entity.parse.failed': malformedJson,
  'entity.verify.failed': malformedJson,
  'entity.too.large': bodyTooLarge,
  'encoding.unsupported': unsupportedMediaType,
  'charset.unsupported': unsupportedMediaType,
};

const STATUS_PROBLEMS: Readonly<Record<number, () => Problem>> = {
  404: notFound,
  406: () => new Problem('not-acceptable', 406),
  413: bodyTooLarge,
  415: unsupportedMediaType,
};

/** Turns whatever was thrown while a request was handled into the problem to answer with. */
export function problemOf(error: unknown, request: Request): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseUnavailable(error)) return databaseUnavailable();
  if (!(error instanceof HttpException)) return internalError();
  const status = error.getStatus();
  if (status >= 500) return internalError();
  const { cause } = error;
  if (cause instanceof URIError) return malformedAddress();
  const fault = (cause as { type?: unknown } | undefined)?.type;
  if (typeof fault === 'string' && fault in BODY_FAULTS) return BODY_FAULTS[fault]();
  if (status === 404) {
    const allowed = allowedMethods(request);
    if (allowed.length > 0) return methodNotAllowed(allowed);
  }
  return STATUS_PROBLEMS[status]?.() ?? new Problem('bad-request', 400);
}
