import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import type { Page } from '../api/page.dto.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { AgreementId, OrganisationId, PathNumber } from '../api/validation/path-ids.js';
import type { Language } from '../messages/catalogue.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { IF_MATCH, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { ComplianceReportsService } from './compliance-reports.service.js';
import {
  ComplianceReportDto,
  ComplianceReportPageDto,
  ComplianceReportSummaryDto,
  ListComplianceReportsQuery,
  SubmitComplianceReportDto,
} from './dto/compliance-report.dto.js';

const YEAR = {
  name: 'year',
  description: 'The year that the report is about.',
  schema: { type: 'integer', minimum: 1 },
  example: 2026,
} as const;

const PARTY = {
  name: 'organisationId',
  description: 'OVO code of the party that owes it.',
  example: 'OVO002133',
} as const;

/** Comply-or-explain reports (*pas toe of leg uit*): of each party and year that an agreement is in force. */
@ApiTags('Comply or explain')
@Controller('v1/agreements/:id/compliance-reports')
export class ComplianceReportsController {
  constructor(private readonly reports: ComplianceReportsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listComplianceReports',
    summary: 'List comply-or-explain reports',
    description:
      'By year and party, page by page: those that were submitted, and those that are owed, with whether they are late.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of reports.', type: ComplianceReportPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: ListComplianceReportsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ComplianceReportSummaryDto>> {
    return this.reports.list(id, query, principal);
  }

  @Get(':year/:organisationId')
  @ApiOperation({
    operationId: 'getComplianceReport',
    summary: 'Get a comply-or-explain report',
    description:
      'Until it is submitted: filled in beforehand with what the registry knows of commitments that were due, ' +
      'measurements, reservations and lessons that wait for an answer.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(YEAR)
  @ApiParam(PARTY)
  @ApiOkResponse({ description: 'The report.', type: ComplianceReportDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() agreementId: string,
    @PathNumber('year') year: number,
    @OrganisationId() organisationId: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComplianceReportDto> {
    const key = { agreementId, organisationId, year };
    const { version, item } = await this.reports.find(key, principal, language);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':year/:organisationId/submission')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'submitComplianceReport',
    summary: 'Submit a comply-or-explain report',
    description:
      'The clerk of the party that owes it, or of the one that has taken its place, answers each item. It is public with ' +
      'the agreement. One that is submitted before its year is over is an interim one, and can be replaced.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(YEAR)
  @ApiParam(PARTY)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The report after it.', type: ComplianceReportDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    {
      status: 409,
      code: 'no-report-owed',
      when: 'The caller’s organisation owes no report over that year, or the one of another is meant.',
      params: { organisation: 'OVO002133', year: 2026 },
    },
    {
      status: 409,
      code: 'report-is-submitted',
      when: 'The report over the whole year was submitted already.',
      params: { year: 2026 },
    },
    notInThisState('The agreement has never been in force.'),
  )
  async submit(
    @AgreementId() agreementId: string,
    @PathNumber('year') year: number,
    @OrganisationId() organisationId: string,
    @Body() body: SubmitComplianceReportDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComplianceReportDto> {
    const { version, item } = await this.reports.submit(
      { agreementId, organisationId, year },
      body,
      requirePrincipal(principal),
      language,
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
