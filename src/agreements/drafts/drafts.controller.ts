import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
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
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { IF_MATCH } from '../../workflow/agreement-part.docs.js';
import { EVENT_NOT_ALLOWED } from '../../workflow/documented-problems.js';
import { AgreementsService } from '../agreements.service.js';
import { AgreementDto } from '../dto/agreement.dto.js';
import { ReadinessReportDto } from '../dto/readiness.dto.js';
import { CreateAgreementDto, ReviseAgreementDto } from '../dto/write-agreement.dto.js';
import { DraftsService } from './drafts.service.js';

/** Agreements while their lead drafts them. */
@ApiTags('Agreements')
@Controller('v1/agreements')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly agreements: AgreementsService,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createAgreement',
    summary: 'Begin a draft',
    description:
      'An editor of the lead begins a draft. Everything but kind, title and lead may come later: ' +
      '`GET /v1/agreements/{id}/readiness` tells what is still missing. Only its parties see it until councils are asked.',
  })
  @ApiCreatedResponse({
    description: 'The draft.',
    type: AgreementDto,
    headers: {
      ETag: { description: 'Its version.', schema: { type: 'string' } },
      Location: { description: 'Its address.', schema: { type: 'string' } },
    },
  })
  @ApiProblems(400, 401, 403, 422)
  async create(
    @Body() body: CreateAgreementDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementDto> {
    const id = await this.drafts.begin(body, requirePrincipal(principal));
    const agreement = await this.agreements.find(id, principal);
    response.set({ ETag: etagOf(agreement.version), Location: `/v1/agreements/${agreement.id}` });
    return agreement;
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseAgreement',
    summary: 'Change a draft',
    description:
      'An editor of the lead changes fields of a draft; what is not sent stays. Once it is submitted, only a new text ' +
      'and new commitments can change what is agreed.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({
    description: 'The draft.',
    type: AgreementDto,
    headers: { ETag: { description: 'Its version.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 412, EVENT_NOT_ALLOWED)
  async revise(
    @AgreementId() id: string,
    @Body() body: ReviseAgreementDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementDto> {
    await this.drafts.revise(id, body, requirePrincipal(principal), agreementMatches(ifMatch));
    const agreement = await this.agreements.find(id, principal);
    response.set('ETag', etagOf(agreement.version));
    return agreement;
  }

  @Get(':id/readiness')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'See what a draft still misses, and what its success takes',
    description:
      'No draft leaves drafting without a shared challenge, evidence of the need and who does what, carried by a lead ' +
      'person with capacity and means: `missing` names what of that is not there. `factors` has everything that success ' +
      'takes, what the registry sees of it, why it matters and how to mend it; of these only those that are `required` ' +
      'hold a draft back, the others are advice. Once the draft is submitted the report stays readable, on what the ' +
      'parties agreed.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The report.', type: ReadinessReportDto })
  @ApiProblems(401, 404)
  async readiness(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<ReadinessReportDto> {
    return ReadinessReportDto.of(await this.drafts.readiness(id, principal), language);
  }
}
