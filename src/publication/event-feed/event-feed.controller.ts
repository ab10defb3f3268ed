import { Controller, Get, Header, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ContentEtag, contentEtagHeader } from '../../api/content-etag.interceptor.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { EventFeedDto, EventFeedQuery } from './dto/feed.dto.js';
import { EventFeedService } from './event-feed.service.js';

/** What happened, for programs that follow it. */
@ApiTags('Feeds')
@Controller('v1/events')
export class EventFeedController {
  constructor(private readonly feed: EventFeedService) {}

  @Get()
  @UseInterceptors(ContentEtag)
  @Header('Cache-Control', 'private, no-cache')
  @ApiOperation({
    operationId: 'listEvents',
    summary: 'Follow what happens',
    description:
      'The entries of the histories of public agreements and of the caller’s own, in one order that never changes. Give ' +
      '`next` as `after` to read on: nothing is left out and nothing comes twice, whoever writes at the same time. What ' +
      'happened before an agreement was public comes to the public when it becomes so. With `wait` the answer waits ' +
      'until there is something. Who cannot wait is sent to by webhooks.',
  })
  @ApiOkResponse({ description: 'What happened.', type: EventFeedDto, headers: contentEtagHeader })
  @ApiProblems(400)
  read(
    @Query() query: EventFeedQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Req() request: Request,
  ): Promise<EventFeedDto> {
    const left = new AbortController();
    request.res?.once('close', () => left.abort());
    return this.feed.read(query, principal, left.signal);
  }
}
