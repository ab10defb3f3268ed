import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import type { Page } from '../api/page.dto.js';
import { DOMAIN, DomainIdInPath } from '../domains/domain-id.pipe.js';
import { RegionIdInPath } from '../regions/region-id.pipe.js';
import { BudgetConflictsService } from './budget-conflicts.service.js';
import { BudgetYearInPath, CODE, LineCodeInPath, YEAR } from './budget-line.params.js';
import { BudgetLinesService } from './budget-lines.service.js';
import { BudgetConflictsDto, BudgetConflictsQuery } from './dto/budget-conflicts.dto.js';
import {
  BudgetLineDetailDto,
  ListBudgetLinesQuery,
  SetBudgetLineDto,
  UsedBudgetLineDto,
  UsedBudgetLinePageDto,
} from './dto/budget-line.dto.js';

const VERSION = { ETag: { description: 'Its version, for If-Match.', schema: { type: 'string' } } } as const;

/** What policy domains have per year, and where that does not go together with deals. */
@ApiTags('Budget lines')
@Controller('v1')
export class BudgetLinesController {
  constructor(
    private readonly lines: BudgetLinesService,
    private readonly conflicts: BudgetConflictsService,
  ) {}

  @Get('domains/:id/budget-lines')
  @ApiOperation({
    operationId: 'listBudgetLines',
    summary: 'List the budget lines of a policy domain',
    description:
      'By year and word, each with what deals draw on it and what is left, as far as the caller may see the deals.',
  })
  @ApiParam(DOMAIN)
  @ApiOkResponse({ description: 'A page of budget lines.', type: UsedBudgetLinePageDto })
  @ApiProblems(400, 404)
  list(
    @Param('id', DomainIdInPath) id: string,
    @Query() query: ListBudgetLinesQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<UsedBudgetLineDto>> {
    return this.lines.list(id, query, principal);
  }

  @Get('domains/:id/budget-lines/:year/:code')
  @ApiOperation({
    operationId: 'getBudgetLine',
    summary: 'Get a budget line and what it was before',
    description: 'What the domain has for something in a year, with every earlier version of the line.',
  })
  @ApiParam(DOMAIN)
  @ApiParam(YEAR)
  @ApiParam(CODE)
  @ApiOkResponse({ description: 'The line.', type: BudgetLineDetailDto, headers: VERSION })
  @ApiProblems(404)
  async find(
    @Param('id', DomainIdInPath) domainId: string,
    @Param('year', BudgetYearInPath) year: number,
    @Param('code', LineCodeInPath) code: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BudgetLineDetailDto> {
    const line = await this.lines.find({ domainId, year, code });
    response.set('ETag', etagOf(line.version));
    return line;
  }

  @Put('domains/:id/budget-lines/:year/:code')
  @ApiOperation({
    operationId: 'setBudgetLine',
    summary: 'Set a budget line',
    description:
      'An official of the domain says how much there is for something in a year, for the first time or anew. What it was ' +
      'before stays to be read. Less than deals draw is taken, and shown as a conflict.',
  })
  @ApiParam(DOMAIN)
  @ApiParam(YEAR)
  @ApiParam(CODE)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The line’s ETag: refused with 412 where it was set anew since.',
    schema: { type: 'string' },
  })
  @ApiOkResponse({ description: 'The line after it.', type: BudgetLineDetailDto, headers: VERSION })
  @ApiProblems(400, 401, 403, 404, 412)
  async set(
    @Param('id', DomainIdInPath) domainId: string,
    @Param('year', BudgetYearInPath) year: number,
    @Param('code', LineCodeInPath) code: string,
    @Body() body: SetBudgetLineDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BudgetLineDetailDto> {
    const key = { domainId, year, code };
    const line = await this.lines.set(key, body, ifMatch, requirePrincipal(principal));
    response.set('ETag', etagOf(line.version));
    return line;
  }

  @Get('regions/:id/budget-conflicts')
  @ApiOperation({
    operationId: 'getBudgetConflicts',
    summary: 'See where budgets and deals of a region do not go together',
    description:
      'Lines on which deals of the region together draw more than there is, and what domains invest in it outside every ' +
      'plan of it: of the deals that the caller may see.',
  })
  @ApiParam({ name: 'id', description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  @ApiOkResponse({ description: 'The conflicts.', type: BudgetConflictsDto })
  @ApiProblems(400, 404)
  ofRegion(
    @Param('id', RegionIdInPath) id: string,
    @Query() query: BudgetConflictsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<BudgetConflictsDto> {
    return this.conflicts.of(id, query, principal);
  }
}
