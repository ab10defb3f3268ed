import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import type { Page } from '../api/page.dto.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementDto, AgreementPageDto, AgreementSummaryDto } from './dto/agreement.dto.js';
import { ListAgreementsQuery } from './dto/list-agreements.query.js';

/** Agreements between governments, from draft to end. */
@ApiTags('Agreements')
@Controller('v1/agreements')
export class AgreementsController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listAgreements',
    summary: 'Find agreements',
    description:
      'The agreements that the caller may see, newest first, page by page: without a token those that are public ' +
      '(from ratification on), with one also the drafts and negotiations of the caller’s own organisation.',
  })
  @ApiOkResponse({ description: 'A page of agreements.', type: AgreementPageDto })
  @ApiProblems(400, 401)
  list(
    @Query() query: ListAgreementsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<AgreementSummaryDto>> {
    return this.agreements.list(query, principal);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getAgreement',
    summary: 'Get an agreement',
    description: 'One agreement with its parties, their positions and their councils.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({
    description: 'The agreement.',
    type: AgreementDto,
    headers: { ETag: { description: 'Its version.', schema: { type: 'string' } } },
  })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementDto> {
    const agreement = await this.agreements.find(id, principal);
    response.set('ETag', etagOf(agreement.version));
    return agreement;
  }
}
