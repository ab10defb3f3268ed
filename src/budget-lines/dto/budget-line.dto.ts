import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { PageQuery, pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsQueryInteger } from '../../api/validation/query.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import { FIRST_YEAR, LAST_YEAR } from '../budget-line.params.js';
import type { BudgetLine } from '../budget-line.entity.js';
import { leftOfLine } from '../rules/budget-conflicts.js';

const TITLE = 'What it is for.';
const AMOUNT = 'Euros that there are for it in the year: a decimal string of 2 decimals at most.';
const REGION =
  'Id of the region, where it is an investment in one; left out for a line that any region draws on.';
const SOURCE = 'Address of what it rests on, such as the budget.';

/** What a domain has for something in a year. */
export class SetBudgetLineDto {
  @ApiProperty({ description: TITLE, maxLength: 300, example: 'Cycle fund' })
  @IsTrimmedText({ max: 300 })
  readonly title: string;

  @ApiProperty({ description: AMOUNT, example: '500000.00' })
  @IsDecimalString({ maxDecimals: 2 })
  readonly amountEur: string;

  @ApiPropertyOptional({ description: REGION, example: 'reference-zuid-west-vlaanderen' })
  @Omittable()
  @Matches(/^[a-z0-9-]{1,100}$/)
  readonly regionId?: string;

  @ApiPropertyOptional({ description: SOURCE, example: 'https://www.vlaanderen.be/begroting/2027' })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly source?: string;
}

/** Which budget lines of a domain. */
export class ListBudgetLinesQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only those of this year.',
    type: 'integer',
    minimum: FIRST_YEAR,
    maximum: LAST_YEAR,
    example: 2027,
  })
  @Omittable()
  @IsQueryInteger({ min: FIRST_YEAR, max: LAST_YEAR })
  readonly year?: number;
}

/** A budget line of a policy domain. */
export class BudgetLineDto {
  @ApiProperty({ description: 'Id of the domain.', example: 'mobility' })
  readonly domainId: string;

  @ApiProperty({ description: 'The year.', type: 'integer', example: 2027 })
  readonly year: number;

  @ApiProperty({ description: 'The domain’s own word for it.', example: 'cycle-fund' })
  readonly code: string;

  @ApiProperty({ description: TITLE, example: 'Cycle fund' })
  readonly title: string;

  @ApiProperty({ description: 'Euros that there are for it.', example: '500000.00' })
  readonly amountEur: string;

  @ApiProperty({
    description: 'Id of the region, where it is an investment in one.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly regionId: string | null;

  @ApiProperty({ description: SOURCE, type: String, nullable: true, example: null })
  readonly source: string | null;

  @ApiProperty({ description: 'How often it was set.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({
    description: 'When it was set so, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly setAt: string;

  static of({ setAt, ...line }: BudgetLine): BudgetLineDto {
    const { domainId, year, code, title, amountEur, regionId, source, version } = line;
    return {
      domainId,
      year,
      code,
      title,
      amountEur,
      regionId,
      source,
      version,
      setAt: setAt.toISOString(),
    };
  }
}

/** A budget line with what it was before. */
export class BudgetLineDetailDto extends BudgetLineDto {
  @ApiProperty({
    description: 'Earlier versions of it, the last before this one first.',
    type: [BudgetLineDto],
  })
  readonly before: readonly BudgetLineDto[];
}

/** A budget line with what deals draw on it. */
export class UsedBudgetLineDto extends BudgetLineDto {
  @ApiProperty({
    description: 'What deals draw on it, of those that the caller may see.',
    example: '120000.00',
  })
  readonly claimedEur: string;

  @ApiProperty({
    description: 'What is left: below 0 where more is drawn than there is.',
    example: '380000.00',
  })
  readonly leftEur: string;

  /** @param claimedEur by deals that the caller may see */
  static used(line: BudgetLine, claimedEur: string): UsedBudgetLineDto {
    return { ...BudgetLineDto.of(line), claimedEur, leftEur: leftOfLine(line.amountEur, claimedEur) };
  }
}

/** A page of budget lines. */
export const UsedBudgetLinePageDto = pageOf(UsedBudgetLineDto);
