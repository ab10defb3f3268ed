import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf, etagOfContent } from '../api/etag.js';
import type { Page } from '../api/page.dto.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { ApiPresentOrPast, NOT_BEGUN_THEN, OF_THE_PAST } from '../workflow/as-of/as-of.docs.js';
import { asksForPast, AsOfQuery } from '../workflow/as-of/as-of.query.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementAsOfDto } from './dto/agreement-as-of.dto.js';
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
    description: `One agreement with its parties, their positions and their councils.${OF_THE_PAST}`,
  })
  @ApiParam(AGREEMENT_ID)
  @ApiPresentOrPast(AgreementDto, AgreementAsOfDto, {
    description: 'The agreement.',
    headers: {
      ETag: { description: 'Its version; of its past, a tag of the content.', schema: { type: 'string' } },
    },
  })
  @ApiProblems(400, 401, 404, NOT_BEGUN_THEN)
  async find(
    @AgreementId() id: string,
    @Query() query: AsOfQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AgreementDto | AgreementAsOfDto> {
    if (asksForPast(query)) {
      const past = await this.agreements.findPast(id, query, principal);
      response.set('ETag', etagOfContent(past));
      return past;
    }
    const agreement = await this.agreements.find(id, principal);
    response.set('ETag', etagOf(agreement.version));
    return agreement;
  }
}
