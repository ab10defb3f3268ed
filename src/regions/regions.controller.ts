import { Controller, Get, Header, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../api/docs/api-problems.js';
import type { Page } from '../api/page.dto.js';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ListRegionsQuery } from './dto/list-regions.query.js';
import { RegionOnDayQuery } from './dto/region-on-day.query.js';
import { RegionDetailDto, RegionDto, RegionPageDto } from './dto/region.dto.js';
import { RegionIdInPath } from './region-id.pipe.js';
import { RegionsService } from './regions.service.js';

/** Which municipalities go together: reference and transport regions. Readable by anyone. */
@ApiTags('Regions')
@Controller('v1/regions')
export class RegionsController {
  constructor(private readonly regions: RegionsService) {}

  @Get()
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'listRegions',
    summary: 'Find regions',
    description:
      'Regions by name, page by page. `municipality=OVO002133` lists the regions that Kortrijk is in today; with ' +
      '`on=2024-12-31`, those that it was in on that day.',
  })
  @ApiOkResponse({ description: 'A page of regions.', type: RegionPageDto })
  @ApiProblems(400)
  list(@Query() query: ListRegionsQuery): Promise<Page<RegionDto>> {
    return this.regions.list(query);
  }

  @Get(':id')
  @UseInterceptors(ContentEtag)
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'getRegion',
    summary: 'Get a region',
    description: 'One region with the municipalities that are in it, today or on the day given as `on`.',
  })
  @ApiParam({ name: 'id', description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  @ApiOkResponse({
    description: 'The region with its members.',
    type: RegionDetailDto,
    headers: contentEtagHeader,
  })
  @ApiProblems(400, 404)
  find(@Param('id', RegionIdInPath) id: string, @Query() query: RegionOnDayQuery): Promise<RegionDetailDto> {
    return this.regions.find(id, query.on);
  }
}
