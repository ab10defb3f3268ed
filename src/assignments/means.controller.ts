import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { PICTURE, SVG } from '../api/docs/svg.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { UuidInPath } from '../api/validation/path-ids.js';
import { CSV } from '../common/csv/write-table.js';
import type { Language } from '../messages/catalogue.js';
import { ASSIGNMENT } from './assignments.docs.js';
import { MeansService } from './means.service.js';

/** What is drawn of an assignment's means, for eyes and spreadsheets. */
@ApiTags('Assignments')
@Controller('v1/assignments/:id')
export class MeansController {
  constructor(private readonly means: MeansService) {}

  @Get('means.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getMeansChart',
    summary: 'See what is drawn and what is left',
    description:
      'A panel for each unit: what each answer that counts draws, forty at most, and what is left. Its words are in the ' +
      'caller’s language.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(404)
  chart(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    return this.means.chart(id, principal, language);
  }

  @Get('means.csv')
  @Header('Content-Type', CSV)
  @ApiOperation({
    operationId: 'getMeansTable',
    summary: 'Get what is drawn and left as a table',
    description:
      'CSV (RFC 4180, UTF-8) with, for each unit, a line for what is given, one for each answer by an agreement, and one ' +
      'for what is left: amounts with a point, and no text that a spreadsheet would take for a formula.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiOkResponse({
    description: 'The table.',
    content: {
      'text/csv': { schema: { type: 'string' }, example: 'line,answer,organisation,name,state,unit,amount' },
    },
  })
  @ApiProblems(404)
  table(@Param('id', UuidInPath) id: string): Promise<string> {
    return this.means.table(id);
  }
}
