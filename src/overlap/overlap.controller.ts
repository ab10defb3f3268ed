import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../api/docs/api-problems.js';
import { PICTURE, SVG } from '../api/docs/svg.js';
import type { Page } from '../api/page.dto.js';
import { SpokenLanguage } from '../api/requests/language.js';
import type { Language } from '../messages/catalogue.js';
import { PARTNERSHIP, PartnershipIdInPath } from '../partnerships/partnership-id.pipe.js';
import { RegionOnDayQuery } from '../regions/dto/region-on-day.query.js';
import { OverlapOverviewDto, SetOverlapDto, SetOverlapPageDto } from './dto/overlap.dto.js';
import { OverlapMatrixQuery, OverlapQuery, OverlapsQuery, RegionFitsQuery } from './dto/overlap.query.js';
import { RegionFitDto, RegionFitPageDto } from './dto/region-fit.dto.js';
import { MatrixService } from './matrix.service.js';
import { OverlapService } from './overlap.service.js';
import { RegionFitsService } from './region-fits.service.js';

/** How much regions and partnerships overlap, and whether partnerships fit the reference regions. Readable by anyone. */
@Controller('v1')
export class OverlapController {
  constructor(
    private readonly overlap: OverlapService,
    private readonly fits: RegionFitsService,
    private readonly matrices: MatrixService,
  ) {}

  @Get('regions/overlap')
  @ApiTags('Regions')
  @ApiOperation({
    operationId: 'getOverlap',
    summary: 'See how fragmented municipalities are',
    description:
      'Of each municipality, page by page by name, how many regions, partnerships and partners it has, how many of its ' +
      'partnerships cross a border of the reference regions, and how differently they are made up; with the figures of ' +
      'everybody together. Of today, or of the day given as `on`.',
  })
  @ApiOkResponse({ description: 'The overview.', type: OverlapOverviewDto })
  @ApiProblems(400)
  overview(@Query() query: OverlapQuery): Promise<OverlapOverviewDto> {
    return this.overlap.overview(query);
  }

  @Get('regions/overlap/pairs')
  @ApiTags('Regions')
  @ApiOperation({
    operationId: 'listOverlaps',
    summary: 'List which regions and partnerships overlap',
    description:
      'Pairs of regions and partnerships with the municipalities that they have in common, the closest first. With `of` ' +
      'those of one with every other that it has any in common with; without, those that overlap by half at least.',
  })
  @ApiOkResponse({ description: 'A page of overlaps.', type: SetOverlapPageDto })
  @ApiProblems(400)
  list(@Query() query: OverlapsQuery): Promise<Page<SetOverlapDto>> {
    return this.overlap.overlaps(query);
  }

  @Get('regions/overlap/matrix.svg')
  @ApiTags('Regions')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getOverlapMatrix',
    summary: 'See as a picture what overlaps',
    description:
      'How many municipalities each row has in common with each column, sixty of each at most: reference and transport ' +
      'regions unless told. Partnerships are drawn of one municipality at a time. Its words are in the caller’s language.',
  })
  @ApiOkResponse({ description: 'The picture.', content: PICTURE })
  @ApiProblems(400)
  matrix(@Query() query: OverlapMatrixQuery, @SpokenLanguage() language: Language): Promise<string> {
    return this.matrices.draw(query, language);
  }

  @Get('regions/overlap/fits')
  @ApiTags('Regions')
  @ApiOperation({
    operationId: 'listRegionFits',
    summary: 'List how partnerships fit the reference regions',
    description:
      'The Regiodecreet’s test of every partnership that has members, by id: inside one reference region, equal to one, a ' +
      'multiple of whole ones, or across borders; with the fewest moves that would mend it, the term, and whether its ' +
      'deviation was explained.',
  })
  @ApiOkResponse({ description: 'A page of partnerships.', type: RegionFitPageDto })
  @ApiProblems(400)
  listFits(@Query() query: RegionFitsQuery): Promise<Page<RegionFitDto>> {
    return this.fits.list(query);
  }

  @Get('partnerships/:id/fit')
  @ApiTags('Partnerships')
  @ApiOperation({
    operationId: 'getRegionFit',
    summary: 'See how a partnership fits the reference regions',
    description:
      'The Regiodecreet’s test of one partnership, today or on the day given as `on`, with the smallest set of ' +
      'municipalities whose leaving or joining would mend it.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiOkResponse({ description: 'What the test finds.', type: RegionFitDto })
  @ApiProblems(400, 404)
  findFit(
    @Param('id', PartnershipIdInPath) id: string,
    @Query() query: RegionOnDayQuery,
  ): Promise<RegionFitDto> {
    return this.fits.find(id, query.on);
  }
}
