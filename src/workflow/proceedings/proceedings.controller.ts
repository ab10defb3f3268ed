import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PageQuery, type Page } from '../../api/page.dto.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import type { Language } from '../../messages/catalogue.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../agreement-id.param.js';
import { ProceedingDto, ProceedingPageDto } from './proceeding.dto.js';
import { ProceedingsService } from './proceedings.service.js';

/** Mediation, accession, withdrawal, renewal and amendment. */
@ApiTags('Side procedures')
@Controller('v1/agreements/:id/proceedings')
export class ProceedingsController {
  constructor(private readonly proceedings: ProceedingsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listProceedings',
    summary: 'List the side procedures',
    description:
      'Mediations, accessions, withdrawals, renewals and amendments of an agreement, in the order in which they were opened. They ' +
      'are opened and moved by events: `POST /v1/agreements/{id}/events`.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of side procedures.', type: ProceedingPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<ProceedingDto>> {
    return this.proceedings.list(id, query, principal, language);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getProceeding',
    summary: 'Get a side procedure',
    description: 'One side procedure by its number: where it stands, and who has consented to what.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam({
    name: 'number',
    description: 'Number of the side procedure.',
    schema: { type: 'integer', minimum: 1 },
    example: 1,
  })
  @ApiOkResponse({ description: 'The side procedure.', type: ProceedingDto })
  @ApiProblems(401, 404)
  find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<ProceedingDto> {
    return this.proceedings.find(id, number, principal, language);
  }
}
