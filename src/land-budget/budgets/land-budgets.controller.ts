import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { RegionIdInPath } from '../../regions/region-id.pipe.js';
import { LandBudgetDto, SetLandBudgetDto } from '../dto/land-budget.dto.js';
import { LAND_PATH, LAND_REGION, LandPathIdInPath } from '../land-id.pipe.js';
import { LandBudgetsService } from './land-budgets.service.js';

const HEADERS = { ETag: { description: 'Its version.', schema: { type: 'string' } } } as const;
const SOURCE = 'https://example.org/besluit';

/** By what the municipalities of a region divide its land. Readable by anyone. */
@ApiTags('Land budgets')
@ApiParam(LAND_PATH)
@ApiParam(LAND_REGION)
@Controller('v1/land-paths/:pathId/budgets/:regionId')
export class LandBudgetsController {
  constructor(private readonly budgets: LandBudgetsService) {}

  @Get()
  @ApiOperation({
    operationId: 'getLandBudget',
    summary: 'Get by what a region divides its land',
    description: 'The key, the part of each municipality, and mergers among them since it was first set.',
  })
  @ApiOkResponse({ description: 'The budget.', type: LandBudgetDto, headers: HEADERS })
  @ApiProblems(404)
  async find(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandBudgetDto> {
    const budget = await this.budgets.find(pathId, regionId);
    response.set('ETag', etagOf(budget.version));
    return budget;
  }

  @Put()
  @ApiOperation({
    operationId: 'setLandBudget',
    summary: 'Set by what a region divides its land',
    description:
      'A registrar of Flanders, or a director of the province in which all of the region lies, sets the key; or sets it ' +
      'anew, which leaves nobody less than they passed on.',
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag that the change is meant for: refused with 412 where it has changed since.',
  })
  @ApiBody({
    type: SetLandBudgetDto,
    examples: {
      population: { summary: 'By inhabitants', value: { key: 'population', source: SOURCE } },
      shares: {
        summary: 'By shares (every municipality of the region)',
        value: {
          key: 'shares',
          parts: [
            { organisationId: 'OVO002133', part: '0.6' },
            { organisationId: 'OVO002177', part: '0.4' },
          ],
          source: SOURCE,
        },
      },
    },
  })
  @ApiOkResponse({ description: 'The budget after it.', type: LandBudgetDto, headers: HEADERS })
  @ApiProblems(400, 401, 403, 404, 412)
  async set(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Body() body: SetLandBudgetDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandBudgetDto> {
    const budget = await this.budgets.set(pathId, regionId, body, ifMatch, requirePrincipal(principal));
    response.set('ETag', etagOf(budget.version));
    return budget;
  }
}
