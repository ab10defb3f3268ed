import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { UuidInPath } from '../../api/validation/path-ids.js';
import type { Versioned } from '../../workflow/versioned.js';
import { WebhookEventDataDto } from './dto/webhook-event.dto.js';
import {
  CreateWebhookDto,
  ReviseWebhookDto,
  RotateSecretDto,
  WebhookDto,
  WebhookPageDto,
  WebhookWithSecretDto,
} from './dto/webhook.dto.js';
import { addressOf } from './held-webhook.js';
import {
  ADDRESS_REFUSED,
  NEW_WEBHOOK_HEADERS,
  NO_CONSENT,
  NOT_IN_THIS_STATE,
  WEBHOOK,
  WEBHOOK_HEADERS,
  WEBHOOK_IF_MATCH,
} from './webhooks.docs.js';
import { WebhookStatesService } from './webhook-states.service.js';
import { WebhooksService } from './webhooks.service.js';

/** Addresses at which an organisation wants to be told what happens. */
@ApiTags('Webhooks')
@ApiExtraModels(WebhookEventDataDto)
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly states: WebhookStatesService,
  ) {}

  @Post()
  @Idempotent({ keepsAnswer: false })
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Make a webhook',
    description:
      'From then on what happens to public agreements and to those of the organisation is sent there, as CloudEvents (1.0) ' +
      'that are signed as Standard Webhooks has it: at least once, and in order for each agreement. The receiver is first ' +
      'asked whether it wants that (`OPTIONS` with `WebHook-Request-Origin`, answered with `WebHook-Allowed-Origin`); ' +
      'until it agrees the webhook is `pending`.',
  })
  @ApiCreatedResponse({
    description: 'The webhook, with its secret.',
    type: WebhookWithSecretDto,
    headers: NEW_WEBHOOK_HEADERS,
  })
  @ApiProblems(400, 401, 403, 422, ADDRESS_REFUSED, {
    status: 409,
    code: 'too-many-webhooks',
    when: 'The organisation has as many as it may.',
    params: { most: 20 },
  })
  async create(
    @Body() body: CreateWebhookDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookWithSecretDto> {
    const made = await this.webhooks.create(body, requirePrincipal(principal));
    response.set('Location', addressOf(made.item.id));
    return tagged(made, response);
  }

  @Get()
  @ApiOperation({
    operationId: 'listWebhooks',
    summary: 'List webhooks',
    description: 'Those of the caller’s organisation, in the order in which they were made.',
  })
  @ApiOkResponse({ description: 'A page of webhooks.', type: WebhookPageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<WebhookDto>> {
    return this.webhooks.list(query, requirePrincipal(principal));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getWebhook',
    summary: 'Get a webhook',
    description: 'What it is told and its state, without its secret.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'The webhook.', type: WebhookDto, headers: WEBHOOK_HEADERS })
  @ApiProblems(401, 403, 404)
  async find(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    return tagged(await this.webhooks.find(id, requirePrincipal(principal)), response);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseWebhook',
    summary: 'Change a webhook',
    description:
      'What it is told, or where. The receiver at another address is asked for its consent anew; deliveries that wait go ' +
      'to the new address.',
  })
  @ApiParam(WEBHOOK)
  @ApiHeader(WEBHOOK_IF_MATCH)
  @ApiBody({
    type: ReviseWebhookDto,
    examples: { types: { summary: 'Only entries into force', value: { types: ['ENTERED_INTO_FORCE'] } } },
  })
  @ApiOkResponse({ description: 'The webhook after it.', type: WebhookDto, headers: WEBHOOK_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, ADDRESS_REFUSED)
  async revise(
    @Param('id', UuidInPath) id: string,
    @Body() body: ReviseWebhookDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    return tagged(await this.webhooks.revise(id, body, ifMatch, requirePrincipal(principal)), response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeWebhook',
    summary: 'Remove a webhook',
    description: 'With all that waits for it, and its log.',
  })
  @ApiParam(WEBHOOK)
  @ApiHeader(WEBHOOK_IF_MATCH)
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(401, 403, 404, 412)
  async remove(
    @Param('id', UuidInPath) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.webhooks.remove(id, ifMatch, requirePrincipal(principal));
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Idempotent({ keepsAnswer: false })
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Make another secret',
    description:
      'Deliveries are signed with both secrets until the hours are over, so that the receiver has time to learn the new one.',
  })
  @ApiParam(WEBHOOK)
  @ApiHeader(WEBHOOK_IF_MATCH)
  @ApiBody({ type: RotateSecretDto })
  @ApiOkResponse({
    description: 'The webhook, with its new secret.',
    type: WebhookWithSecretDto,
    headers: WEBHOOK_HEADERS,
  })
  @ApiProblems(400, 401, 403, 404, 412, 422)
  async rotate(
    @Param('id', UuidInPath) id: string,
    @Body() { graceHours }: RotateSecretDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookWithSecretDto> {
    const rotated = await this.webhooks.rotate(id, graceHours, ifMatch, requirePrincipal(principal));
    return tagged(rotated, response);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'verifyWebhook',
    summary: 'Ask the receiver for its consent again',
    description:
      'Where it agrees, a webhook that was pending or disabled goes on with what has happened meanwhile.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'The webhook after it.', type: WebhookDto, headers: WEBHOOK_HEADERS })
  @ApiProblems(401, 403, 404, 412, 422, NO_CONSENT, ADDRESS_REFUSED)
  async verify(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    return tagged(await this.states.verify(id, requirePrincipal(principal)), response);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'pauseWebhook',
    summary: 'Pause a webhook',
    description: 'Nothing is sent until it is resumed; what happens meanwhile is sent then.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'The webhook after it.', type: WebhookDto, headers: WEBHOOK_HEADERS })
  @ApiProblems(401, 403, 404, 422, NOT_IN_THIS_STATE)
  async pause(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    return tagged(await this.states.pause(id, requirePrincipal(principal)), response);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'resumeWebhook',
    summary: 'Resume a webhook',
    description:
      'Goes on after a pause, also one that came by itself, with what has waited. What the registrar paused, the registrar resumes.',
  })
  @ApiParam(WEBHOOK)
  @ApiOkResponse({ description: 'The webhook after it.', type: WebhookDto, headers: WEBHOOK_HEADERS })
  @ApiProblems(401, 403, 404, 422, NOT_IN_THIS_STATE)
  async resume(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDto> {
    return tagged(await this.states.resume(id, requirePrincipal(principal)), response);
  }
}

function tagged<T>({ version, item }: Versioned<T>, response: Response): T {
  response.set('ETag', etagOf(version));
  return item;
}
