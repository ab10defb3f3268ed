import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import type { Objection } from '../objection.entity.js';
import { receiptNumber } from '../../rules/inquiry.js';

/** An objection as a clerk registers it on somebody’s behalf. */
export class RegisterObjectionDto {
  @ApiProperty({
    description: 'Day on which it came in, within the inquiry.',
    format: 'date',
    example: '2026-11-24',
  })
  @IsPlainDate()
  readonly receivedOn: string;

  @ApiProperty({
    description:
      'What is objected. Leave out who objects and where they live: note that beside the receipt number in your own ' +
      'files. The public never sees it, nor does the history hold it.',
    maxLength: 20000,
    example: 'Action 3 leaves the school without access.',
  })
  @IsTrimmedText({ max: 20_000 })
  readonly text: string;
}

/** The answer to an objection. */
export class AnswerObjectionDto {
  @ApiProperty({
    description: 'The answer with its reasons. It is public: name nobody.',
    maxLength: 20000,
    example: 'The access to the school is kept; action 3 now says so.',
  })
  @IsTrimmedText({ max: 20_000 })
  readonly text: string;
}

/** An objection to a plan. */
export class ObjectionDto {
  @ApiProperty({
    description: 'Receipt number: the year of registration and a number in it.',
    example: '2027-0042',
  })
  readonly receiptNumber: string;

  @ApiProperty({ description: 'Day on which it came in.', format: 'date', example: '2027-03-12' })
  readonly receivedOn: string;

  @ApiProperty({ description: 'OVO code of the party whose clerk registered it.', example: 'OVO002133' })
  readonly registeredBy: string;

  @ApiProperty({
    description: 'What is objected; `null` for all but clerks, editors and negotiators of the parties.',
    type: String,
    nullable: true,
    example: 'Action 3 leaves the school without access.',
  })
  readonly text: string | null;

  @ApiProperty({
    description: 'The answer; `null` before.',
    type: String,
    nullable: true,
    example: 'The access to the school is kept; action 3 now says so.',
  })
  readonly answer: string | null;

  @ApiProperty({
    description: 'When it was answered.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2027-06-15T10:00:00.000Z',
  })
  readonly answeredAt: string | null;

  /** @param showsText whether the caller may read what people object */
  static of(row: Objection, showsText: boolean): ObjectionDto {
    const { receivedOn, registeredBy, body, answer, answeredAt } = row;
    return {
      receiptNumber: receiptNumber(row),
      receivedOn,
      registeredBy,
      text: showsText ? body : null,
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    };
  }
}

/** A page of objections. */
export const ObjectionPageDto = pageOf(ObjectionDto);
