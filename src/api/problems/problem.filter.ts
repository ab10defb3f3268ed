import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '../../common/problems/problem.js';
import type { Language } from '../../messages/catalogue.js';
import type { Message } from '../../messages/message.js';
import { renderMessage } from '../../messages/render.js';
import { speak } from '../requests/language.js';
import { requestIdOf } from '../requests/request-id.js';
import { describeFault } from './fault-log.js';
import { problemOf } from './problem-of.js';

/** The body of an answer with `application/problem+json` (RFC 9457), as the OpenAPI schema `Problem` has it. */
type ProblemDocument = Record<string, unknown>;

/** Headers that a handler may have set for the answer that it could not give. */
const HEADERS_OF_SUCCESS = ['ETag', 'Location', 'Last-Modified', 'Content-Disposition'];

/**
 * Answers everything that is thrown, by a feature, by Nest or by Express, as a problem document in the caller's
 * language. What was not foreseen becomes 500 without any of its words; the log has it under the request's id.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error, request);
    if (problem.status >= 500) {
      const context = { requestId: requestIdOf(request), problem: problem.code, fault: describeFault(error) };
      this.log.error(context, 'request failed');
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const name of HEADERS_OF_SUCCESS) response.removeHeader(name);
    for (const [name, value] of Object.entries(problem.details.headers ?? {}))
      response.setHeader(name, value);
    const body = JSON.stringify(this.write(problem, request, speak(request, response)));
    response.statusCode = problem.status;
    response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.end(body);
  }

  private write(problem: Problem, request: Request, language: Language): ProblemDocument {
    const { params, detail, issues } = problem.details;
    const fallback = STATUS_CODES[problem.status] ?? 'Error';
    return {
      ...params,
      type: `urn:problem-type:akkoord:${problem.code}`,
      title: this.say({ key: `problem.${problem.code}.title`, params }, language, fallback),
      status: problem.status,
      detail: this.say(detail ?? { key: `problem.${problem.code}.detail`, params }, language, fallback),
      instance: `urn:uuid:${requestIdOf(request)}`,
      ...(issues && {
        issues: issues.map((issue) => ({
          in: issue.in,
          name: issue.name,
          detail: this.say(issue.detail, language, fallback),
        })),
      }),
    };
  }

  /** A sentence that is missing in the catalogue is a fault of ours: the caller still gets the right status. */
  private say(message: Message, language: Language, fallback: string): string {
    try {
      return renderMessage(message, language);
    } catch (error) {
      this.log.error({ key: message.key, fault: describeFault(error) }, 'message cannot be put into words');
      return fallback;
    }
  }
}
