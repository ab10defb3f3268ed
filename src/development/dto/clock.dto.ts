import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { constraint } from '../../api/validation/constraint.js';
import { NestedObject } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { isClockTime } from '../rules/clock-move.js';

function StepOf(unit: string, example: number): PropertyDecorator {
  const decorators = [
    ApiPropertyOptional({
      description: `Number of ${unit}.`,
      type: 'integer',
      minimum: 0,
      maximum: 10_000,
      example,
    }),
    Omittable(),
    IsInt(),
    Min(0),
    Max(10_000),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

/** How far to move on: the units add up, in the calendar of Brussels. */
export class ClockStepDto {
  @StepOf('years', 0)
  readonly years?: number;

  @StepOf('months', 1)
  readonly months?: number;

  @StepOf('weeks', 0)
  readonly weeks?: number;

  @StepOf('days', 3)
  readonly days?: number;

  @StepOf('hours', 0)
  readonly hours?: number;

  @StepOf('minutes', 0)
  readonly minutes?: number;
}

/** Either what time it is to be, or how far to move on. */
export class MoveClockDto {
  @ApiPropertyOptional({
    description: 'What time it is to be: ISO 8601 with a zone, not before the registry’s present time.',
    format: 'date-time',
    example: '2027-02-01T08:00:00Z',
  })
  @Omittable()
  @constraint('isClockTime', isClockTime)
  readonly now?: string;

  @ApiPropertyOptional({ description: 'How far to move on.', type: ClockStepDto })
  @Omittable()
  @NestedObject(() => ClockStepDto)
  readonly advance?: ClockStepDto;
}

/** The registry’s clock. */
export class ClockDto {
  @ApiProperty({
    description: 'What time it is for the registry, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly now: string;

  @ApiProperty({
    description: 'How many seconds it runs ahead of the machine’s clock.',
    type: 'integer',
    example: 0,
  })
  readonly aheadSeconds: number;
}

/** The registry’s clock after it was moved. */
export class MovedClockDto extends ClockDto {
  @ApiProperty({
    description: 'How many deadlines ran out on the way and took effect.',
    type: 'integer',
    example: 2,
  })
  readonly fired: number;

  @ApiProperty({
    description:
      'How many that have run out did not take effect yet; they do when they can. 0 unless there are very many.',
    type: 'integer',
    example: 0,
  })
  readonly pending: number;
}
