import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import type { Forecast } from '../rules/forecast.js';
import {
  DIRECTIONS,
  JUDGEMENTS,
  PATH_FORMS,
  pathPoints,
  type Direction,
  type Judgement,
  type JudgementState,
  type PathForm,
} from '../rules/trajectory.js';
import { forecastSentence, judgementSentence } from '../trajectories/sentences.js';
import type { TrajectoryReport } from '../trajectories/trajectories.service.js';
import { PathStepDto } from './indicator.dto.js';
import { MeasurementDto } from './measurement.dto.js';

/** How an indicator stands on its path, with the arithmetic. Decimal strings, in its unit. */
export class JudgementDto {
  @ApiProperty({
    description:
      '`onTrack`: not behind the path; `atRisk`: behind by the tolerance at most; `offTrack`: by more; `noData`: nothing ' +
      'was measured.',
    enum: JUDGEMENTS,
    example: 'atRisk',
  })
  readonly state: JudgementState;

  @ApiProperty({
    description: 'The day that the last measurement holds for.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-20',
  })
  readonly on: string | null;

  @ApiProperty({
    description: 'What the path says for that day, rounded to six decimals.',
    type: String,
    nullable: true,
    example: '11.75',
  })
  readonly expected: string | null;

  @ApiProperty({ description: 'What was found.', type: String, nullable: true, example: '11.8' })
  readonly found: string | null;

  @ApiProperty({ description: 'Found less expected.', type: String, nullable: true, example: '0.05' })
  readonly deviation: string | null;

  @ApiProperty({
    description: 'How far it is behind the path; 0 where it is not.',
    type: String,
    nullable: true,
    example: '0.05',
  })
  readonly behind: string | null;

  @ApiProperty({ description: 'How far it may be.', type: String, nullable: true, example: '0.1' })
  readonly tolerance: string | null;

  @ApiProperty({
    description: 'All of it as a sentence, in the caller’s language.',
    example:
      'On 20 November 2026 11.75 % was expected and 11.8 % was found: behind by 0.05 %, within the tolerance of 0.1 %.',
  })
  readonly sentence: string;

  static of(judgement: Judgement, unit: string, language: Language): JudgementDto {
    const figures = judgement.state === 'noData' ? NOTHING_FOUND : judgement;
    return {
      ...figures,
      state: judgement.state,
      sentence: renderMessage(judgementSentence(judgement, unit), language),
    };
  }
}

const NOTHING_FOUND = {
  on: null,
  expected: null,
  found: null,
  deviation: null,
  behind: null,
  tolerance: null,
};

const FORECASTS = ['made', 'tooFew', 'targetDayPassed'] as const;

/** What becomes of an indicator that goes on as it has done. */
export class ForecastDto {
  @ApiProperty({
    description:
      '`made`; or why there is none: too few days were measured, or the day of the target has passed.',
    enum: FORECASTS,
    example: 'made',
  })
  readonly state: (typeof FORECASTS)[number];

  @ApiProperty({
    description:
      '`theil-sen`: the median of the slopes between each two days that were measured, through the median of what is left.',
    enum: ['theil-sen'],
    example: 'theil-sen',
  })
  readonly method: 'theil-sen';

  @ApiProperty({
    description:
      'On how many days that were measured it rests; `null` where the day of the target has passed.',
    type: 'integer',
    nullable: true,
    example: 4,
  })
  readonly days: number | null;

  @ApiProperty({ description: 'By how much it moves a year.', type: String, nullable: true, example: '-0.3' })
  readonly perYear: string | null;

  @ApiProperty({
    description: 'Where it comes to on the day of the target.',
    type: String,
    nullable: true,
    example: '11.2',
  })
  readonly onTargetDay: string | null;

  @ApiProperty({ description: 'That less the target.', type: String, nullable: true, example: '0.2' })
  readonly gap: string | null;

  @ApiProperty({
    description: 'Whether it meets the target on that day.',
    type: Boolean,
    nullable: true,
    example: false,
  })
  readonly meetsTarget: boolean | null;

  @ApiProperty({
    description: 'The first day on which it does; `null` where it does not before 2200.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2032-09-01',
  })
  readonly reachesOn: string | null;

  @ApiProperty({
    description: 'All of it as a sentence, in the caller’s language.',
    example:
      'At the pace of 4 measured days (-0.3 % a year) it comes to 11.2 % on 31 December 2031, where 11 % is the target.',
  })
  readonly sentence: string;

  static of(
    forecast: Forecast,
    target: Parameters<typeof forecastSentence>[1],
    language: Language,
  ): ForecastDto {
    return {
      method: 'theil-sen',
      days: null,
      perYear: null,
      onTargetDay: null,
      gap: null,
      meetsTarget: null,
      reachesOn: null,
      ...withoutNeeded(forecast),
      sentence: renderMessage(forecastSentence(forecast, target), language),
    };
  }
}

function withoutNeeded(
  forecast: Forecast,
): Exclude<Forecast, { state: 'tooFew' }> | { state: 'tooFew'; days: number } {
  return forecast.state === 'tooFew' ? { state: 'tooFew', days: forecast.days } : forecast;
}

/** An indicator on its path: what was agreed, what was found, how it stands and where it is going. */
export class TrajectoryDto {
  @ApiProperty({ description: 'Number of the indicator.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'Its name.', example: 'Land take' })
  readonly name: string;

  @ApiProperty({
    description: 'What exactly is counted, and how.',
    example: 'Ruimtebeslag as mapped by Departement Omgeving, share of the municipalities’ area.',
  })
  readonly definition: string;

  @ApiProperty({ description: 'What it is counted in.', example: '%' })
  readonly unit: string;

  @ApiProperty({ description: 'Which way is for the better.', enum: DIRECTIONS, example: 'down' })
  readonly direction: Direction;

  @ApiProperty({ description: 'How it goes from baseline to target.', enum: PATH_FORMS, example: 'linear' })
  readonly path: PathForm;

  @ApiProperty({
    description: 'The corners of the path: the baseline, the steps of a stepped path, and the target.',
    type: [PathStepDto],
  })
  readonly points: readonly PathStepDto[];

  @ApiProperty({
    description:
      'What was measured, in order of the days; also what was corrected since, which counts no more.',
    type: [MeasurementDto],
  })
  readonly measurements: readonly MeasurementDto[];

  @ApiProperty({ description: 'How the last measurement stands on the path.', type: JudgementDto })
  readonly judgement: JudgementDto;

  @ApiProperty({ description: 'What becomes of it if it goes on so.', type: ForecastDto })
  readonly forecast: ForecastDto;

  static of(report: TrajectoryReport, language: Language): TrajectoryDto {
    const { indicator, measurements, corrections, judgement, forecast } = report;
    const { number, name, definition, unit, direction, path } = indicator;
    return {
      number,
      name,
      definition,
      unit,
      direction,
      path,
      points: pathPoints(indicator),
      measurements: measurements.map((each) => MeasurementDto.of(each, corrections.get(each.number) ?? null)),
      judgement: JudgementDto.of(judgement, unit, language),
      forecast: ForecastDto.of(forecast, indicator, language),
    };
  }
}
