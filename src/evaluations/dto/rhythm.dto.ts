import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

const EVERY_MONTHS = 'Months from entry into force, and from each evaluation, until the next one is due.';

/** How often an agreement is evaluated. */
export class SetRhythmDto {
  @ApiProperty({ description: EVERY_MONTHS, type: 'integer', minimum: 1, maximum: 120, example: 6 })
  @IsInt()
  @Min(1)
  @Max(120)
  readonly everyMonths: number;
}

/** The rhythm of an agreement's evaluations, and where its cycle stands. */
export class RhythmDto {
  @ApiProperty({
    description: `${EVERY_MONTHS} 12 unless the lead says otherwise; \`null\` where the process counts in other units.`,
    type: 'integer',
    nullable: true,
    example: 6,
  })
  readonly everyMonths: number | null;

  @ApiProperty({
    description: 'The day that the cycle is counted from: the last evaluation, or entry into force.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-24',
  })
  readonly countedFrom: string | null;

  @ApiProperty({
    description: 'The day on which the evaluation falls due; `null` where the agreement is not in force.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-05-24',
  })
  readonly dueOn: string | null;

  @ApiProperty({ description: 'Whether it has fallen due: all parties were told.', example: false })
  readonly isDue: boolean;

  @ApiProperty({
    description: 'Once it has fallen due: the last day on which it is not overdue.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly atLatestOn: string | null;

  @ApiProperty({ description: 'Whether it is overdue: all parties were told again.', example: false })
  readonly isOverdue: boolean;
}
