import { ApiProperty } from '@nestjs/swagger';
import { BASES, type AccountLine, type Basis, type Side } from '../rules/ledger.js';
import { COMMITMENT_UNITS, type CommitmentUnit } from '../rules/commitment-terms.js';

/** What an account gives, or gets, at each stage. Decimal strings, in the unit. */
export class SideDto implements Side {
  @ApiProperty({ description: 'Promised.', example: '50000.00' })
  readonly promised: string;

  @ApiProperty({ description: 'Of that, due by now.', example: '20000.00' })
  readonly due: string;

  @ApiProperty({ description: 'Done, as who it is owed to confirmed.', example: '10000.00' })
  readonly fulfilled: string;

  @ApiProperty({ description: 'Given up by who it is owed to.', example: '0.00' })
  readonly waived: string;

  @ApiProperty({ description: 'Past its due date, and neither done nor given up.', example: '10000.00' })
  readonly overdue: string;
}

/** What an account gives and gets in one unit. */
export class AccountTotalDto implements Omit<AccountLine, 'year'> {
  @ApiProperty({ description: 'What is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({
    description:
      '`owed`: obligations, and incentives and sanctions that were triggered; `conditional`: those that were not; ' +
      '`compensation`: transfers that even out.',
    enum: BASES,
    example: 'owed',
  })
  readonly basis: Basis;

  @ApiProperty({ description: 'What it gives.', type: SideDto })
  readonly gives: SideDto;

  @ApiProperty({ description: 'What it gets.', type: SideDto })
  readonly gets: SideDto;

  @ApiProperty({
    description: 'Of what was promised, what it gets less what it gives.',
    example: '-50000.00',
  })
  readonly net: string;

  @ApiProperty({ description: 'Whether it gives more than it gets.', example: true })
  readonly isNegative: boolean;
}

/** The same of one year. */
export class AccountLineDto extends AccountTotalDto implements AccountLine {
  @ApiProperty({
    description:
      'Year of the due date of what was promised, due and overdue, and of the day on which something was done or given ' +
      'up; `null` for what has no due date.',
    type: 'integer',
    nullable: true,
    example: 2028,
  })
  readonly year: number | null;
}

/** What one party, or the common pot, gives and gets. */
export class AccountBalanceDto {
  @ApiProperty({
    description:
      'OVO code of the party; `pot` for the common pot, `unnamed` for who is yet to be named, where there is something of them.',
    example: 'OVO002133',
  })
  readonly account: string;

  @ApiProperty({
    description: 'Name of the party; `null` for the others.',
    type: String,
    nullable: true,
    example: 'Kortrijk',
  })
  readonly name: string | null;

  @ApiProperty({ description: 'Whether the agreement is in force without it.', example: false })
  readonly staysOut: boolean;

  @ApiProperty({ description: 'Year by year, what has no year last.', type: [AccountLineDto] })
  readonly years: readonly AccountLineDto[];

  @ApiProperty({ description: 'Over all years.', type: [AccountTotalDto] })
  readonly totals: readonly AccountTotalDto[];

  @ApiProperty({
    description:
      'What it would give and get by commitments of which a side stays out: nobody owes these. Over all years.',
    type: [AccountTotalDto],
  })
  readonly foregone: readonly AccountTotalDto[];
}

/** Staff: what was promised and what was delivered. */
export class CapacityDto {
  @ApiProperty({
    description: 'What the agreement says is set apart (`capacityFte`); `null` where it says nothing.',
    type: String,
    nullable: true,
    example: '2.50',
  })
  readonly setApart: string | null;

  @ApiProperty({ description: 'Promised by commitments in FTE.', example: '2.00' })
  readonly promised: string;

  @ApiProperty({ description: 'Of that delivered, as confirmed.', example: '1.00' })
  readonly delivered: string;
}
