import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import {
  COMPENSATION_STATES,
  type Compensation,
  type CompensationState,
  type Transfer,
} from '../compensations/compensation.entity.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import { COMMITMENT_UNITS, type CommitmentUnit } from '../rules/commitment-terms.js';
import { KEYS, type Key } from '../rules/compensation.js';

const PROPOSED_KEYS = [...KEYS, 'agreed'] as const;

/** The part of one party by a key that the parties agree. */
export class ShareDto {
  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002133' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'Its part, to the parts of the others: a decimal string with at most 6 decimals.',
    example: '0.6',
  })
  @IsDecimalString({ maxDecimals: 6, max: '1000000000' })
  readonly share: string;
}

/** What one party passes on to another. */
export class TransferDto implements Transfer {
  @ApiProperty({ description: 'OVO code of the party that passes it on.', example: 'OVO002133' })
  @IsOvoCode()
  readonly fromId: string;

  @ApiProperty({ description: 'OVO code of the party that gets it.', example: 'OVO002177' })
  @IsOvoCode()
  readonly toId: string;

  @ApiProperty({
    description: 'How much, above 0: a decimal string with at most 2 decimals in EUR and FTE, 4 in ha.',
    example: '12500.00',
  })
  @IsDecimalString({ maxDecimals: 4 })
  readonly amount: string;
}

/** By which formula to even out. */
export class PreviewCompensationDto {
  @ApiProperty({ description: 'What to even out.', enum: COMMITMENT_UNITS, example: 'EUR' })
  @IsIn(COMMITMENT_UNITS)
  readonly unit: CommitmentUnit;

  @ApiProperty({
    description:
      '`equal`: each stands where the others do; `population`: by inhabitants; `shares`: by parts that are given.',
    enum: KEYS,
    example: 'population',
  })
  @IsIn(KEYS)
  readonly key: Key;

  @ApiPropertyOptional({
    description: 'With `shares`: the part of each party that takes part; the others do not.',
    type: [ShareDto],
    maxItems: 400,
  })
  @ValidateIf(({ key, shares }: PreviewCompensationDto) => key === 'shares' || shares !== undefined)
  @NestedList(() => ShareDto, { max: 400 })
  readonly shares?: ShareDto[];

  @ApiPropertyOptional({
    description: 'Only what counts in this year; over all years where left out.',
    type: 'integer',
    minimum: 2000,
    maximum: 2200,
    example: 2028,
  })
  @Omittable()
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;
}

/** Transfers that even out, by a formula or as the parties agreed them. */
export class ProposeCompensationDto {
  @ApiProperty({ description: 'What to even out.', enum: COMMITMENT_UNITS, example: 'EUR' })
  @IsIn(COMMITMENT_UNITS)
  readonly unit: CommitmentUnit;

  @ApiProperty({
    description: 'The formula, as in a preview; or `agreed` with the transfers themselves.',
    enum: PROPOSED_KEYS,
    example: 'agreed',
  })
  @IsIn(PROPOSED_KEYS)
  readonly key: Key | 'agreed';

  @ApiPropertyOptional({
    description: 'With `shares`: the part of each party that takes part.',
    type: [ShareDto],
    maxItems: 400,
  })
  @ValidateIf(({ key, shares }: ProposeCompensationDto) => key === 'shares' || shares !== undefined)
  @NestedList(() => ShareDto, { max: 400 })
  readonly shares?: ShareDto[];

  @ApiPropertyOptional({
    description: 'With `agreed`: the transfers.',
    type: [TransferDto],
    maxItems: 400,
    example: [{ fromId: 'OVO002133', toId: 'OVO002177', amount: '12500.00' }],
  })
  @ValidateIf(({ key, transfers }: ProposeCompensationDto) => key === 'agreed' || transfers !== undefined)
  @NestedList(() => TransferDto, { max: 400 })
  readonly transfers?: TransferDto[];

  @ApiPropertyOptional({
    description: 'The year that it evens out, and in which the transfers count; all years where left out.',
    type: 'integer',
    minimum: 2000,
    maximum: 2200,
    example: 2028,
  })
  @Omittable()
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;

