import { Controller, Get, Header, Query } from '@nestjs/common';
import { CSV } from '../common/csv/write-table.js';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../api/docs/api-problems.js';
import { PICTURE, SVG } from '../api/docs/svg.js';
import type { Page } from '../api/page.dto.js';
import { SpokenLanguage } from '../api/requests/language.js';
import type { Language } from '../messages/catalogue.js';
import { wordsIn } from '../messages/render.js';
import { drawChart } from '../ratification/charts/draw-chart.js';
import {
  type AgreementParticipationDto,
  AgreementParticipationPageDto,
  StatisticsDto,
} from './dto/statistics.dto.js';
import { ListParticipationFiguresQuery, StatisticsQuery } from './dto/statistics.query.js';
import { statisticsChart } from './statistics-chart.js';
import { statisticsTable } from './statistics-table.js';
import { StatisticsService } from './statistics.service.js';

/** Figures across the registry. Readable by anyone. */
@ApiTags('Statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @ApiOperation({
    operationId: 'getStatistics',
    summary: 'See figures across the registry',
    description:
      'How many agreements per kind, region, theme, phase, state and level; how long they are in each state, as median ' +
      'and mean; how far their parties have come; how many commitments are due, late and fulfilled. Only what is public ' +
      'counts, from ratification on, whoever asks: drafts and negotiations are in no figure.',
  })
  @ApiOkResponse({ description: 'The figures.', type: StatisticsDto })
  @ApiProblems(400)
  show(@Query() query: StatisticsQuery): Promise<StatisticsDto> {
    return this.statistics.show(query);
  }

  @Get('participation')
  @ApiOperation({
    operationId: 'listParticipationFigures',
    summary: 'See per agreement how far its parties have come',
    description:
      'Of each public agreement how many parties were invited, accepted the text, have the approval of their council and ' +
      'are bound, and what part of those invited that is; page by page.',
  })
  @ApiOkResponse({ description: 'A page of agreements.', type: AgreementParticipationPageDto })
  @ApiProblems(400)
  participation(@Query() query: ListParticipationFiguresQuery): Promise<Page<AgreementParticipationDto>> {
    return this.statistics.participation(query);
  }
}

/** The same figures in forms for others than programs. */
@ApiTags('Statistics')
@Controller('v1')
export class StatisticsFormsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get('statistics.csv')
  @Header('Content-Type', CSV)
  @ApiOperation({
    operationId: 'getStatisticsTable',
    summary: 'Get figures across the registry as a table',
    description:
      'CSV (RFC 4180, UTF-8) with one figure on each line: what it is of, what it is told apart by, which measure, and its ' +
      'value. No text in it is one that a spreadsheet would take for a formula.',
  })
  @ApiOkResponse({
    description: 'The table.',
    content: { 'text/csv': { schema: { type: 'string' }, example: 'figure,kind,by,key,measure,value' } },
  })
  @ApiProblems(400)
  async table(@Query() query: StatisticsQuery): Promise<string> {
    return statisticsTable(await this.statistics.show(query));
  }

  @Get('statistics.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getStatisticsChart',
    summary: 'See figures across the registry as a chart',
    description:
      'How many agreements there are in each phase, and how long they are in each state. Its words are in the caller’s ' +
      'language.',
  })
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(400)
  async chart(@Query() query: StatisticsQuery, @SpokenLanguage() language: Language): Promise<string> {
    return drawChart(statisticsChart(await this.statistics.show(query), language, wordsIn(language)));
  }
}
