import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { CSV } from '../common/csv/write-table.js';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { OrganisationId } from '../api/validation/path-ids.js';
import { LastingDutiesDto } from './dto/lasting-duties.dto.js';
import { ReconfirmationOverviewDto } from './dto/reconfirmation.dto.js';
import {
  CouncilTermQuery,
  CreateTermOfOfficeDto,
  ReviseTermOfOfficeDto,
  TermOfOfficeDto,
  TermOfOfficePageDto,
} from './dto/term-of-office.dto.js';
import { lastingDutiesTable } from './lasting-duties-table.js';
import { ReconfirmationsService } from './reconfirmations.service.js';
import { TermIdInPath } from './term-id.pipe.js';
import { TermsOfOfficeService } from './terms-of-office.service.js';

const TERM = { name: 'id', description: 'Id of the term.', example: 'municipality-2025' } as const;
const ORGANISATION = { name: 'id', description: 'OVO code.', example: 'OVO002133' } as const;
const NO_TERM = {
  status: 409,
  code: 'no-term-of-office',
  when: 'No term of office of this level is known for the day.',
  params: { day: '2199-01-01' },
} as const;

/** For how long councils are elected. */
@ApiTags('Terms of office')
@Controller('v1/terms-of-office')
export class TermsOfOfficeController {
  constructor(private readonly terms: TermsOfOfficeService) {}

  @Get()
  @ApiOperation({
    operationId: 'listTermsOfOffice',
    summary: 'List terms of office',
    description: 'For how long the councils of municipalities, provinces and Flanders are elected, by id.',
  })
  @ApiOkResponse({ description: 'A page of terms.', type: TermOfOfficePageDto })
  @ApiProblems(400)
  list(@Query() query: PageQuery): Promise<Page<TermOfOfficeDto>> {
    return this.terms.list(query);
  }

  @Get(':id')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getTermOfOffice',
    summary: 'Get a term of office',
    description: 'One term of office by its id.',
  })
  @ApiParam(TERM)
  @ApiOkResponse({ description: 'The term.', type: TermOfOfficeDto, headers: contentEtagHeader })
  @ApiProblems(404)
  find(@Param('id', TermIdInPath) id: string): Promise<TermOfOfficeDto> {
    return this.terms.find(id);
  }

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createTermOfOffice',
    summary: 'Add a term of office',
    description:
      'A registrar of Flanders adds a term. Terms of one level share no day. Its id is made of level and year.',
  })
  @ApiCreatedResponse({
    description: 'The term.',
    type: TermOfOfficeDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 422, {
    status: 409,
    code: 'term-exists',
    when: 'There is a term with this level and year.',
    params: { term: 'municipality-2025' },
  })
  async create(
    @Body() body: CreateTermOfOfficeDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TermOfOfficeDto> {
    const term = await this.terms.create(body, requirePrincipal(principal));
    response.set('Location', `/v1/terms-of-office/${term.id}`);
    return term;
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseTermOfOffice',
    summary: 'Set the days of a term of office',
    description:
      'A registrar of Flanders sets them as they turn out: the day on which councils are installed, a legislature that ' +
      'ends early. Nothing that binds moves with it.',
  })
  @ApiParam(TERM)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` of `GET /v1/terms-of-office/{id}`: refused with 412 where it has changed since.',
  })
  @ApiOkResponse({ description: 'The term after it.', type: TermOfOfficeDto })
  @ApiProblems(400, 401, 403, 404, 412)
  revise(
    @Param('id', TermIdInPath) id: string,
    @Body() body: ReviseTermOfOfficeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<TermOfOfficeDto> {
    return this.terms.revise(id, body, ifMatch, requirePrincipal(principal));
  }
}

/** What outlasts a council, and how far the next one has come with it. */
@ApiTags('Terms of office')
@Controller('v1/organisations/:id')
export class LastingDutiesController {
  constructor(private readonly reconfirmations: ReconfirmationsService) {}

  @Get('lasting-duties')
  @ApiOperation({
    operationId: 'getLastingDuties',
    summary: 'See what outlasts the term of office of a council',
    description:
      'Agreements that bind an organisation beyond the present term of its council, with their last day, and what it owes ' +
      'that is due after it or has no day; what that comes to per year and unit. A new council is bound by it as the one ' +
      'before (pacta sunt servanda).',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'The duties.', type: LastingDutiesDto })
  @ApiProblems(400, 404, NO_TERM)
  lasting(@OrganisationId('id') id: string, @Query() { on }: CouncilTermQuery): Promise<LastingDutiesDto> {
    return this.reconfirmations.lasting(id, on);
  }

  @Get('lasting-duties.csv')
  @Header('Content-Type', CSV)
  @ApiOperation({
    operationId: 'getLastingDutiesTable',
    summary: 'Get what outlasts the term of office of a council as a table',
    description:
      'CSV (RFC 4180, UTF-8) with a line for each commitment, and one for an agreement that outlasts the term without any. ' +
      'No text in it is one that a spreadsheet would take for a formula.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({
    description: 'The table.',
    content: {
      'text/csv': { schema: { type: 'string' }, example: 'organisation,term,term_ends_on,agreement' },
    },
  })
  @ApiProblems(400, 404, NO_TERM)
  async table(@OrganisationId('id') id: string, @Query() { on }: CouncilTermQuery): Promise<string> {
    return lastingDutiesTable(await this.reconfirmations.lasting(id, on));
  }

  @Get('reconfirmations')
  @ApiOperation({
    operationId: 'getReconfirmationOverview',
    summary: 'See what a new council has reconfirmed, and what not yet',
    description:
      'Of each agreement in force that came into force before this council, whether it took note of all that its ' +
      'organisation owes. After a merger it is the council of the successor that counts. What is not reconfirmed binds ' +
      'all the same.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'The agreements.', type: ReconfirmationOverviewDto })
  @ApiProblems(400, 404, NO_TERM)
  overview(
    @OrganisationId('id') id: string,
    @Query() { on }: CouncilTermQuery,
  ): Promise<ReconfirmationOverviewDto> {
    return this.reconfirmations.overview(id, on);
  }
}
