import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { Commitment } from '../commitment.entity.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from '../rules/commitment-terms.js';

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

  @ApiProperty({ description: 'OVO code of the party that owes it.', example: 'OVO002133' })
  @IsOvoCode()
  readonly debtorId: string;

  @ApiProperty({ description: 'OVO code of the party that it is owed to.', example: 'OVO002177' })
  @IsOvoCode()
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
}

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

  @ApiProperty({ description: 'OVO code of the party that owes it.', example: 'OVO002133' })
  readonly debtorId: string;

  @ApiProperty({ description: 'OVO code of the party that it is owed to.', example: 'OVO002177' })
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

  static of(row: Commitment): CommitmentDto {
    const { number, kind, debtorId, creditorId, unit, amount, dueOn, description, createdAt } = row;
    const { settledOn, extinguishedOn, extinction, endedOn, amendment } = row;
    return {
      number,
      kind,
      debtorId,
      creditorId,
      unit,
      amount: formatAmount(parseAmount(amount), unit),
      dueOn,
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
