import { ApiProperty } from '@nestjs/swagger';
import { AccountBalanceDto, CapacityDto } from './account-balance.dto.js';
import type { Balance, BalanceLine, BalanceTotal } from '../rules/balance.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from '../rules/commitment-terms.js';

/** What one party gives and gets in one unit by commitments of one kind. */
export class BalanceLineDto implements BalanceLine {
  @ApiProperty({ description: 'What is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({ description: 'Kind of commitment.', enum: COMMITMENT_KINDS, example: 'obligation' })
  readonly kind: CommitmentKind;

  @ApiProperty({ description: 'What it owes others.', example: '50000.00' })
  readonly gives: string;

  @ApiProperty({ description: 'What others owe it.', example: '0.00' })
  readonly gets: string;
}

/** What one party gives and gets. */
export class PartyBalanceDto {
  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'One line per unit and kind; empty for a party without commitments.',
    type: [BalanceLineDto],
  })
  readonly lines: readonly BalanceLineDto[];
}

/** What all commitments of one kind in one unit come to. */
export class BalanceTotalDto implements BalanceTotal {
  @ApiProperty({ description: 'What is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({ description: 'Kind of commitment.', enum: COMMITMENT_KINDS, example: 'obligation' })
  readonly kind: CommitmentKind;

  @ApiProperty({ description: 'Sum of the amounts.', example: '50000.00' })
  readonly amount: string;
}

/** Who gives and gets what. */
export class BalanceDto implements Balance {
  @ApiProperty({ description: 'Every party, the lead first.', type: [PartyBalanceDto] })
  readonly parties: readonly PartyBalanceDto[];

  @ApiProperty({
    description: 'In all: as much as the parties give together, and as they get.',
    type: [BalanceTotalDto],
  })
  readonly totals: readonly BalanceTotalDto[];

  @ApiProperty({
    description: 'The same as books with two sides, for every party, the lead first, and for the common pot.',
    type: [AccountBalanceDto],
  })
  readonly accounts: readonly AccountBalanceDto[];

  @ApiProperty({ description: 'Staff: promised and delivered.', type: CapacityDto })
  readonly capacity: CapacityDto;
}
