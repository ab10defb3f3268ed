import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { ProvisosService } from './provisos.service.js';
import { ProvisoDto, ProvisoPageDto } from './dto/proviso.dto.js';

/** What governments and deputations state with the adoption of a plan. */
@ApiTags('Consultation and inquiry')
@Controller('v1/agreements/:id')
export class ProvisosController {
  constructor(private readonly provisos: ProvisosService) {}

  @Get('provisos')
  @ApiOperation({
    operationId: 'listProvisos',
    summary: 'List the provisos',
    description:
      'Each voorbehoud of the Flemish Government or a deputation, in the order in which they were stated by ' +
      'the event `STATE_PROVISO`, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of provisos.', type: ProvisoPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ProvisoDto>> {
    return this.provisos.list(id, query, principal);
  }
}
