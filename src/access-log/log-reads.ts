import type { Request, RequestHandler, Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { operationOf } from '../access/operation.js';
import { principalOf } from '../access/current-principal.js';
import { homeOf } from '../access/principal.js';
import type { Clock } from '../common/time/clock.js';
import type { AccessLog } from './access-log.js';
import { notedOf } from './confidential-reads.js';
import { outcomeOf } from './rules/confidential-operations.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** A POST that changes nothing, and shows much. */
const READS_BY_POST =
  /^\/(successions\/preview|agreements\/[^/]+\/ratification\/what-if|atom\/query|browser\/akkoord)$/;
/** Longer paths are those of nothing. */
const LONGEST_PATH = 500;

/**
 * Express middleware: has each read of what is confidential logged once it is answered. One request is one row, with the
 * ids of all agreements in the answer that are not public. Callers without a token are left out: what they are refused, anybody
 * could fill the log with.
 */
export function logReads(log: AccessLog, clock: Clock): RequestHandler {
  return (request, response, next) => {
    if (!READING.has(request.method) && !READS_BY_POST.test(request.path)) return next();
    response.once('close', () => {
      if (response.headersSent) note(log, clock, request, response);
    });
    next();
  };
}

function note(log: AccessLog, clock: Clock, request: Request, { statusCode }: Response): void {
  const bySecret = notedOf(request);
  const principal = bySecret ? undefined : principalOf(request);
  const organisationId = bySecret?.organisationId ?? (principal && homeOf(principal));
  if (organisationId === undefined) return;
  const noted = bySecret ?? (principal && notedOf(principal));
  const operation = operationOf(request);
  const [shown, refused] = [[...(noted?.shown ?? [])], [...(noted?.refused ?? [])]];
  const outcome = outcomeOf({
    operation,
    status: statusCode,
    shown: shown.length,
    refused: refused.length,
  });
  if (outcome === undefined) return;
  const at = clock.now();
  log.add({
    id: uuidv7({ msecs: at.getTime() }),
    at,
    organisationId,
    onBehalfOf: principal?.delegation ? principal.organisationId : null,
    clientId: principal?.clientId ?? null,
    subject: principal?.subject ?? null,
    operation,
    about: (request.originalUrl.split('?', 1)[0] ?? '').slice(0, LONGEST_PATH),
    agreementIds: outcome === 'shown' ? shown : refused,
    outcome,
  });
}
