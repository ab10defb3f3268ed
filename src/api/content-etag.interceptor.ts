import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { ApiResponseOptions } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { etagOfContent } from './etag.js';

/**
 * Gives an answer that has no version of its own an entity tag made of its content, so that it need not be sent
 * again to who has it already: Express answers 304 to an `If-None-Match` that names it.
 */
@Injectable()
export class ContentEtag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(tap((body) => response.setHeader('ETag', etagOfContent(body))));
  }
}

/** The header as OpenAPI has it. */
export const contentEtagHeader: NonNullable<ApiResponseOptions['headers']> = {
  ETag: {
    description: 'Tag of this content: sent back as `If-None-Match` it spares an unchanged answer (304).',
    schema: { type: 'string' },
  },
};