  @ApiProperty({
    description: 'What it is for.',
    minLength: 1,
    maxLength: 2000,
    example: 'The yields of the business park, by inhabitants.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly description: string;
}

const ANSWERS = ['accept', 'refuse'] as const;

/** What a party says of a proposal to even out. */
export class AnswerCompensationDto {
  @ApiProperty({ description: 'Whether it consents.', enum: ANSWERS, example: 'accept' })
  @IsIn(ANSWERS)
  readonly answer: (typeof ANSWERS)[number];

  @ApiPropertyOptional({
    description: 'Why not.',
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 2000,
    example: 'The year is not closed.',
  })
  @IsOptional()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string | null;
}

/** Where a party stands before and after. Decimal strings, in the unit. */
export class EvenedDto {
  @ApiProperty({ description: 'OVO code of the party.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'What it gets less what it gives.', example: '-30000.00' })
  readonly net: string;

  @ApiProperty({ description: 'Its part by the key.', example: '-17500.00' })
  readonly target: string;

  @ApiProperty({
    description: 'What it gets to stand there; below 0 what it passes on. All of them come to 0.',
    example: '12500.00',
  })
  readonly gets: string;
}

/** What a formula would come to. */
export class CompensationPreviewDto {
  @ApiProperty({ description: 'What is evened out.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({ description: 'Every party that takes part.', type: [EvenedDto] })
  readonly parties: readonly EvenedDto[];

  @ApiProperty({
    description: 'The transfers by which they get there, as few as can be found.',
    type: [TransferDto],
  })
  readonly transfers: readonly TransferDto[];
}

/** Transfers that even out, and who has consented to them. */
export class CompensationDto {
  @ApiProperty({ description: 'Number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'What is evened out.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({
    description: 'How the transfers were found; `agreed`: the parties set them.',
    enum: PROPOSED_KEYS,
    example: 'population',
  })
  readonly key: Key | 'agreed';

  @ApiProperty({
    description: 'The year in which they count; `null` for none in particular.',
    type: 'integer',
    nullable: true,
    example: 2028,
  })
  readonly year: number | null;

  @ApiProperty({ description: 'The transfers.', type: [TransferDto] })
  readonly transfers: readonly TransferDto[];

  @ApiProperty({
    description: 'What it is for.',
    example: 'The yields of the business park, by inhabitants.',
  })
  readonly description: string;

  @ApiProperty({
    description: 'OVO codes of the parties whose consent it takes: who passes on or gets something.',
    type: [String],
    example: ['OVO002133', 'OVO002177'],
  })
  readonly asked: readonly string[];

  @ApiProperty({ description: 'Of these, who has consented.', type: [String], example: ['OVO002133'] })
  readonly consents: readonly string[];

  @ApiProperty({
    description: '`proposed` until all have consented (`booked`) or one has refused (`refused`).',
    enum: COMPENSATION_STATES,
    example: 'proposed',
  })
  readonly state: CompensationState;

  @ApiProperty({ description: 'OVO code of who proposed it.', example: 'OVO002133' })
  readonly proposedBy: string;

  @ApiProperty({ description: 'When.', format: 'date-time', example: '2028-05-13T08:00:00.000Z' })
  readonly proposedAt: string;

  @ApiProperty({
    description: 'When it was booked or refused.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly settledAt: string | null;

  @ApiProperty({ description: 'Why it was refused.', type: String, nullable: true, example: null })
  readonly reason: string | null;

  static of(row: Compensation): CompensationDto {
    const { number, unit, key, year, transfers, description, asked, consents, state, proposedBy } = row;
    return {
      number,
      unit,
      key,
      year,
      transfers: transfers.map((each) => ({ ...each, amount: formatAmount(parseAmount(each.amount), unit) })),
      description,
      asked,
      consents,
      state,
      proposedBy,
      proposedAt: row.proposedAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
      reason: row.reason,
    };
  }
}

/** A page of proposals. */
export const CompensationPageDto = pageOf(CompensationDto);
