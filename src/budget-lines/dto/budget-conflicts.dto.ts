import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { IsQueryInteger } from '../../api/validation/query.js';
import { DOMAIN_ID } from '../../domains/rules/domain.js';
import { FIRST_YEAR, LAST_YEAR } from '../budget-line.params.js';
import type { Claim, LineKey, OverdrawnLine, UnplannedInvestment } from '../rules/budget-conflicts.js';

/** Which conflicts. */
export class BudgetConflictsQuery {
  @ApiPropertyOptional({ description: 'Only over lines of this domain.', example: 'mobility' })
  @Omittable()
  @Matches(DOMAIN_ID)
  readonly domain?: string;

  @ApiPropertyOptional({
    description: 'Only over lines of this year.',
    type: 'integer',
    minimum: FIRST_YEAR,
    maximum: LAST_YEAR,
    example: 2027,
  })
  @Omittable()
  @IsQueryInteger({ min: FIRST_YEAR, max: LAST_YEAR })
  readonly year?: number;
}

/** A deal that draws on a line. */
export class DrawingDealDto {
  @ApiProperty({
    description: 'Id of the deal.',
    format: 'uuid',
    example: '019aa1b2-0000-7000-8000-000000000001',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal over fietspaden' })
  readonly title: string;

  @ApiProperty({ description: 'What it draws, in euros.', example: '120000.00' })
  readonly amountEur: string;

  static of({ agreementId, title, amountEur }: Claim): DrawingDealDto {
    return { agreementId, title, amountEur };
  }
}

/** A line, as conflicts name it. */
class ConflictedLineDto implements LineKey {
  @ApiProperty({ description: 'Id of the domain.', example: 'mobility' })
  readonly domainId: string;

  @ApiProperty({ description: 'The year.', type: 'integer', example: 2027 })
  readonly year: number;

  @ApiProperty({ description: 'The domain’s word for it.', example: 'cycle-fund' })
  readonly code: string;

  @ApiProperty({ description: 'What it is for.', example: 'Cycle fund' })
  readonly title: string;

  @ApiProperty({ description: 'Euros that there are for it.', example: '200000.00' })
  readonly amountEur: string;

  @ApiProperty({ description: 'The deals by which it comes.', type: [DrawingDealDto] })
  readonly deals: readonly DrawingDealDto[];
}

/** A line on which deals of the region draw more than there is. */
export class OverdrawnLineDto extends ConflictedLineDto {
  @ApiProperty({ description: 'What they draw together.', example: '240000.00' })
  readonly claimedEur: string;

  @ApiProperty({ description: 'How much that is too much.', example: '40000.00' })
  readonly excessEur: string;

  static of({ regionId: _, deals, ...line }: OverdrawnLine): OverdrawnLineDto {
    return { ...line, deals: deals.map((each) => DrawingDealDto.of(each)) };
  }
}

/** What a domain invests in the region outside every plan of it. */
export class UnplannedInvestmentDto extends ConflictedLineDto {
  @ApiProperty({ description: 'How much of it is outside.', example: '120000.00' })
  readonly unplannedEur: string;

  static of({ regionId: _, deals, ...line }: UnplannedInvestment): UnplannedInvestmentDto {
    return { ...line, deals: deals.map((each) => DrawingDealDto.of(each)) };
  }
}

/** Where budgets of domains and deals of a region do not go together. */
export class BudgetConflictsDto {
  @ApiProperty({ description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  readonly regionId: string;

  @ApiProperty({ description: 'Lines on which its deals draw more than there is.', type: [OverdrawnLineDto] })
  readonly overdrawn: readonly OverdrawnLineDto[];

  @ApiProperty({
    description: 'What domains invest in it outside every plan of it.',
    type: [UnplannedInvestmentDto],
  })
  readonly outsidePlans: readonly UnplannedInvestmentDto[];
}
