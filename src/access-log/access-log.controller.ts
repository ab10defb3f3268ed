import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import type { Page } from '../api/page.dto.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { AccessLogService } from './access-log.service.js';
import { ListAccessLogQuery, ListReadsQuery } from './dto/list-reads.query.js';
import { type AccessDto, AccessPageDto, type ReadDto, ReadPageDto } from './dto/read.dto.js';

/** Who read what is confidential. */
@ApiTags('Personal data')
@Controller('v1')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  @Get('administration/access-log')
  @ApiOperation({
    operationId: 'listAccessLog',
    summary: 'Read who read what is confidential',
    description:
      'Each request that was shown an agreement (or a part of it) that was not public, mandates, delegations, client ' +
      'systems, who acted, or the administrative history; and each that asked for such and was refused. Newest first. One ' +
      'request is one line, with the ids of all agreements in its answer that were not public. For a registrar of ' +
      'Flanders; reading it is in it too.',
  })
  @ApiOkResponse({ description: 'A page of the access log.', type: AccessPageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: ListAccessLogQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<AccessDto>> {
    return this.log.list(query, principal);
  }

  @Get('agreements/:id/reads')
  @ApiOperation({
    operationId: 'listReads',
    summary: 'Read who read an agreement',
    description:
      'For a clerk of a party: which organisations read the agreement, or a part of it, while it was not public, and which ' +
      'others tried to. Newest first. Persons are shown of the own organisation only.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of reads.', type: ReadPageDto })
  @ApiProblems(400, 401, 403, 404)
  listOfAgreement(
    @AgreementId() id: string,
    @Query() query: ListReadsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ReadDto>> {
    return this.log.listOfAgreement(id, query, principal);
  }
}
