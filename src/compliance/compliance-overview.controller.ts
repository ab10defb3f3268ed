import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import type { Page } from '../api/page.dto.js';
import { OrganisationId } from '../api/validation/path-ids.js';
import { ComplianceOverview } from './compliance-overview.service.js';
import {
  ComplianceReportPageDto,
  ComplianceReportSummaryDto,
  ListOwnReportsQuery,
} from './dto/compliance-report.dto.js';

/** The reports of one organisation over all its agreements. */
@ApiTags('Comply or explain')
@Controller('v1/organisations/:id/compliance-reports')
export class ComplianceOverviewController {
  constructor(private readonly overview: ComplianceOverview) {}

  @Get()
  @ApiOperation({
    operationId: 'listOrganisationComplianceReports',
    summary: 'List an organisation’s comply-or-explain reports',
    description:
      'Over all agreements that the caller may know of, the newest year first, page by page: submitted, owed and late, with ' +
      'those of organisations whose place it has taken.',
  })
  @ApiParam({ name: 'id', description: 'OVO code.', example: 'OVO002133' })
  @ApiOkResponse({ description: 'A page of reports.', type: ComplianceReportPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @OrganisationId('id') id: string,
    @Query() query: ListOwnReportsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ComplianceReportSummaryDto>> {
    return this.overview.list(id, query, principal);
  }
}
