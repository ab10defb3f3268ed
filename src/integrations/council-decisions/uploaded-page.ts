import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';
import { principalOf, requirePrincipal } from '../../access/current-principal.js';
import { bodyTooLarge, unsupportedMediaType } from '../../api/problems/api.problems.js';
import { Config } from '../../config/config.js';
import { sha256Of } from './contents/source-contents.js';
import { readAtMost, TooLong } from './fetching/read-at-most.js';
import { isHtml } from './rules/media-type.js';

/** A page that was sent as the body of a request. */
export interface UploadedPage {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** In a controller, with `ReadPage`: the page that is the request's body. */
export const BodyPage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<Request>(),
);

/**
 * Reads the page that is a request's body, as it arrives and up to the limit. Its hash takes the place of the body, by
 * which two requests with one `Idempotency-Key` are told apart.
 */
@Injectable()
export class ReadPage implements PipeTransform<Request, Promise<UploadedPage>> {
  constructor(private readonly config: Config) {}

  /** @throws Problem `token-required` (401), `unsupported-media-type` (415), `body-too-large` (413) */
  async transform(request: Request): Promise<UploadedPage> {
    requirePrincipal(principalOf(request));
    const mediaType = request.headers['content-type'] ?? '';
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (!isHtml(mediaType) || encoding !== 'identity') throw unsupportedMediaType();
    const limit = this.config.sourceLimitBytes;
    if (Number(request.headers['content-length'] ?? 0) > limit) throw bodyTooLarge();
    try {
      const bytes = await readAtMost(request, limit);
      request.body = { sha256: sha256Of(bytes) };
      return { bytes, mediaType: mediaType.slice(0, 200) };
    } catch (error) {
      throw error instanceof TooLong ? bodyTooLarge() : error;
    }
  }
}
