import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { LandPathDto, LandPathPageDto, SetLandPathDto } from '../dto/land-path.dto.js';
import { LAND_PATH, LandPathIdInPath } from '../land-id.pipe.js';
import { LandPathsService } from './land-paths.service.js';

const HEADERS = { ETag: { description: 'Its version.', schema: { type: 'string' } } } as const;

const BETONSTOP = {
  name: 'Betonstop',
  definitionCode: 'ruimtebeslag',
  definition: 'Additional ruimtebeslag as mapped by Departement Omgeving, in hectares a year.',
  fromYear: 2017,
  toYear: 2040,
  fromRate: '6',
  toRate: '0',
  tolerancePercent: '5',
  regionKind: 'reference',
  key: 'population',
  source: 'https://example.org/besluit',
};

/** How much land may be taken in all. Readable by anyone. */
@ApiTags('Land budgets')
@Controller('v1/land-paths')
export class LandPathsController {
  constructor(private readonly paths: LandPathsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listLandPaths',
    summary: 'List paths of land take',
    description: 'By id, page by page, each with what it allows every year and how regions divide it.',
  })
  @ApiOkResponse({ description: 'A page of paths.', type: LandPathPageDto })
  @ApiProblems(400)
  list(@Query() query: PageQuery): Promise<Page<LandPathDto>> {
    return this.paths.list(query);
  }

  @Get(':pathId')
  @ApiOperation({
    operationId: 'getLandPath',
    summary: 'Get a path of land take',
    description: 'What it counts, what it allows every year, and how regions divide it: to the square metre.',
  })
  @ApiParam(LAND_PATH)
  @ApiOkResponse({ description: 'The path.', type: LandPathDto, headers: HEADERS })
  @ApiProblems(404)
  async find(
    @Param('pathId', LandPathIdInPath) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandPathDto> {
    const path = await this.paths.find(id);
    response.set('ETag', etagOf(path.version));
    return path;
  }

  @Put(':pathId')
  @ApiOperation({
    operationId: 'setLandPath',
    summary: 'Set a path of land take',
    description:
      'A registrar of Flanders sets how much land may be taken a day, from one year to another, and by what regions divide ' +
      'it; or sets it anew. What it counts stays once there are figures, and nobody is left less than they passed on.',
  })
  @ApiParam(LAND_PATH)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag that the change is meant for: refused with 412 where it has changed since.',
  })
  @ApiBody({
    type: SetLandPathDto,
    examples: { betonstop: { summary: 'From 6 hectares a day to none', value: BETONSTOP } },
  })
  @ApiOkResponse({ description: 'The path after it.', type: LandPathDto, headers: HEADERS })
  @ApiProblems(400, 401, 403, 404, 412)
  async set(
    @Param('pathId', LandPathIdInPath) id: string,
    @Body() body: SetLandPathDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandPathDto> {
    const path = await this.paths.set(id, body, ifMatch, requirePrincipal(principal));
    response.set('ETag', etagOf(path.version));
    return path;
  }
}
