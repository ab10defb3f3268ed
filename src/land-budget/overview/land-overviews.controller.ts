import { Controller, Get, Header, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ContentEtag, contentEtagHeader } from '../../api/content-etag.interceptor.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PICTURE, SVG } from '../../api/docs/svg.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { CSV } from '../../common/csv/write-table.js';
import type { Language } from '../../messages/catalogue.js';
import { wordsIn } from '../../messages/render.js';
import { drawChart } from '../../ratification/charts/draw-chart.js';
import { RegionIdInPath } from '../../regions/region-id.pipe.js';
import { LandOverviewDto } from '../dto/land-overview.dto.js';
import { LandOverviewQuery } from '../dto/land-overview.query.js';
import { LAND_PATH, LAND_REGION, LandPathIdInPath } from '../land-id.pipe.js';
import { landChart } from './land-chart.js';
import { LandOverviewsService } from './land-overviews.service.js';
import { landTable } from './land-table.js';

/** Where regions and municipalities stand on their path. Readable by anyone. */
@ApiTags('Land budgets')
@ApiParam(LAND_PATH)
@ApiParam(LAND_REGION)
@Controller('v1/land-paths/:pathId/budgets/:regionId')
export class LandOverviewsController {
  constructor(private readonly overviews: LandOverviewsService) {}

  @Get('overview')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getLandOverview',
    summary: 'See where a region stands with its land',
    description:
      'For the region and each municipality, year by year: what the path gives, the share, what was transferred, what was ' +
      'used and is left, judged with the arithmetic in the caller’s language.',
  })
  @ApiOkResponse({ description: 'The overview.', type: LandOverviewDto, headers: contentEtagHeader })
  @ApiProblems(400, 404)
  async find(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Query() query: LandOverviewQuery,
    @SpokenLanguage() language: Language,
  ): Promise<LandOverviewDto> {
    return LandOverviewDto.of(await this.overviews.of(pathId, regionId, query), language);
  }

  @Get('overview.csv')
  @Header('Content-Type', CSV)
  @ApiOperation({
    operationId: 'getLandOverviewTable',
    summary: 'Get where a region stands as a table',
    description: 'CSV (RFC 4180, UTF-8) with a line for the region and each municipality in each year.',
  })
  @ApiOkResponse({
    description: 'The table.',
    content: { 'text/csv': { schema: { type: 'string' }, example: 'path,definition,region,organisation' } },
  })
  @ApiProblems(400, 404)
  async table(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Query() query: LandOverviewQuery,
  ): Promise<string> {
    return landTable(await this.overviews.of(pathId, regionId, query));
  }

  @Get('overview.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getLandOverviewChart',
    summary: 'See where a region stands as a chart',
    description:
      'What may be taken each year as a line and what was as bars, in the colour of the judgement: of the region, or of the ' +
      'municipality that is named. Its words are in the caller’s language.',
  })
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(400, 404)
  async chart(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Query() query: LandOverviewQuery,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    const overview = await this.overviews.of(pathId, regionId, query);
    return drawChart(landChart(overview, query.organisationId !== undefined, language, wordsIn(language)));
  }
}
