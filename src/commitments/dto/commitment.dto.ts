import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsSideOfCommitment } from './side.js';
import type { Commitment } from '../commitment.entity.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from '../rules/commitment-terms.js';
import {
  COMMITMENT_STATUSES,
  progressOf,
  statusOf,
  type CommitmentStatus,
  type Reported,
} from '../rules/fulfilment.js';

/** A new commitment. */
export class AddCommitmentDto {
  @ApiProperty({
    description:
      '`obligation`: owed in any case; `incentive` (wortel): owed when something succeeds; `sanction` (stok): owed when ' +
      'something fails.',
    enum: COMMITMENT_KINDS,
    example: 'obligation',
  })
  @IsIn(COMMITMENT_KINDS)
  readonly kind: CommitmentKind;

  @ApiPropertyOptional({
    description:
      'OVO code of the party that owes it, or `pot` for the common pot; `null`, or left out, while it is yet to be named.',
    type: String,
    nullable: true,
    example: 'OVO002133',
  })
  @IsOptional()
  @IsSideOfCommitment()
  readonly debtorId?: string | null;

  @ApiProperty({
    description: 'OVO code of the party that it is owed to, or `pot` for the common pot.',
    example: 'OVO002177',
  })
  @IsSideOfCommitment()
  readonly creditorId: string;

