import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { pageOf } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../../api/validation/uri.js';
import type { AdviceOpinion } from '../../../workflow/machines/plan.machine.js';
import {
  ADVICE_STATUSES,
  adviceStatus,
  BOARD_KINDS,
  OPINIONS,
  type AdviceStatus,
  type BoardKind,
} from '../../rules/advice.js';
import type { Advice } from '../advice.entity.js';

const KIND =
  '`gecoro`: municipal commission on space; `procoro`: provincial one; `flemishDomain`: a Flemish policy domain.';

/** A request for advice. */
export class RequestAdviceDto {
  @ApiProperty({ description: KIND, enum: BOARD_KINDS, example: 'gecoro' })
  @IsIn(BOARD_KINDS)
  readonly kind: BoardKind;

  @ApiProperty({ description: 'Name of the board or domain.', maxLength: 300, example: 'GECORO Kortrijk' })
  @IsTrimmedText({ max: 300 })
  readonly board: string;

  @ApiProperty({
    description: 'OVO code of the organisation that hosts it; it need not be a party.',
    example: 'OVO002133',
  })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiPropertyOptional({
    description: 'Days to advise, from tomorrow on; the process’s own term unless told.',
    type: 'integer',
    minimum: 1,
    maximum: 365,
    example: 45,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(365)
  readonly termDays?: number;
}

/** What a board or domain advised. */
export class RecordAdviceDto {
  @ApiProperty({ description: 'How it judges.', enum: OPINIONS, example: 'favourableWithConditions' })
  @IsIn(OPINIONS)
  readonly opinion: AdviceOpinion;

  @ApiProperty({
    description: 'The advice, or the gist of it. It becomes public with the plan: name nobody.',
    maxLength: 20000,
    example: 'Favourable, provided that framework 1 names the valleys.',
  })
  @IsTrimmedText({ max: 20_000 })
  readonly text: string;

  @ApiProperty({ description: 'Day on which it was given.', format: 'date', example: '2026-11-24' })
  @IsPlainDate()
  readonly givenOn: string;

  @ApiPropertyOptional({
    description: 'Where it can be read: an http(s) URL or a URN.',
    example: 'https://www.example.org/gecoro/2027-01-14',
  })
  @Omittable()
  @IsHttpOrUrnUri()
  readonly source?: string;
}

/** Advice that was asked, and what came of it. */
export class AdviceDto {
  @ApiProperty({ description: 'Number within the plan.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: KIND, enum: BOARD_KINDS, example: 'gecoro' })
  readonly kind: BoardKind;

  @ApiProperty({ description: 'Name of the board or domain.', example: 'GECORO Kortrijk' })
  readonly board: string;

  @ApiProperty({ description: 'OVO code of the organisation that hosts it.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'When it was asked.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly requestedAt: string;

  @ApiProperty({ description: 'Last day to give it, in Brussels.', format: 'date', example: '2026-12-24' })
  readonly lastDay: string;

  @ApiProperty({
    description: '`silent`: not given by its last day, which is an entry of the history.',
    enum: ADVICE_STATUSES,
    example: 'given',
  })
  readonly status: AdviceStatus;

  @ApiProperty({
    description: 'When its silence was recorded; advice may still have come after that.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly silentAt: string | null;

  @ApiProperty({
    description: 'How it judges.',
    enum: OPINIONS,
    nullable: true,
    example: 'favourableWithConditions',
  })
  readonly opinion: AdviceOpinion | null;

  @ApiProperty({
    description: 'The advice.',
    type: String,
    nullable: true,
    example: 'Favourable, provided that framework 1 names the valleys.',
  })
  readonly text: string | null;

  @ApiProperty({
    description: 'Day on which it was given.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-14',
  })
  readonly givenOn: string | null;

  @ApiProperty({ description: 'Where it can be read.', type: String, nullable: true, example: null })
  readonly source: string | null;

  @ApiProperty({
    description:
      'OVO code of the organisation that recorded it: the host, or the lead for a host that is not a party.',
    type: String,
    nullable: true,
    example: 'OVO002133',
  })
  readonly recordedBy: string | null;

  static of(row: Advice): AdviceDto {
    const { number, kind, board, organisationId, lastDay, opinion, body, givenOn, source, recordedBy } = row;
    return {
      number,
      kind,
      board,
      organisationId,
      requestedAt: row.requestedAt.toISOString(),
      lastDay,
      status: adviceStatus(row),
      silentAt: row.silentAt?.toISOString() ?? null,
      opinion,
      text: body,
      givenOn,
      source,
      recordedBy,
    };
  }
}

/** A page of requests for advice. */
export const AdvicePageDto = pageOf(AdviceDto);
