import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { Phase } from '../../workflow/core/instance.js';
import type { Indicator } from '../indicator.entity.js';
import type { Measurement } from '../measurement.entity.js';
import { isOverdue } from '../rules/measuring.js';
import {
  DIRECTIONS,
  judge,
  JUDGEMENTS,
  PATH_FORMS,
  type Direction,
  type JudgementState,
  type PathForm,
  type PathStep,
} from '../rules/trajectory.js';
import { MeasurementDto, VALUE_RANGE } from './measurement.dto.js';

/** More steps than these are a line. */
const MOST_STEPS = 50;

/** What is to be reached by a day on the way from baseline to target. */
export class PathStepDto implements PathStep {
  @ApiProperty({ description: 'The day from which it counts.', format: 'date', example: '2028-12-31' })
  @IsPlainDate()
  readonly on: string;

  @ApiProperty({ description: 'The value: a decimal string with at most 6 decimals.', example: '11.7' })
  @IsDecimalString(VALUE_RANGE)
  readonly value: string;
}

/** A new indicator. */
export class AddIndicatorDto {
  @ApiProperty({ description: 'Name.', minLength: 1, maxLength: 200, example: 'Land take' })
  @IsTrimmedText({ max: 200 })
  readonly name: string;

  @ApiProperty({
    description: 'What exactly is counted, and how: figures of different definitions may not be compared.',
    minLength: 1,
    maxLength: 2000,
    example: 'Ruimtebeslag as mapped by Departement Omgeving, share of the municipalities’ area.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly definition: string;

  @ApiProperty({ description: 'What it is counted in.', minLength: 1, maxLength: 50, example: '%' })
  @IsTrimmedText({ max: 50 })
  readonly unit: string;

  @ApiProperty({
    description: 'Where it starts from: a decimal string with at most 6 decimals.',
    example: '12.4',
  })
  @IsDecimalString(VALUE_RANGE)
  readonly baselineValue: string;

  @ApiProperty({
    description: 'The day of that value, today at the latest.',
    format: 'date',
    example: '2026-01-01',
  })
  @IsPlainDate()
  readonly baselineOn: string;

  @ApiProperty({
    description: 'Where it should come to: a decimal string with at most 6 decimals.',
    example: '11.0',
  })
  @IsDecimalString(VALUE_RANGE)
  readonly targetValue: string;

  @ApiProperty({
    description: 'The day by which it should, after that of the baseline.',
    format: 'date',
    example: '2031-12-31',
  })
  @IsPlainDate()
  readonly targetOn: string;

  @ApiPropertyOptional({
    description:
      'How it goes from baseline to target: in a straight line, or as before until each of the `steps`. `linear` unless ' +
      'told.',
    enum: PATH_FORMS,
    example: 'linear',
  })
  @Omittable()
  @IsIn(PATH_FORMS)
  readonly path?: PathForm;

  @ApiPropertyOptional({
    description: 'With the path `stepped`: what is to be reached in between, in order of the days.',
    type: [PathStepDto],
    maxItems: MOST_STEPS,
    example: [],
  })
  @Omittable()
  @NestedList(() => PathStepDto, { max: MOST_STEPS })
  readonly steps?: PathStepDto[];

  @ApiPropertyOptional({
    description: 'Which way is for the better; unless told, that from the baseline to the target.',
    enum: DIRECTIONS,
    example: 'down',
  })
  @Omittable()
  @IsIn(DIRECTIONS)
  readonly direction?: Direction;

  @ApiPropertyOptional({
    description:
      'How far it may be behind the path, in its unit, before it is off the track; 0 unless told. Until then it is at ' +
      'risk.',
    example: '0.1',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 6 })
  readonly tolerance?: string;

  @ApiProperty({
    description: 'OVO code of the party that measures it and is reminded of it.',
    example: 'OVO002133',
  })
  @IsOvoCode()
  readonly responsibleId: string;

  @ApiProperty({
    description:
      'The first day by which a measurement is due, not before today. Due dates count from entry into force on; those ' +
      'that have passed by then bind nobody.',
    format: 'date',
    example: '2027-12-31',
  })
  @IsPlainDate()
  readonly firstDueOn: string;

  @ApiPropertyOptional({
    description: 'A measurement is due again every so many months; only once unless told.',
    type: 'integer',
    minimum: 1,
    maximum: 120,
    example: 12,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(120)
  readonly everyMonths?: number;
}

/** What is monitored, with how its measuring stands. */
export class IndicatorDto {
  @ApiProperty({ description: 'Number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'Name.', example: 'Land take' })
  readonly name: string;

  @ApiProperty({
    description: 'What exactly is counted, and how.',
    example: 'Ruimtebeslag as mapped by Departement Omgeving, share of the municipalities’ area.',
  })
  readonly definition: string;

  @ApiProperty({ description: 'What it is counted in.', example: '%' })
  readonly unit: string;

  @ApiProperty({ description: 'Where it starts from.', example: '12.4' })
  readonly baselineValue: string;

  @ApiProperty({ description: 'The day of that value.', format: 'date', example: '2026-01-01' })
  readonly baselineOn: string;

  @ApiProperty({ description: 'Where it should come to.', example: '11.0' })
  readonly targetValue: string;

  @ApiProperty({ description: 'The day by which it should.', format: 'date', example: '2031-12-31' })
  readonly targetOn: string;

  @ApiProperty({ description: 'How it goes from baseline to target.', enum: PATH_FORMS, example: 'linear' })
  readonly path: PathForm;

  @ApiProperty({ description: 'The steps of a stepped path.', type: [PathStepDto], example: [] })
  readonly steps: readonly PathStepDto[];

  @ApiProperty({ description: 'Which way is for the better.', enum: DIRECTIONS, example: 'down' })
  readonly direction: Direction;

  @ApiProperty({
    description: 'How far it may be behind the path before it is off the track.',
    example: '0.1',
  })
  readonly tolerance: string;

  @ApiProperty({
    description: 'How the last measurement stands on the path; its arithmetic is in `…/trajectory`.',
    enum: JUDGEMENTS,
    example: 'noData',
  })
  readonly status: JudgementState;

  @ApiProperty({ description: 'OVO code of the party that measures it.', example: 'OVO002133' })
  readonly responsibleId: string;

  @ApiProperty({
    description: 'The first day by which a measurement is due.',
    format: 'date',
    example: '2027-12-31',
  })
  readonly firstDueOn: string;

  @ApiProperty({
    description: 'A measurement is due again every so many months; `null` for once.',
    type: 'integer',
    nullable: true,
    example: 12,
  })
  readonly everyMonths: number | null;

  @ApiProperty({
    description:
      'The last day on which the next measurement is in time; `null` before entry into force, after the end, and where ' +
      'none is due any more.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-12-31',
  })
  readonly nextDueOn: string | null;

  @ApiProperty({
    description: 'Due dates that passed and still wait for their measurement, oldest first.',
    type: [String],
    example: [],
  })
  readonly missedDueOn: readonly string[];

  @ApiProperty({
    description: 'Whether a measurement is awaited whose due date has passed.',
    example: false,
  })
  readonly overdue: boolean;

  @ApiProperty({
    description:
      'The measurement of the latest day that was not corrected since; `null` where there is none.',
    type: MeasurementDto,
    nullable: true,
    example: null,
  })
  readonly lastMeasurement: MeasurementDto | null;

  @ApiProperty({
    description: 'When it was added.',
    format: 'date-time',
    example: '2026-11-24T09:50:00.000Z',
  })
  readonly createdAt: string;

  /** @param phase that of its agreement: nothing is awaited but in monitoring */
  static of(row: Indicator, last: Measurement | undefined, phase: Phase, now: Date): IndicatorDto {
    const monitored = phase === 'monitoring';
    return {
      number: row.number,
      name: row.name,
      definition: row.definition,
      unit: row.unit,
      baselineValue: row.baselineValue,
      baselineOn: row.baselineOn,
      targetValue: row.targetValue,
      targetOn: row.targetOn,
      path: row.path,
      steps: row.steps,
      direction: row.direction,
      tolerance: row.tolerance,
      status: judge(row, last).state,
      responsibleId: row.responsibleId,
      firstDueOn: row.firstDueOn,
      everyMonths: row.everyMonths,
      nextDueOn: monitored ? row.nextDueOn : null,
      missedDueOn: row.missed,
      overdue: monitored && isOverdue(row, now),
      lastMeasurement: last ? MeasurementDto.of(last, null) : null,
      createdAt: row.createdAt.toISOString(),
    };
  }
}

/** A page of indicators. */
export const IndicatorPageDto = pageOf(IndicatorDto);
