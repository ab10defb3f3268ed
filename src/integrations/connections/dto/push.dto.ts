import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { pageOf, PageQuery } from '../../../api/page.dto.js';
import { Omittable } from '../../../api/validation/omittable.js';
import type { ConnectionPush } from '../connection.entity.js';
import {
  PUSH_OUTCOMES,
  PUSH_STATES,
  PUSHED_DOCUMENTS,
  type PushedDocument,
  type PushOutcome,
  type PushState,
} from '../rules/states.js';

const AGREEMENT_EXAMPLE = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
const TIME_EXAMPLE = '2026-11-29T10:00:00.000Z';

/** Which pushes are listed. */
export class ListPushesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those in this state.', enum: PUSH_STATES })
  @Omittable()
  @IsIn(PUSH_STATES)
  readonly state?: PushState;

  @ApiPropertyOptional({ description: 'Only those about this agreement.', format: 'uuid' })
  @Omittable()
  @IsUUID()
  readonly agreementId?: string;
}

/** A version of a document that is, or is to be, in a document system. */
export class PushDto {
  @ApiProperty({ description: 'Its number within the connection.', type: 'integer', minimum: 1, example: 3 })
  readonly number: number;

  @ApiProperty({ description: 'Id of the agreement.', format: 'uuid', example: AGREEMENT_EXAMPLE })
  readonly agreementId: string;

  @ApiProperty({
    description: 'The entry of its history by which the document is due.',
    type: 'integer',
    minimum: 1,
    example: 12,
  })
  readonly sequence: number;

  @ApiProperty({ description: 'Type of the entry.', example: 'ENTERED_INTO_FORCE' })
  readonly type: string;

  @ApiProperty({
    description: 'The text (PDF/A), or the ratification file (HTML).',
    enum: PUSHED_DOCUMENTS,
    example: 'text',
  })
  readonly document: PushedDocument;

  @ApiProperty({ description: 'Whether it was asked for again.', example: false })
  readonly isReplay: boolean;

  @ApiProperty({
    description:
      '`waiting` until it is `pushed`, or every attempt has failed (`dead`; `replayed` once it was asked for again). ' +
      '`superseded` where a later version was there first; `skipped` where the organisation may no longer know of it, or is no more.',
    enum: PUSH_STATES,
    example: 'pushed',
  })
  readonly state: PushState;

  @ApiProperty({
    description: 'How often it was tried since it was made out, or since the connection was resumed.',
    type: 'integer',
    minimum: 0,
    example: 1,
  })
  readonly attempts: number;

  @ApiProperty({
    description: 'When it is tried next, at the earliest; `null` where it is settled.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly nextAt: string | null;

  @ApiProperty({
    description: 'When it was tried last, in UTC; `null` where it was not.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: TIME_EXAMPLE,
  })
  readonly triedAt: string | null;

  @ApiProperty({
    description: 'What came of the last attempt; `null` where there was none.',
    enum: PUSH_OUTCOMES,
    nullable: true,
    example: 'pushed',
  })
  readonly outcome: PushOutcome | null;

  @ApiProperty({
    description: 'Status of the answer by which it failed; `null` where there was none.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly status: number | null;

  @ApiProperty({
    description: 'The first 1000 characters of that answer; `null` where there was none.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly answer: string | null;

  @ApiProperty({
    description:
      'What the system calls the version: a CMIS object id, or the path of a file; `null` where it is not there.',
    type: String,
    nullable: true,
    example: '7f3a;2.0',
  })
  readonly objectId: string | null;

  @ApiProperty({
    description: 'SHA-256 of the bytes that were sent; `null` where they were not, or had arrived before.',
    type: String,
    nullable: true,
    pattern: '^[0-9a-f]{64}$',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256: string | null;

  @ApiProperty({ description: 'When it was made out, in UTC.', format: 'date-time', example: TIME_EXAMPLE })
  readonly createdAt: string;

  @ApiProperty({
    description: 'When it was settled, in UTC; `null` while it waits.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: TIME_EXAMPLE,
  })
  readonly settledAt: string | null;

  static of(row: ConnectionPush): PushDto {
    const { number, subjectId, sequence, type, document, isReplay, state, attempts, nextAt } = row;
    return {
      number,
      agreementId: subjectId,
      sequence,
      type,
      document,
      isReplay,
      state,
      attempts,
      nextAt: state === 'waiting' ? nextAt.toISOString() : null,
      triedAt: row.triedAt?.toISOString() ?? null,
      outcome: row.outcome,
      status: row.status,
      answer: row.answer,
      objectId: row.objectId,
      sha256: row.sha256,
      createdAt: row.createdAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
    };
  }
}

/** What will be pushed again. */
export class ReplayedPushesDto {
  @ApiProperty({ description: 'How many pushes were made out.', type: 'integer', minimum: 0, example: 2 })
  readonly count: number;
}

/** A page of pushes. */
export const PushPageDto = pageOf(PushDto);
