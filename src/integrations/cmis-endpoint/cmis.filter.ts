import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeFault } from '../../api/problems/fault-log.js';
import { problemOf } from '../../api/problems/problem-of.js';
import { languageOf } from '../../api/requests/language.js';
import { requestIdOf } from '../../api/requests/request-id.js';
import type { Problem } from '../../common/problems/problem.js';
import { renderMessage } from '../../messages/render.js';
import { CmisFault, type FaultName } from './rules/cmis-fault.js';

const OF_STATUS: Readonly<Record<number, FaultName>> = {
  400: 'invalidArgument',
  401: 'permissionDenied',
  403: 'permissionDenied',
  404: 'objectNotFound',
  405: 'notSupported',
  409: 'constraint',
  413: 'invalidArgument',
  415: 'invalidArgument',
  416: 'invalidArgument',
};

/**
 * Answers what is thrown as CMIS has it: the exception’s name and a sentence, as JSON in the Browser Binding (5.2.10), as
 * text in the AtomPub binding (3.2.4.1). Whoever is not known is asked for credentials.
 */
@Catch()
export class CmisFilter implements ExceptionFilter {
  private readonly logger = new Logger('CMIS');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.destroy();
    const { status, exception, message } = this.faultOf(error, request, response);
    response.status(status).set('Cache-Control', 'no-store');
    for (const name of ['ETag', 'Content-Disposition', 'Content-Length']) response.removeHeader(name);
    if (status === 401)
      response.set('WWW-Authenticate', 'Basic realm="Akkoord", charset="UTF-8", Bearer realm="Akkoord"');
    if (request.path.includes('/browser')) return void response.json({ exception, message });
    response.type('text/plain').send(`${exception}: ${message}\n`);
  }

  private faultOf(
    error: unknown,
    request: Request,
    response: Response,
  ): { status: number; exception: FaultName; message: string } {
    if (error instanceof CmisFault) return error;
    const problem = problemOf(error, request);
    if (problem.status >= 500)
      this.logger.error({ requestId: requestIdOf(request), fault: describeFault(error) });
    response.set(problem.details.headers ?? {});
    return {
      status: problem.status,
      exception: OF_STATUS[problem.status] ?? 'runtime',
      message: sentenceOf(problem, request),
    };
  }
}

function sentenceOf({ code, details: { detail, params } }: Problem, request: Request): string {
  try {
    return renderMessage(detail ?? { key: `problem.${code}.detail`, params }, languageOf(request));
  } catch {
    return code;
  }
}
