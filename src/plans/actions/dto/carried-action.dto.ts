import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { pageOf } from '../../../api/page.dto.js';

/** An action of the deal’s plan that the deal is to carry out. */
export class CarryOutActionDto {
  @ApiProperty({ description: 'Number of the action in the plan.', type: 'integer', minimum: 1, example: 1 })
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  readonly action: number;
}

/** What an action of a plan says. */
export class CarriedTermsDto {
  @ApiProperty({ description: 'Title.', example: 'Open the banks of the Heulebeek' })
  readonly title: string;

  @ApiProperty({ description: 'OVO code of the responsible party.', example: 'OVO002133' })
  readonly responsibleId: string;

  @ApiProperty({ description: 'Year in which it is done.', type: 'integer', example: 2029 })
  readonly year: number;

  @ApiProperty({ description: 'Budget in EUR: a decimal string with 2 decimals.', example: '250000.00' })
  readonly budgetEur: string;

  @ApiProperty({ description: 'Whether it has been removed from the plan since.', example: false })
  readonly removed: boolean;
}

/** An action of a plan that a deal carries out. */
export class CarriedActionDto {
  @ApiProperty({
    description: 'Id of the plan.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b',
  })
  readonly planId: string;

  @ApiProperty({ description: 'Number of the action in the plan.', type: 'integer', example: 1 })
  readonly action: number;

  @ApiProperty({
    description: 'What it says; `null` where the caller may not see the plan.',
    type: CarriedTermsDto,
    nullable: true,
  })
  readonly terms: CarriedTermsDto | null;
}

/** A page of carried actions. */
export const CarriedActionPageDto = pageOf(CarriedActionDto);
