import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { pageOf } from '../../../api/page.dto.js';
import { IsDecimalString } from '../../../api/validation/decimal-string.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { PHASES, type Phase } from '../../../workflow/core/instance.js';
import { isInForce } from '../../rules/coverage.js';
import type { CarryingDeal, CoveredAction } from '../action-coverage.js';

const TITLE = 'Open the banks of the Heulebeek';
const DESCRIPTION = 'Buy the strips along the brook and take up the hard surface.';
const YEARS = { minimum: 2000, maximum: 2200 } as const;

/** A new action. */
export class AddActionDto {
  @ApiProperty({ description: 'Title.', maxLength: 300, example: TITLE })
  @IsTrimmedText({ max: 300 })
  readonly title: string;

  @ApiProperty({ description: 'What is to be done.', maxLength: 5000, example: DESCRIPTION })
  @IsTrimmedText({ max: 5000 })
  readonly description: string;

  @ApiPropertyOptional({
    description: 'Number of the policy framework that it belongs to, where it belongs to one.',
    type: 'integer',
    minimum: 1,
    nullable: true,
    example: null,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly framework?: number | null;

  @ApiProperty({ description: 'OVO code of the party that is responsible for it.', example: 'OVO002133' })
  @IsOvoCode()
  readonly responsibleId: string;

  @ApiProperty({ description: 'Year in which it is done.', type: 'integer', ...YEARS, example: 2029 })
  @IsInt()
  @Min(YEARS.minimum)
  @Max(YEARS.maximum)
  readonly year: number;

  @ApiProperty({
    description: 'Budget in EUR, a decimal string with at most 2 decimals; `0` where it costs nothing.',
    example: '250000.00',
  })
  @IsDecimalString({ maxDecimals: 2 })
  readonly budgetEur: string;
}

/** Changes to an action: only the fields that are sent change. */
export class ReviseActionDto {
  @ApiPropertyOptional({ description: 'Title.', maxLength: 300, example: TITLE })
  @Omittable()
  @IsTrimmedText({ max: 300 })
  readonly title?: string;

  @ApiPropertyOptional({ description: 'What is to be done.', maxLength: 5000, example: DESCRIPTION })
  @Omittable()
  @IsTrimmedText({ max: 5000 })
  readonly description?: string;

  @ApiPropertyOptional({
    description: 'Number of the policy framework that it belongs to; `null` for none.',
    type: 'integer',
    minimum: 1,
    nullable: true,
    example: null,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly framework?: number | null;

  @ApiPropertyOptional({
    description: 'OVO code of the party that is responsible for it.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly responsibleId?: string;

  @ApiPropertyOptional({ description: 'Year in which it is done.', type: 'integer', ...YEARS, example: 2030 })
  @Omittable()
  @IsInt()
  @Min(YEARS.minimum)
  @Max(YEARS.maximum)
  readonly year?: number;

  @ApiPropertyOptional({
    description: 'Budget in EUR, a decimal string with at most 2 decimals.',
    example: '300000.00',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 2 })
  readonly budgetEur?: string;
}

/** A deal that carries out an action. */
export class CarryingDealDto {
  @ApiProperty({
    description: 'Id of the deal.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly id: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on the Heulebeek' })
  readonly title: string;

  @ApiProperty({ description: 'Its phase.', enum: PHASES, example: 'monitoring' })
  readonly phase: Phase;

  @ApiProperty({ description: 'Its state within the phase.', example: 'measuring' })
  readonly state: string;

  @ApiProperty({ description: 'Whether it is in force.', example: true })
  readonly inForce: boolean;
}

/** An action of a plan, with the deals that carry it out. */
export class ActionDto {
  @ApiProperty({
    description: 'Number within the plan; the number of a removed action is not given again.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({
    description: 'Number of the policy framework that it belongs to.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly framework: number | null;

  @ApiProperty({ description: 'Title.', example: TITLE })
  readonly title: string;

  @ApiProperty({ description: 'What is to be done.', example: DESCRIPTION })
  readonly description: string;

  @ApiProperty({ description: 'OVO code of the responsible party.', example: 'OVO002133' })
  readonly responsibleId: string;

  @ApiProperty({ description: 'Year in which it is done.', type: 'integer', example: 2029 })
  readonly year: number;

  @ApiProperty({ description: 'Budget in EUR: a decimal string with 2 decimals.', example: '250000.00' })
  readonly budgetEur: string;

  @ApiProperty({ description: 'Whether a deal in force carries it out.', example: true })
  readonly covered: boolean;

  @ApiProperty({
    description: 'The deals that name it, oldest first, as far as the caller may see them.',
    type: [CarryingDealDto],
  })
  readonly deals: readonly CarryingDealDto[];

  static of(action: CoveredAction): ActionDto {
    const { number, framework, title, description, responsibleId, year, budgetEur, deals } = action;
    return {
      number,
      framework,
      title,
      description,
      responsibleId,
      year,
      budgetEur: Number(budgetEur) === 0 ? '0.00' : budgetEur,
      covered: deals.some(isInForce),
      deals: deals.map(dealOf),
    };
  }
}

function dealOf({ id, title, phase, state }: CarryingDeal): CarryingDealDto {
  return { id, title, phase, state, inForce: isInForce({ phase, state }) };
}

/** A page of actions. */
export const ActionPageDto = pageOf(ActionDto);
