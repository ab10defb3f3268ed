import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedList } from '../../api/validation/nested.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { fixed, scaled } from '../../common/numbers/decimal.js';
import type { LandMove } from '../rules/land-account.js';
import { HECTARE_PLACES } from '../rules/land-path.js';
import {
  LAND_TRANSFER_STATES,
  type LandTransfer,
  type LandTransferState,
} from '../transfers/land-transfer.entity.js';

/** Hectares of a year that one municipality passes on to another. */
export class LandMoveDto implements LandMove {
  @ApiProperty({ description: 'OVO code of the municipality that passes them on.', example: 'OVO002133' })
  @IsOvoCode()
  readonly fromId: string;

  @ApiProperty({ description: 'OVO code of the municipality that gets them.', example: 'OVO002177' })
  @IsOvoCode()
  readonly toId: string;

  @ApiProperty({
    description: 'Of which year of the path.',
    type: 'integer',
    minimum: 1990,
    maximum: 2300,
    example: 2028,
  })
  @IsInt()
  @Min(1990)
  @Max(2300)
  readonly year: number;

  @ApiProperty({
    description: 'How many, above 0: a decimal string with at most 4 decimals.',
    example: '1.5000',
  })
  @IsDecimalString({ maxDecimals: 4 })
  readonly hectares: string;
}

/** Transfers of hectares, as municipalities agree them. */
export class ProposeLandTransferDto {
  @ApiProperty({ description: 'Id of the path.', example: 'betonstop' })
  @IsTrimmedText({ max: 60 })
  readonly pathId: string;

  @ApiProperty({
    description: 'Id of the region in whose budget all of them share.',
    example: 'reference-zuid-west-vlaanderen',
  })
  @IsTrimmedText({ max: 100 })
  readonly regionId: string;

  @ApiProperty({ description: 'The transfers.', type: [LandMoveDto], maxItems: 400 })
  @NestedList(() => LandMoveDto, { max: 400 })
  readonly transfers: LandMoveDto[];

  @ApiProperty({
    description: 'What it is for.',
    minLength: 1,
    maxLength: 2000,
    example: 'Housing near the station of Kortrijk, in the place of that in Menen.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly description: string;
}

const ANSWERS = ['accept', 'refuse'] as const;

/** What a municipality says of a proposal to transfer hectares. */
export class AnswerLandTransferDto {
  @ApiProperty({ description: 'Whether it consents.', enum: ANSWERS, example: 'accept' })
  @IsIn(ANSWERS)
  readonly answer: (typeof ANSWERS)[number];

  @ApiPropertyOptional({
    description: 'Why not.',
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 2000,
    example: 'We need them ourselves.',
  })
  @IsOptional()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string | null;
}

/** Transfers of hectares, and who has consented to them. */
export class LandTransferDto {
  @ApiProperty({ description: 'Number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'Id of the path.', example: 'betonstop' })
  readonly pathId: string;

  @ApiProperty({ description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  readonly regionId: string;

  @ApiProperty({ description: 'The transfers.', type: [LandMoveDto] })
  readonly transfers: readonly LandMoveDto[];

  @ApiProperty({
    description: 'What it is for.',
    example: 'Housing near the station of Kortrijk, in the place of that in Menen.',
  })
  readonly description: string;

  @ApiProperty({
    description: 'OVO codes of those whose consent it takes: who passes on or gets something.',
    type: [String],
    example: ['OVO002133', 'OVO002177'],
  })
  readonly asked: readonly string[];

  @ApiProperty({ description: 'Of these, who has consented.', type: [String], example: ['OVO002133'] })
  readonly consents: readonly string[];

  @ApiProperty({
    description: '`proposed` until all have consented (`booked`) or one has refused (`refused`).',
    enum: LAND_TRANSFER_STATES,
    example: 'proposed',
  })
  readonly state: LandTransferState;

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

  static of(row: LandTransfer): LandTransferDto {
    const { number, pathId, regionId, transfers, description, asked, consents, state, proposedBy } = row;
    return {
      number,
      pathId,
      regionId,
      transfers: transfers.map((each) => ({
        ...each,
        hectares: fixed(scaled(each.hectares, HECTARE_PLACES), HECTARE_PLACES),
      })),
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
export const LandTransferPageDto = pageOf(LandTransferDto);
