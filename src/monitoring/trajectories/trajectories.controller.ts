import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PICTURE, SVG } from '../../api/docs/svg.js';
import { etagOf } from '../../api/etag.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { CSV } from '../../common/csv/write-table.js';
import type { Language } from '../../messages/catalogue.js';
import { wordsIn } from '../../messages/render.js';
import { drawChart } from '../../ratification/charts/draw-chart.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { PART_HEADERS } from '../../workflow/agreement-part.docs.js';
import { TrajectoryDto } from '../dto/trajectory.dto.js';
import { TrajectoriesService } from './trajectories.service.js';
import { trajectoryChart } from './trajectory-chart.js';
import { trajectoryTable } from './trajectory-table.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the indicator.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

/** What was measured, held against the path that was agreed. */
@ApiTags('Indicators')
@ApiParam(AGREEMENT_ID)
@ApiParam(NUMBER)
@Controller('v1/agreements/:id/indicators/:number')
export class TrajectoriesController {
  constructor(private readonly trajectories: TrajectoriesService) {}

  @Get('trajectory')
  @ApiOperation({
    operationId: 'getTrajectory',
    summary: 'See how an indicator stands on its path',
    description:
      'The path, what was measured, the judgement on the last measurement with its arithmetic, and what becomes of it by ' +
      'the day of the target if it goes on so. Sentences are in the caller’s language.',
  })
  @ApiOkResponse({ description: 'The trajectory.', type: TrajectoryDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TrajectoryDto> {
    const { version, item } = await this.trajectories.of(id, number, principal, 'getTrajectory');
    response.set('ETag', etagOf(version));
    return TrajectoryDto.of(item, language);
  }

  @Get('trajectory.csv')
  @Header('Content-Type', CSV)
  @ApiOperation({
    operationId: 'getTrajectoryTable',
    summary: 'Get an indicator’s path and measurements as a table',
    description:
      'CSV (RFC 4180, UTF-8) with a line for each corner of the path and each measurement, corrected ones too, beside what ' +
      'the path says for its day.',
  })
  @ApiOkResponse({
    description: 'The table.',
    content: { 'text/csv': { schema: { type: 'string' }, example: 'kind,on,value,expected,unit' } },
  })
  @ApiProblems(401, 404)
  async table(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<string> {
    const { item } = await this.trajectories.of(id, number, principal, 'getTrajectoryTable');
    return trajectoryTable(item);
  }

  @Get('chart.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getTrajectoryChart',
    summary: 'See an indicator as a chart',
    description:
      'The path with its tolerance, what was found and where it is going, with unit and source. Its words are in the ' +
      'caller’s language.',
  })
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(401, 404)
  async chart(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    const { item } = await this.trajectories.of(id, number, principal, 'getTrajectoryChart');
    return drawChart(trajectoryChart(item, language, wordsIn(language)));
  }
}
