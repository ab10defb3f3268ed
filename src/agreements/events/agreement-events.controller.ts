import { Body, Controller, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiDiscriminatedBody } from '../../api/docs/api-discriminated-body.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { DiscriminatedBodyPipe } from '../../api/validation/discriminated-body.pipe.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import type { Message } from '../../messages/message.js';
import { renderMessage } from '../../messages/render.js';
import { AvailableEvents } from '../../workflow/available-events.js';
import { AgreementsService } from '../agreements.service.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { IF_MATCH } from '../../workflow/agreement-part.docs.js';
import { EVENT_NOT_ALLOWED } from '../../workflow/documented-problems.js';
import { AgreementDto } from '../dto/agreement.dto.js';
import { AGREEMENT_EVENTS, type AgreementEventDto } from './agreement-events.dto.js';
import { AvailableEventsDto } from './available-events.dto.js';

/** What moves an agreement from one state to the next. */
@ApiTags('Events')
@Controller('v1/agreements/:id')
export class AgreementEventsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly available: AvailableEvents,
  ) {}

  @Post('events')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'sendEvent',
    summary: 'Move an agreement',
    description:
      'Offers an event to the agreement’s process. The process decides whether it can happen now: if not, the answer ' +
      'is 409 `event-not-allowed` with the reason, and nothing has changed. What the caller can do now is at ' +
      '`GET /v1/agreements/{id}/available-events`.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiDiscriminatedBody(AGREEMENT_EVENTS)
  @ApiOkResponse({
    description: 'The agreement after the event.',
    type: AgreementDto,
    headers: { ETag: { description: 'Its version.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 412, 422, EVENT_NOT_ALLOWED)
  async send(
    @AgreementId() id: string,
    @Body(new DiscriminatedBodyPipe<AgreementEventDto>(AGREEMENT_EVENTS)) event: AgreementEventDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementDto> {
    const agreement = await this.agreements.send(
      id,
      { ...event },
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(agreement.version));
    return agreement;
  }

  @Get('available-events')
  @ApiOperation({
    operationId: 'listAvailableEvents',
    summary: 'See what the caller can do now',
    description:
      'Every event of the agreement’s process, of its open side procedures and of the caller’s own council, with ' +
      'whether this caller can offer it now, and the reason why not: who may, or when it may. The same for the ' +
      'operations that change the agreement.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The events.', type: AvailableEventsDto })
  @ApiProblems(401, 404)
  async listAvailable(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<AvailableEventsDto> {
    const { events, operations } = await this.available.list(id, principal);
    const said = (reason: Message | null): { allowed: boolean; reason: string | null } => ({
      allowed: reason === null,
      reason: reason && renderMessage(reason, language),
    });
    return {
      items: events.map(({ type, of, proceeding, reason, advice }) => ({
        type,
        of,
        proceeding,
        ...said(reason),
        advice: advice && renderMessage(advice, language),
      })),
      operations: operations.map(({ operation, reason }) => ({ operation, ...said(reason) })),
    };
  }
}
