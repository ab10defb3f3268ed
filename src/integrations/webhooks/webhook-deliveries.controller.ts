import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { PathNumber, UuidInPath } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { DeliveriesService } from './deliveries.service.js';
import {
  type DeliveryDto,
  DeliveryPageDto,
  ListDeliveriesQuery,
  LoggedDeliveryDto,
  ReplayDto,
  ReplayedDto,
  type WebhookNoticeDto,
  WebhookNoticePageDto,
} from './dto/delivery.dto.js';
import { WebhookHealthDto } from './dto/webhook-health.dto.js';
import { addressOf } from './held-webhook.js';
import { WebhookHealthService } from './webhook-health.service.js';
import { DELIVERY, NOT_IN_THIS_STATE, WEBHOOK } from './webhooks.docs.js';
import { WebhookStatesService } from './webhook-states.service.js';

const MADE_OUT = {
  status: 202,
  description: 'It is made out, and will be sent.',
  type: LoggedDeliveryDto,
  headers: { Location: { description: 'Where its log is.', schema: { type: 'string' } } },
} as const;

/** What was sent to webhooks, and sending it again. */
@ApiTags('Webhooks')
@Controller('v1/webhooks')
export class WebhookDeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly states: WebhookStatesService,
    private readonly health: WebhookHealthService,
  ) {}

  @Get('notices')
  @ApiOperation({
    operationId: 'listWebhookNotices',
    summary: 'Read what became of webhooks',
    description:
      'What the registry or its registrar did with the organisation’s webhooks: paused because nothing arrived, disabled ' +
      'because the receiver is gone, paused and resumed by the registrar. The oldest first.',
  })
  @ApiOkResponse({ description: 'A page of notices.', type: WebhookNoticePageDto })
  @ApiProblems(400, 401, 403)
  notices(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<WebhookNoticeDto>> {
    return this.deliveries.listNotices(query, requirePrincipal(principal), language);
  }

  @Get(':id/health')
  @ApiOperation({
    operationId: 'getWebhookHealth',
    summary: 'See how a webhook fares',
    description:
      'What waits and since when, since when nothing arrives, dead letters, and the attempts of the last day.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'How it fares.', type: WebhookHealthDto })
  @ApiProblems(401, 403, 404)
  fares(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<WebhookHealthDto> {
    return this.health.findOwn(id, requirePrincipal(principal));
  }

  @Get(':id/deliveries')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'List what was sent to a webhook',
    description:
      'What waits, what was delivered and what was not, the oldest first; kept for some weeks once it is settled.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'A page of deliveries.', type: DeliveryPageDto })
  @ApiProblems(400, 401, 403, 404)
  list(
    @Param('id', UuidInPath) id: string,
    @Query() query: ListDeliveriesQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<DeliveryDto>> {
    return this.deliveries.list(id, query, requirePrincipal(principal));
  }

  @Get(':id/deliveries/:number')
  @ApiOperation({
    operationId: 'getWebhookDelivery',
    summary: 'Read the log of a delivery',
    description: 'With every attempt, and the beginning of what was answered.',
  })
  @ApiParam(WEBHOOK)
  @ApiParam(DELIVERY)
  @ApiOkResponse({ description: 'The delivery.', type: LoggedDeliveryDto })
  @ApiProblems(401, 403, 404)
  find(
    @Param('id', UuidInPath) id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<LoggedDeliveryDto> {
    return this.deliveries.find(id, number, requirePrincipal(principal));
  }

  @Post(':id/ping')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({
    operationId: 'pingWebhook',
    summary: 'Send a test',
    description:
      'A signed CloudEvent of the type `be.akkoord.webhook.PING`, once and also to a webhook that is paused. What came of it is in the log.',
  })
  @ApiParam(WEBHOOK)
  @ApiResponse(MADE_OUT)
  @ApiProblems(401, 403, 404, 422, NOT_IN_THIS_STATE)
  async ping(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoggedDeliveryDto> {
    const sender = requirePrincipal(principal);
    return this.madeOut(id, await this.states.ping(id, sender), sender, response);
  }

  @Post(':id/replay')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({
    operationId: 'replayWebhook',
    summary: 'Send a stretch again',
    description:
      'What happened in a stretch of time, or after an event, by what the webhook is told now; or its dead letters. Events ' +
      'keep their ids, so that the receiver knows those that it has. A thousand at once: `next` says from where to go on.',
  })
  @ApiParam(WEBHOOK)
  @ApiBody({
    type: ReplayDto,
    examples: {
      dead: { summary: 'All dead letters', value: { dead: true } },
      time: {
        summary: 'What happened on a day',
        value: { from: '2026-11-29T00:00:00Z', until: '2026-11-30T00:00:00Z' },
      },
    },
  })
  @ApiResponse({ status: 202, description: 'How much will be sent.', type: ReplayedDto })
  @ApiProblems(400, 401, 403, 404, 422)
  replay(
    @Param('id', UuidInPath) id: string,
    @Body() body: ReplayDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ReplayedDto> {
    return this.deliveries.replay(id, body, requirePrincipal(principal));
  }

  @Post(':id/deliveries/:number/replay')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({
    operationId: 'replayWebhookDelivery',
    summary: 'Send one delivery again',
    description: 'As another delivery of the same event.',
  })
  @ApiParam(WEBHOOK)
  @ApiParam(DELIVERY)
  @ApiResponse(MADE_OUT)
  @ApiProblems(401, 403, 404, 422, {
    status: 409,
    code: 'webhook-delivery-waiting',
    when: 'It is still on its way.',
    params: { delivery: 7 },
  })
  async replayOne(
    @Param('id', UuidInPath) id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoggedDeliveryDto> {
    const sender = requirePrincipal(principal);
    return this.madeOut(id, await this.deliveries.replayOne(id, number, sender), sender, response);
  }

  private async madeOut(
    id: string,
    number: number,
    principal: Principal,
    response: Response,
  ): Promise<LoggedDeliveryDto> {
    response.set('Location', `${addressOf(id)}/deliveries/${number}`);
    return this.deliveries.made(id, number, principal);
  }
}
