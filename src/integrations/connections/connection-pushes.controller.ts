import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { PathNumber, UuidInPath } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { CONNECTION, PUSH } from './connections.docs.js';
import { ConnectionNoticePageDto, type ConnectionNoticeDto } from './dto/connection.dto.js';
import { ListPushesQuery, PushDto, PushPageDto, ReplayedPushesDto } from './dto/push.dto.js';
import { addressOfConnection } from './held-connection.js';
import { PushesService } from './pushes.service.js';

/** What was pushed to document systems, and pushing it again. */
@ApiTags('Connections')
@Controller('v1/connections')
export class ConnectionPushesController {
  constructor(private readonly pushes: PushesService) {}

  @Get('notices')
  @ApiOperation({
    operationId: 'listConnectionNotices',
    summary: 'Read what became of connections',
    description:
      'Which of the organisation’s connections were paused because their credentials failed. The oldest first.',
  })
  @ApiOkResponse({ description: 'A page of notices.', type: ConnectionNoticePageDto })
  @ApiProblems(400, 401, 403)
  notices(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<ConnectionNoticeDto>> {
    return this.pushes.listNotices(query, requirePrincipal(principal), language);
  }

  @Get(':id/pushes')
  @ApiOperation({
    operationId: 'listConnectionPushes',
    summary: 'List what was pushed',
    description: 'Every version that is, or is to be, in the document system, the oldest first.',
  })
  @ApiParam(CONNECTION)
  @ApiOkResponse({ description: 'A page of pushes.', type: PushPageDto })
  @ApiProblems(400, 401, 403, 404)
  list(
    @Param('id', UuidInPath) id: string,
    @Query() query: ListPushesQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<PushDto>> {
    return this.pushes.list(id, query, requirePrincipal(principal));
  }

  @Get(':id/pushes/:number')
  @ApiOperation({
    operationId: 'getConnectionPush',
    summary: 'Read how a push fares',
    description: 'Its state, with what came of the last attempt.',
  })
  @ApiParam(CONNECTION)
  @ApiParam(PUSH)
  @ApiOkResponse({ description: 'The push.', type: PushDto })
  @ApiProblems(401, 403, 404)
  find(
    @Param('id', UuidInPath) id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<PushDto> {
    return this.pushes.find(id, number, requirePrincipal(principal));
  }

  @Post(':id/replay')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({
    operationId: 'replayConnection',
    summary: 'Push again what is dead',
    description: 'A thousand at once. A version that is there already is not sent again.',
  })
  @ApiParam(CONNECTION)
  @ApiResponse({ status: 202, description: 'How much will be pushed.', type: ReplayedPushesDto })
  @ApiProblems(401, 403, 404, 422)
  replayDead(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ReplayedPushesDto> {
    return this.pushes.replayDead(id, requirePrincipal(principal));
  }

  @Post(':id/pushes/:number/replay')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({
    operationId: 'replayConnectionPush',
    summary: 'Push one version again',
    description:
      'As another push of the same version, as where the town removed it. Where it is there, or a later one is, nothing is sent.',
  })
  @ApiParam(CONNECTION)
  @ApiParam(PUSH)
  @ApiResponse({
    status: 202,
    description: 'It is made out, and will be pushed.',
    type: PushDto,
    headers: { Location: { description: 'Where its state is.', schema: { type: 'string' } } },
  })
  @ApiProblems(401, 403, 404, 422, {
    status: 409,
    code: 'push-waiting',
    when: 'It is still on its way.',
    params: { push: 3 },
  })
  async replay(
    @Param('id', UuidInPath) id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PushDto> {
    const sender = requirePrincipal(principal);
    const again = await this.pushes.replay(id, number, sender);
    response.set('Location', `${addressOfConnection(id)}/pushes/${again}`);
    return this.pushes.made(id, again, sender);
  }
}
