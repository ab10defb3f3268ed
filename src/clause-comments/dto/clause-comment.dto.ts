import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { PageQuery, pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import {
  COMMENT_KINDS,
  COMMENT_STATES,
  type ClauseComment,
  type CommentKind,
  type CommentState,
} from '../clause-comment.entity.js';

const CLAUSE = 'Id of the clause.';
const CLAUSE_EXAMPLE = '019aa1b2-0000-7000-8000-000000000002';
const KIND = 'A `comment` is said; an `openPoint` stays open until whoever raised it settles it.';
const BODY_EXAMPLE = 'Our council asks for a ceiling on this amount.';
const MOST = 1_000_000;

const inSmallLetters = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value;

/** What a party says of a clause. */
export class AddClauseCommentDto {
  @ApiProperty({ description: KIND, enum: COMMENT_KINDS, example: 'openPoint' })
  @IsIn(COMMENT_KINDS)
  readonly kind: CommentKind;

  @ApiProperty({ description: CLAUSE, format: 'uuid', example: CLAUSE_EXAMPLE })
  @Transform(inSmallLetters)
  @IsUUID()
  readonly clause: string;

  @ApiProperty({
    description: 'The version of the text that it is about.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly version: number;

  @ApiProperty({
    description: 'What is said. It stays among those who negotiate. Name no persons.',
    minLength: 1,
    maxLength: 5000,
    example: BODY_EXAMPLE,
  })
  @IsTrimmedText({ max: 5000 })
  readonly body: string;

  @ApiPropertyOptional({
    description: 'Number of the comment or open point that it answers.',
    type: 'integer',
    minimum: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly answers?: number;
}

/** What becomes of an open point. */
export class SettleOpenPointDto {
  @ApiProperty({
    description: '`resolved`: it was mended, or agreed on; `withdrawn`: its raiser leaves it.',
    enum: ['resolved', 'withdrawn'],
    example: 'resolved',
  })
  @IsIn(['resolved', 'withdrawn'])
  readonly outcome: 'resolved' | 'withdrawn';

  @ApiPropertyOptional({
    description: 'The version of the text that mends it.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly version?: number;

  @ApiPropertyOptional({
    description: 'How, in words.',
    minLength: 1,
    maxLength: 2000,
    example: 'The amount has a ceiling now.',
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** Which comments. */
export class ListClauseCommentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only on the clause with this id.', format: 'uuid' })
  @Omittable()
  @Transform(inSmallLetters)
  @IsUUID()
  readonly clause?: string;

  @ApiPropertyOptional({ description: 'Only of the party with this OVO code.', example: 'OVO002177' })
  @Omittable()
  @IsOvoCode()
  readonly party?: string;

  @ApiPropertyOptional({ description: 'Only on this version of the text.', type: 'integer', minimum: 1 })
  @Omittable()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly version?: number;

  @ApiPropertyOptional({ description: 'Only of this kind.', enum: COMMENT_KINDS })
  @Omittable()
  @IsIn(COMMENT_KINDS)
  readonly kind?: CommentKind;

  @ApiPropertyOptional({
    description: 'Only in this state: `open` for what is still to be settled.',
    enum: COMMENT_STATES,
  })
  @Omittable()
  @IsIn(COMMENT_STATES)
  readonly state?: CommentState;
}

/** A comment or an open point. */
export class ClauseCommentDto {
  @ApiProperty({ description: 'Its number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: KIND, enum: COMMENT_KINDS, example: 'openPoint' })
  readonly kind: CommentKind;

  @ApiProperty({ description: CLAUSE, format: 'uuid', example: CLAUSE_EXAMPLE })
  readonly clause: string;

  @ApiProperty({ description: 'The version of the text that it is about.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({ description: 'OVO code of the party that says it.', example: 'OVO002177' })
  readonly party: string;

  @ApiProperty({ description: 'What is said.', example: BODY_EXAMPLE })
  readonly body: string;

  @ApiProperty({
    description: 'Number of the one that it answers.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly answers: number | null;

  @ApiProperty({
    description: 'When it was said.',
    format: 'date-time',
    example: '2026-11-24T09:40:00.000Z',
  })
  readonly createdAt: string;

  @ApiProperty({
    description:
      'A comment is `stated`; an open point is `open`, then `resolved` or `withdrawn`, or `lapsed` where its party left or the agreement closed.',
    enum: COMMENT_STATES,
    example: 'open',
  })
  readonly state: CommentState;

  @ApiProperty({
    description: 'Of an open point: OVO code of whose it is to settle, its raiser or the successor of that.',
    type: String,
    nullable: true,
    example: 'OVO002177',
  })
  readonly heldBy: string | null;

  @ApiProperty({
    description: 'When it was settled.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly settledAt: string | null;

  @ApiProperty({
    description: 'The version that mended it.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly settledIn: number | null;

  @ApiProperty({ description: 'How, in words.', type: String, nullable: true, example: null })
  readonly settlement: string | null;

  static of(comment: ClauseComment): ClauseCommentDto {
    const { number, kind, body, answers, state, heldBy, settledIn, settlement } = comment;
    return {
      number,
      kind,
      clause: comment.clauseId,
      version: comment.textVersion,
      party: comment.organisationId,
      body,
      answers,
      createdAt: comment.createdAt.toISOString(),
      state,
      heldBy,
      settledAt: comment.settledAt?.toISOString() ?? null,
      settledIn,
      settlement,
    };
  }
}

/** A page of comments. */
export const ClauseCommentPageDto = pageOf(ClauseCommentDto);
