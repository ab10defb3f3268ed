import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { DOMAIN_ID } from '../../domains/rules/domain.js';
import { FIRST_YEAR, LAST_YEAR, LINE_CODE } from '../budget-line.params.js';
import type { BudgetClaim } from '../budget-claim.entity.js';

const STATED_AS = ['party', 'domain'] as const;

/** What a deal draws on a budget line. */
export class StateBudgetClaimDto {
  @ApiProperty({
    description: 'Id of the domain, one that the deal concerns.',
    pattern: DOMAIN_ID.source,
    example: 'mobility',
  })
  @Matches(DOMAIN_ID)
  readonly domainId: string;

  @ApiProperty({
    description: 'The year.',
    type: 'integer',
    minimum: FIRST_YEAR,
    maximum: LAST_YEAR,
    example: 2027,
  })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  readonly year: number;

  @ApiProperty({
    description: 'The domain’s word for the line.',
    pattern: LINE_CODE.source,
    example: 'cycle-fund',
  })
  @Matches(LINE_CODE)
  readonly code: string;

  @ApiProperty({
    description: 'Euros, in the place of what was stated before: `0` where it draws nothing any more.',
    example: '120000.00',
  })
  @IsDecimalString({ maxDecimals: 2 })
  readonly amountEur: string;
}

/** What somebody stated that a deal draws on a budget line. */
export class BudgetClaimDto {
  @ApiProperty({ description: 'Number within the deal.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'Id of the domain.', example: 'mobility' })
  readonly domainId: string;

  @ApiProperty({ description: 'The year.', type: 'integer', example: 2027 })
  readonly year: number;

  @ApiProperty({ description: 'The domain’s word for the line.', example: 'cycle-fund' })
  readonly code: string;

  @ApiProperty({ description: 'How much.', example: '120000.00' })
  readonly amountEur: string;

  @ApiProperty({
    description: 'Whether a party said so, or the domain itself: after its word parties do not change it.',
    enum: STATED_AS,
    example: 'party',
  })
  readonly statedAs: 'party' | 'domain';

  @ApiProperty({ description: 'OVO code of who said so.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2026-11-24T09:30:00.000Z' })
  readonly statedAt: string;

  @ApiProperty({ description: 'Whether it counts: nothing was stated of the line since.', example: true })
  readonly current: boolean;

  static of(row: BudgetClaim, current: boolean): BudgetClaimDto {
    const { number, domainId, year, code, amountEur, statedAs, organisationId, statedAt } = row;
    return {
      number,
      domainId,
      year,
      code,
      amountEur,
      statedAs,
      organisationId,
      statedAt: statedAt.toISOString(),
      current,
    };
  }
}

/** A page of what was stated. */
export const BudgetClaimPageDto = pageOf(BudgetClaimDto);
