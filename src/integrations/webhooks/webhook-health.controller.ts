import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import type { Page } from '../../api/page.dto.js';
import { UuidInPath } from '../../api/validation/path-ids.js';
import { ListWebhookHealthQuery, WebhookHealthDto, WebhookHealthPageDto } from './dto/webhook-health.dto.js';
import { WebhookHealthService } from './webhook-health.service.js';
import { NOT_IN_THIS_STATE, WEBHOOK } from './webhooks.docs.js';
import { WebhookStatesService } from './webhook-states.service.js';

/** How organisations’ webhooks fare, for who keeps the registry going. */
@ApiTags('Administration')
@Controller('v1/administration/webhooks')
export class WebhookHealthController {
  constructor(
    private readonly health: WebhookHealthService,
    private readonly states: WebhookStatesService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhookHealth',
    summary: 'See how webhooks fare',
    description:
      'Of every organisation’s webhooks: their state, what waits and since when, since when nothing arrives, dead letters, and ' +
      'the attempts of the last day. For the registrar, who reads neither what is sent nor secrets nor whole addresses.',
  })
  @ApiOkResponse({ description: 'A page of webhooks’ health.', type: WebhookHealthPageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: ListWebhookHealthQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<WebhookHealthDto>> {
    return this.health.list(query, principal);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'suspendWebhook',
    summary: 'Pause an organisation’s webhook',
    description:
      'Where it harms its receiver or the registry. The organisation is told by a notice, and cannot resume it itself; nothing is lost meanwhile.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'How it fares after it.', type: WebhookHealthDto })
  @ApiProblems(401, 403, 404, 422, NOT_IN_THIS_STATE)
  async suspend(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<WebhookHealthDto> {
    await this.states.suspend(id, requirePrincipal(principal));
    return this.health.one(id);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'releaseWebhook',
    summary: 'Resume a webhook that the registrar paused',
    description: 'It goes on with what has happened meanwhile.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'How it fares after it.', type: WebhookHealthDto })
  @ApiProblems(401, 403, 404, 422, NOT_IN_THIS_STATE)
  async release(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<WebhookHealthDto> {
    await this.states.release(id, requirePrincipal(principal));
    return this.health.one(id);
  }
}