  @ApiProperty({ description: 'What it is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  @IsIn(COMMITMENT_UNITS)
  readonly unit: CommitmentUnit;

  @ApiProperty({
    description: 'How much, above 0: a decimal string with at most 2 decimals in EUR and FTE, 4 in ha.',
    example: '50000.00',
  })
  @IsDecimalString({ maxDecimals: 4 })
  readonly amount: string;

  @ApiPropertyOptional({
    description:
      'Last day to fulfil it, not before today; without one it is owed as long as the agreement holds.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2028-06-30',
  })
  @IsOptional()
  @IsPlainDate()
  readonly dueOn?: string | null;

  @ApiProperty({
    description: 'What it is for.',
    minLength: 1,
    maxLength: 2000,
    example: 'Share in the renewal of the station quarter.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly description: string;

  @ApiPropertyOptional({
    description: 'Of an obligation: what follows where it is not fulfilled, in words.',
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 2000,
    example: 'Its share of the fund for the station quarter is withheld.',
  })
  @IsOptional()
  @IsTrimmedText({ max: 2000 })
  readonly consequence?: string | null;

  @ApiPropertyOptional({
    description:
      'Of a sanction or an incentive: number of the obligation that it hangs on. A sanction is owed when the due date of ' +
      'the obligation passes without fulfilment; an incentive when it is fulfilled in time.',
    type: 'integer',
    nullable: true,
    minimum: 1,
    example: null,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly follows?: number | null;
}

/** What of a commitment is to be otherwise, while it is drafted or negotiated; what is left out stays. */
export class ReviseCommitmentDto extends PartialType(AddCommitmentDto, { skipNullProperties: false }) {}

/** Who owes what to whom by when. */
export class CommitmentDto {
  @ApiProperty({
    description: 'Number within the agreement; the number of a removed commitment is not given again.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({ description: 'Kind of commitment.', enum: COMMITMENT_KINDS, example: 'obligation' })
  readonly kind: CommitmentKind;

  @ApiProperty({
    description: 'OVO code of the party that owes it, or `pot`; `null` while it is yet to be named.',
    type: String,
    nullable: true,
    example: 'OVO002133',
  })
  readonly debtorId: string | null;

  @ApiProperty({ description: 'OVO code of the party that it is owed to, or `pot`.', example: 'OVO002177' })
  readonly creditorId: string;

  @ApiProperty({ description: 'What it is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({
    description: 'How much: a decimal string with 2 decimals in EUR and FTE, 4 in ha.',
    example: '50000.00',
  })
  readonly amount: string;

  @ApiProperty({
    description: 'Last day to fulfil it; `null` where it is owed as long as the agreement holds.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2028-06-30',
  })
  readonly dueOn: string | null;

  @ApiProperty({
    description:
      'What is the case with it. `conditional`: an incentive or sanction that nothing has triggered; `reported`: its ' +
      'creditor has yet to say whether that is so; `overdue`: its due date passed; `lapsed`: it can no longer come to be ' +
      'owed.',
    enum: COMMITMENT_STATUSES,
    example: 'owed',
  })
  readonly status: CommitmentStatus;

  @ApiProperty({
    description: 'What was done of it, as its creditor confirmed: a decimal string in the unit.',
    example: '0.00',
  })
  readonly fulfilledAmount: string;

  @ApiProperty({
    description: 'What its debtor reports beside that, and its creditor has not answered yet.',
    example: '0.00',
  })
  readonly reportedAmount: string;

  @ApiProperty({
    description: 'Of an obligation: what follows where it is not fulfilled, in words.',
    type: String,
    nullable: true,
    example: 'Its share of the fund for the station quarter is withheld.',
  })
  readonly consequence: string | null;

  @ApiProperty({
    description: 'Of a sanction or an incentive: number of the obligation that it hangs on.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly follows: number | null;

  @ApiProperty({
    description:
      'The first day after its due date, where that passed without fulfilment; stays where it is fulfilled late.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly overdueSince: string | null;

  @ApiProperty({
    description: 'Of a sanction or an incentive: since when it is owed, because of what it hangs on.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly triggeredOn: string | null;

  @ApiProperty({
    description: 'Of a sanction or an incentive: since when it can no longer come to be owed.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly lapsedOn: string | null;

  @ApiProperty({
    description: 'The day on which its creditor gave up what was still owed.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly waivedOn: string | null;

  @ApiProperty({
    description: 'How much that was: a decimal string in the unit.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly waivedAmount: string | null;

  @ApiProperty({ description: 'Why it was given up.', type: String, nullable: true, example: null })
  readonly waiver: string | null;

  @ApiProperty({
    description: 'The day on which debtor and creditor held it to be settled; `null` while it is owed.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly settledOn: string | null;

  @ApiProperty({
    description: 'The day from which an amendment ended it; `null` where none did.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly endedOn: string | null;

  @ApiProperty({
    description: 'Number of the amendment (`/proceedings/{number}`) that added it; `null` where none did.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly amendment: number | null;

  @ApiProperty({
    description: 'What it is for.',
    example: 'Share in the renewal of the station quarter.',
  })
  readonly description: string;

  @ApiProperty({
    description: 'Since when it is owed no more; `null` while it is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly extinguishedOn: string | null;

  @ApiProperty({
    description:
      'Why it is owed no more. `confusion` (schuldvermenging): its debtor and creditor became one by a merger.',
    type: String,
    enum: ['confusion'],
    nullable: true,
    example: null,
  })
  readonly extinction: 'confusion' | null;

  @ApiProperty({
    description: 'When it was added.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly createdAt: string;

  /** @param reports what was reported of it */
  static of(row: Commitment, reports: readonly Reported[]): CommitmentDto {
    const { number, kind, debtorId, creditorId, unit, amount, dueOn, description, createdAt } = row;
    const { settledOn, extinguishedOn, extinction, endedOn, amendment } = row;
    const { consequence, follows, overdueSince, triggeredOn, lapsedOn, waivedOn, waivedAmount, waiver } = row;
    const progress = progressOf(row, reports);
    return {
      number,
      kind,
      debtorId,
      creditorId,
      unit,
      amount: formatAmount(parseAmount(amount), unit),
      dueOn,
      status: statusOf(row, progress),
      fulfilledAmount: formatAmount(progress.confirmed, unit),
      reportedAmount: formatAmount(progress.pending, unit),
      consequence,
      follows,
      overdueSince,
      triggeredOn,
      lapsedOn,
      waivedOn,
      waivedAmount: waivedAmount === null ? null : formatAmount(parseAmount(waivedAmount), unit),
      waiver,
      settledOn,
      endedOn,
      amendment,
      description,
      extinguishedOn,
      extinction,
      createdAt: createdAt.toISOString(),
    };
  }
}

/** A page of commitments. */
export const CommitmentPageDto = pageOf(CommitmentDto);
