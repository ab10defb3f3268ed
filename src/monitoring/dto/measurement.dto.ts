import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { Measurement } from '../measurement.entity.js';

/** What values of indicators may be: positive or negative, 14 digits before the point. */
export const VALUE_RANGE = { maxDecimals: 6, min: '-99999999999999', max: '99999999999999' } as const;

/** What was found. */
export class AddMeasurementDto {
  @ApiProperty({
    description: 'The value, in the indicator’s unit: a decimal string with at most 6 decimals.',
    example: '11.8',
  })
  @IsDecimalString(VALUE_RANGE)
  readonly value: string;

  @ApiProperty({
    description: 'The day that it holds for: from the baseline’s to today.',
    format: 'date',
    example: '2026-11-20',
  })
  @IsPlainDate()
  readonly measuredOn: string;

  @ApiProperty({
    description: 'Where the value comes from: a web address, a URN, or in words.',
    minLength: 1,
    maxLength: 2000,
    example: 'https://provincies.incijfers.be/databank',
  })
  @IsTrimmedText({ max: 2000 })
  readonly source: string;

  @ApiPropertyOptional({
    description:
      'The due date that it answers: `nextDueOn` or one of `missedDueOn` of the indicator. Unless told, the oldest ' +
      'missed one; else the next one, if it was measured after the one before.',
    format: 'date',
  })
  @Omittable()
  @IsPlainDate()
  readonly dueOn?: string;

  @ApiPropertyOptional({
    description:
      'Number of the measurement that it corrects: that one stays with its value and counts no more. It answers the due ' +
      'date which that one answered.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly corrects?: number;

  @ApiPropertyOptional({
    description: 'With `corrects`: why.',
    minLength: 1,
    maxLength: 2000,
    example: 'The area was counted twice.',
  })
  @ValidateIf(({ corrects, reason }: AddMeasurementDto) => corrects !== undefined || reason !== undefined)
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** One measurement of an indicator. */
export class MeasurementDto {
  @ApiProperty({ description: 'Number within the indicator.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'The value, in the indicator’s unit.', example: '11.8' })
  readonly value: string;

  @ApiProperty({ description: 'The day that it holds for.', format: 'date', example: '2026-11-20' })
  readonly measuredOn: string;

  @ApiProperty({
    description: 'Where the value comes from.',
    example: 'https://provincies.incijfers.be/databank',
  })
  readonly source: string;

  @ApiProperty({
    description: 'The due date that it answers; `null` where nobody waited for it.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-31',
  })
  readonly dueOn: string | null;

  @ApiProperty({ description: 'Whether it came after that due date.', example: false })
  readonly late: boolean;

  @ApiProperty({
    description: 'Number of the measurement that it corrects; `null` where it corrects none.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly corrects: number | null;

  @ApiProperty({ description: 'Why it corrects that one.', type: String, nullable: true, example: null })
  readonly reason: string | null;

  @ApiProperty({
    description: 'Number of the measurement that came in its place; `null` while it counts.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly correctedBy: number | null;

  @ApiProperty({ description: 'OVO code of the party that recorded it.', example: 'OVO002133' })
  readonly recordedBy: string;

  @ApiProperty({
    description: 'When it was recorded.',
    format: 'date-time',
    example: '2026-11-24T10:00:00.000Z',
  })
  readonly recordedAt: string;

  /** @param correctedBy number of the measurement that came in its place */
  static of(row: Measurement, correctedBy: number | null): MeasurementDto {
    const { number, value, measuredOn, source, dueOn, late, corrects, reason, recordedBy, recordedAt } = row;
    return {
      number,
      value,
      measuredOn,
      source,
      dueOn,
      late,
      corrects,
      reason,
      correctedBy,
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    };
  }
}

/** A page of measurements. */
export const MeasurementPageDto = pageOf(MeasurementDto);

/** What was taken in of a file. */
export class ImportedMeasurementsDto {
  @ApiProperty({ description: 'The measurements, in order of their days.', type: [MeasurementDto] })
  readonly measurements: readonly MeasurementDto[];
}
