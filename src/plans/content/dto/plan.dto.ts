import { ApiProperty } from '@nestjs/swagger';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';

const VISION = 'By 2040 the region builds within its centres only, and its valleys are open.';

/** What the plan as a whole strives for. */
export class RevisePlanDto {
  @ApiProperty({ description: 'The vision (beleidsvisie).', maxLength: 50000, example: VISION })
  @IsTrimmedText({ max: 50_000 })
  readonly vision: string;
}

/** The publication of an adopted plan. */
export class PlanPublicationDto {
  @ApiProperty({ description: 'Day of publication.', format: 'date', example: '2028-03-15' })
  readonly publishedOn: string;

  @ApiProperty({ description: 'Where it can be read.', example: 'https://www.ejustice.just.fgov.be/1' })
  readonly source: string;
}

/** How far the advice on a plan has come. */
export class AdviceCountDto {
  @ApiProperty({ description: 'Boards and domains that were asked.', type: 'integer', example: 3 })
  readonly asked: number;

  @ApiProperty({ description: 'Of these, awaited and within their term.', type: 'integer', example: 1 })
  readonly awaited: number;
}

/** How far a plan’s actions are covered by deals in force. */
export class CoverageDto {
  @ApiProperty({ description: 'Actions of the plan.', type: 'integer', example: 12 })
  readonly actions: number;

  @ApiProperty({ description: 'Of these, carried out by a deal in force.', type: 'integer', example: 5 })
  readonly covered: number;

  @ApiProperty({ description: 'Budget of all actions, in EUR.', example: '2400000.00' })
  readonly budgetEur: string;

  @ApiProperty({ description: 'Budget of the covered actions, in EUR.', example: '900000.00' })
  readonly coveredBudgetEur: string;
}

/** What a plan says and how far it has come. */
export class PlanDto {
  @ApiProperty({ description: 'The vision; empty until it is written.', example: VISION })
  readonly vision: string;

  @ApiProperty({ description: 'Number of policy frameworks.', type: 'integer', example: 4 })
  readonly frameworks: number;

  @ApiProperty({ description: 'How far its actions are covered by deals in force.', type: CoverageDto })
  readonly coverage: CoverageDto;

  @ApiProperty({ description: 'Advice asked and awaited.', type: AdviceCountDto })
  readonly advice: AdviceCountDto;

  @ApiProperty({ description: 'Provisos that governments have stated.', type: 'integer', example: 0 })
  readonly provisos: number;

  @ApiProperty({
    description: 'When every party had accepted the text last.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly provisionallyAdoptedAt: string | null;

  @ApiProperty({
    description: 'When enough councils had adopted it.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly definitivelyAdoptedAt: string | null;

  @ApiProperty({
    description: 'Its publication; `null` before.',
    type: PlanPublicationDto,
    nullable: true,
    example: null,
  })
  readonly publication: PlanPublicationDto | null;

  @ApiProperty({
    description: 'First day on which it is in force, known from its publication on.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly inForceFrom: string | null;
}
