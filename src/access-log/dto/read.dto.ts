import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import type { ConfidentialRead } from '../confidential-read.entity.js';
import type { ReadOutcome } from '../rules/confidential-operations.js';

/** A row of the log with who it was, where that is kept. */
export type KnownRead = ConfidentialRead & { readonly subject: string | null };

/** That somebody read something of an agreement that is not public, or tried to. */
export class ReadDto {
  @ApiProperty({ description: 'Id.', format: 'uuid', example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b' })
  readonly id: string;

  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2026-11-24T09:30:00.000Z' })
  readonly at: string;

  @ApiProperty({ description: 'OVO code of the organisation that read.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'OVO code of the organisation on whose behalf it did, by delegation; `null` for its own.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly onBehalfOf: string | null;

  @ApiProperty({
    description:
      'The `sub` of the token of who read; `null` where it was erased, where a secret address was read, and for who may not ' +
      'know.',
    type: String,
    nullable: true,
    example: 'b1946ac92492d234',
  })
  readonly subject: string | null;

  @ApiProperty({ description: '`operationId` of what was read.', example: 'getAgreement' })
  readonly operation: string;

  @ApiProperty({
    description: '`shown`, or `refused` for who asked for what they may not know of.',
    enum: ['shown', 'refused'],
    example: 'shown',
  })
  readonly outcome: ReadOutcome;

  /** @param showsSubject whether the reader of the log may know which person it was */
  static of(row: KnownRead, showsSubject: boolean): ReadDto {
    const { id, at, organisationId, onBehalfOf, subject, operation, outcome } = row;
    return {
      id,
      at: at.toISOString(),
      organisationId,
      onBehalfOf,
      subject: showsSubject ? subject : null,
      operation,
      outcome,
    };
  }
}

/** That somebody read what is confidential, or tried to. */
export class AccessDto extends ReadDto {
  @ApiProperty({
    description: 'The client that the token was issued to; `null` where it does not say.',
    type: String,
    nullable: true,
    example: 'zaaksysteem-kortrijk',
  })
  readonly clientId: string | null;

  @ApiProperty({
    description: 'Path of what was read, without its query.',
    example: '/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly about: string;

  @ApiProperty({
    description:
      'Ids of the agreements in the answer that were not public, or that were asked for and refused.',
    type: [String],
    example: ['0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a'],
  })
  readonly agreementIds: readonly string[];

  static whole(row: KnownRead): AccessDto {
    const { clientId, about, agreementIds } = row;
    return { ...ReadDto.of(row, true), clientId, about, agreementIds };
  }
}

/** A page of reads of one agreement. */
export const ReadPageDto = pageOf(ReadDto);

/** A page of the access log. */
export const AccessPageDto = pageOf(AccessDto);
