import { Controller, Get, Header, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ContentEtag, contentEtagHeader } from '../../api/content-etag.interceptor.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import type { Language } from '../../messages/catalogue.js';
import { RegisterFeedQuery } from './register-feed.query.js';
import { RegisterFeedService } from './register-feed.service.js';

const ATOM = {
  'application/atom+xml': {
    schema: { type: 'string' },
    example: '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  },
} as const;

/** The public register, for feed readers. */
@ApiTags('Feeds')
@Controller('v1/feed.atom')
export class RegisterFeedController {
  constructor(private readonly feed: RegisterFeedService) {}

  @Get()
  @UseInterceptors(ContentEtag)
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiOperation({
    operationId: 'getRegisterFeed',
    summary: 'Follow the public register in a feed reader',
    description:
      'What happened last to public agreements, the newest first, as an Atom feed (RFC 4287) in the language asked for. It is ' +
      'the same for everybody, with or without a token. Programs that may miss nothing follow `GET /v1/events`.',
  })
  @ApiOkResponse({ description: 'The feed.', content: ATOM, headers: contentEtagHeader })
  @ApiProblems(400)
  read(
    @Query() query: RegisterFeedQuery,
    @SpokenLanguage() language: Language,
    @Req() { originalUrl }: Request,
  ): Promise<string> {
    const at = originalUrl.indexOf('?');
    return this.feed.read(query, language, at < 0 ? '' : originalUrl.slice(at));
  }
}
