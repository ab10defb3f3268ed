import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { CsvFileDto, CsvPreviewDto } from '../../api/csv/csv.dto.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import type { Page } from '../../api/page.dto.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import type { Language } from '../../messages/catalogue.js';
import { RegionIdInPath } from '../../regions/region-id.pipe.js';
import { ImportedLandFiguresDto, LandFigureDto, LandFigurePageDto } from '../dto/land-figure.dto.js';
import { ListLandFiguresQuery } from '../dto/list-land-figures.query.js';
import { LAND_PATH, LAND_REGION, LandPathIdInPath } from '../land-id.pipe.js';
import { LandFiguresService } from './land-figures.service.js';

const COLUMNS =
  'The columns are `organisation` (OVO code), `year` (one that is over), `hectares`, `definition` (the code of the path’s), ' +
  '`source` and `reason`, which is for a figure that comes in the place of an earlier one.';

const EXAMPLES = {
  figures: {
    summary: 'Figures of two municipalities (made up)',
    value: {
      csv:
        'organisation,year,hectares,definition,source,reason\n' +
        'OVO002133,2025,11.25,ruimtebeslag,https://www.example.org/made-up,\n' +
        'OVO002177,2025,4.5,ruimtebeslag,https://www.example.org/made-up,',
    },
  },
};

/** How much land was taken. Readable by anyone. */
@ApiTags('Land budgets')
@ApiParam(LAND_PATH)
@ApiParam(LAND_REGION)
@Controller('v1/land-paths/:pathId/budgets/:regionId/figures')
export class LandFiguresController {
  constructor(private readonly figures: LandFiguresService) {}

  @Get()
  @ApiOperation({
    operationId: 'listLandFigures',
    summary: 'List yearly figures of land take',
    description:
      'By municipality and year, page by page, with source. A figure that was corrected stays, before the one that came in ' +
      'its place, which says why.',
  })
  @ApiOkResponse({ description: 'A page of figures.', type: LandFigurePageDto })
  @ApiProblems(400, 404)
  list(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Query() query: ListLandFiguresQuery,
  ): Promise<Page<LandFigureDto>> {
    return this.figures.list(pathId, regionId, query);
  }

  @Post('import/preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewLandFigures',
    summary: 'Try a file of yearly figures',
    description: `Says what is wrong with each line, and changes nothing. ${COLUMNS}`,
  })
  @ApiBody({ type: CsvFileDto, examples: EXAMPLES })
  @ApiOkResponse({ description: 'What taking it in would come to.', type: CsvPreviewDto })
  @ApiProblems(400, 401, 403, 404)
  preview(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Body() { csv }: CsvFileDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<CsvPreviewDto> {
    return this.figures.preview(pathId, regionId, csv, requirePrincipal(principal), language);
  }

  @Post('import')
  @Idempotent()
  @ApiOperation({
    operationId: 'importLandFigures',
    summary: 'Take in a file of yearly figures',
    description:
      'A registrar of Flanders, or a director of the province in which all of the region lies. All lines or none: where some ' +
      `are not sound, the answer names each; figures of another definition never are. ${COLUMNS}`,
  })
  @ApiBody({ type: CsvFileDto, examples: EXAMPLES })
  @ApiCreatedResponse({
    description: 'The figures.',
    type: ImportedLandFiguresDto,
    headers: { Location: { description: 'Their address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async take(
    @Param('pathId', LandPathIdInPath) pathId: string,
    @Param('regionId', RegionIdInPath) regionId: string,
    @Body() { csv }: CsvFileDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportedLandFiguresDto> {
    const taken = await this.figures.take(pathId, regionId, csv, requirePrincipal(principal));
    response.set('Location', `/v1/land-paths/${pathId}/budgets/${regionId}/figures`);
    return taken;
  }
}
