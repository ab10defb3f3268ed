import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import type { Fulfilment } from '../fulfilments/fulfilment.entity.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import type { CommitmentUnit } from '../rules/commitment-terms.js';
import { FULFILMENT_STATES, type FulfilmentState } from '../rules/fulfilment.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

/** What a debtor has done for a commitment, in whole or in part. One of both kinds of evidence is needed. */
export class ReportFulfilmentDto {
  @ApiProperty({
    description:
      'How much of it was done: above 0, and no more than is left beside what was reported before. A decimal string in ' +
      'the commitment’s unit.',
    example: '20000.00',
  })
  @IsDecimalString({ maxDecimals: 4 })
  readonly amount: string;

  @ApiProperty({ description: 'The day on which it was done.', format: 'date', example: '2028-05-12' })
  @IsPlainDate()
  readonly fulfilledOn: string;

  @ApiPropertyOptional({
    description: 'What shows it, in words.',
    ...TEXT_OR_NULL,
    minLength: 1,
    maxLength: 2000,
    example: 'Payment order 2028/114 of the financial director.',
  })
  @IsOptional()
  @IsTrimmedText({ max: 2000 })
  readonly evidence?: string | null;

  @ApiPropertyOptional({
    description: 'Where what shows it can be read.',
    ...TEXT_OR_NULL,
    format: 'uri',
    maxLength: 2000,
    example: 'https://www.kortrijk.be/besluiten/2028-05-12',
  })
  @IsOptional()
  @IsHttpOrUrnUri()
  readonly evidenceUrl?: string | null;
}

const ANSWERS = ['confirm', 'dispute'] as const;

/** What the creditor says of a report. */
export class AnswerFulfilmentDto {
  @ApiProperty({ description: 'Whether it was done as reported.', enum: ANSWERS, example: 'confirm' })
  @IsIn(ANSWERS)
  readonly answer: (typeof ANSWERS)[number];

  @ApiPropertyOptional({
    description: 'Why it is disputed; needed for that, and refused otherwise.',
    minLength: 1,
    maxLength: 2000,
    example: 'Half of the amount has come in.',
  })
  @ValidateIf(({ answer, reason }: AnswerFulfilmentDto) => answer === 'dispute' || reason !== undefined)
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** Why a creditor gives up what is still owed. */
export class WaiveCommitmentDto {
  @ApiProperty({
    description: 'Why.',
    minLength: 1,
    maxLength: 2000,
    example: 'The works have been carried out by the region.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** What was reported to have been done for a commitment, and what its creditor says of it. */
export class FulfilmentDto {
  @ApiProperty({
    description: 'Number of the report, from 1 for each commitment.',
    type: 'integer',
    example: 1,
  })
  readonly number: number;

  @ApiProperty({
    description: 'How much was done: a decimal string in the commitment’s unit.',
    example: '20000.00',
  })
  readonly amount: string;

  @ApiProperty({ description: 'The day on which it was done.', format: 'date', example: '2028-05-12' })
  readonly fulfilledOn: string;

  @ApiProperty({
    description: 'What shows it, in words.',
    ...TEXT_OR_NULL,
    example: 'Payment order 2028/114 of the financial director.',
  })
  readonly evidence: string | null;

  @ApiProperty({
    description: 'Where what shows it can be read.',
    ...TEXT_OR_NULL,
    example: 'https://www.kortrijk.be/besluiten/2028-05-12',
  })
  readonly evidenceUrl: string | null;

  @ApiProperty({ description: 'OVO code of who reported it.', example: 'OVO002133' })
  readonly reportedBy: string;

  @ApiProperty({
    description: 'When it was reported.',
    format: 'date-time',
    example: '2028-05-13T08:00:00.000Z',
  })
  readonly reportedAt: string;

  @ApiProperty({
    description: '`reported` until the creditor confirms or disputes it; what is disputed does not count.',
    enum: FULFILMENT_STATES,
    example: 'reported',
  })
  readonly state: FulfilmentState;

  @ApiProperty({ description: 'OVO code of who answered it.', ...TEXT_OR_NULL, example: null })
  readonly answeredBy: string | null;

  @ApiProperty({
    description: 'When it was answered.',
    ...TEXT_OR_NULL,
    format: 'date-time',
    example: null,
  })
  readonly answeredAt: string | null;

  @ApiProperty({ description: 'Why it is disputed.', ...TEXT_OR_NULL, example: null })
  readonly reason: string | null;

  static of(row: Fulfilment, unit: CommitmentUnit): FulfilmentDto {
    const { number, amount, fulfilledOn, evidence, evidenceUrl, reportedBy, reportedAt, state } = row;
    return {
      number,
      amount: formatAmount(parseAmount(amount), unit),
      fulfilledOn,
      evidence,
      evidenceUrl,
      reportedBy,
      reportedAt: reportedAt.toISOString(),
      state,
      answeredBy: row.answeredBy,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      reason: row.reason,
    };
  }
}

/** A page of reports. */
export const FulfilmentPageDto = pageOf(FulfilmentDto);
