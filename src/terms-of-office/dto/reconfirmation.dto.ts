import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import type { Reconfirmation } from '../reconfirmation.entity.js';
import {
  RECONFIRMATION_KINDS,
  RECONFIRMATION_STATES,
  type ReconfirmationKind,
  type ReconfirmationState,
} from '../rules/reconfirmation.js';
import { CouncilTermDto } from './term-of-office.dto.js';

const KIND = {
  description:
    '`takesNote`: the council knows of it; `reconfirms`: it stands behind it. Both bind as much as neither.',
  enum: RECONFIRMATION_KINDS,
  example: 'reconfirms',
};

/** That a new council took note of what binds it, or reconfirmed it. */
export class ReconfirmDutiesDto {
  @ApiProperty(KIND)
  @IsIn(RECONFIRMATION_KINDS)
  readonly kind: ReconfirmationKind;

  @ApiProperty({
    description: 'When it decided: in the present term of office of that council, not in the future.',
    format: 'date',
    example: '2026-11-20',
  })
  @IsPlainDate()
  readonly decidedOn: string;

  @ApiProperty({
    description: 'Where the decision can be read: http(s) or URN.',
    example: 'https://www.kortrijk.be/besluiten/2026-11-20',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** What a new council said of the duties that an agreement gives its organisation. */
export class ReconfirmationDto {
  @ApiProperty({ description: 'Number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'OVO code of whose council it is.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Id of the term of office of that council.', example: 'municipality-2025' })
  readonly termId: string;

  @ApiProperty(KIND)
  readonly kind: ReconfirmationKind;

  @ApiProperty({ description: 'When it decided.', format: 'date', example: '2026-11-20' })
  readonly decidedOn: string;

  @ApiProperty({
    description: 'Where the decision can be read.',
    example: 'https://www.kortrijk.be/besluiten/2026-11-20',
  })
  readonly source: string;

  @ApiProperty({
    description: 'Numbers of the commitments that its organisation owed then: what it covers.',
    type: [Number],
    example: [1, 3],
  })
  readonly commitments: readonly number[];

  @ApiProperty({
    description: 'When it was recorded.',
    format: 'date-time',
    example: '2026-11-24T09:45:00.000Z',
  })
  readonly recordedAt: string;

  static of(row: Reconfirmation): ReconfirmationDto {
    const { number, organisationId, termId, kind, decidedOn, source, commitments, recordedAt } = row;
    return {
      number,
      organisationId,
      termId,
      kind,
      decidedOn,
      source,
      commitments,
      recordedAt: recordedAt.toISOString(),
    };
  }
}

/** A page of reconfirmations. */
export const ReconfirmationPageDto = pageOf(ReconfirmationDto);

/** How far a new council has come with one agreement. */
export class AgreementToReconfirmDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on shrink and space' })
  readonly title: string;

  @ApiProperty({
    description: 'Its last day; null where it has none.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly expiresOn: string | null;

  @ApiProperty({
    description:
      '`reconfirmed`: all that it owes now; `partly`: the council said so, but of what came since it did not; `open`: it ' +
      'said nothing yet. It is bound all the same.',
    enum: RECONFIRMATION_STATES,
    example: 'open',
  })
  readonly state: ReconfirmationState;

  @ApiProperty({
    description: 'Numbers of what it owes and of which it said nothing yet.',
    type: [Number],
    example: [2],
  })
  readonly missing: readonly number[];

  @ApiProperty({ description: 'What it said in this term.', type: [ReconfirmationDto] })
  readonly reconfirmations: readonly ReconfirmationDto[];
}

/** What a council has reconfirmed in its term of office, and what not yet. */
export class ReconfirmationOverviewDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'The term of its council.', type: CouncilTermDto })
  readonly term: CouncilTermDto;

  @ApiProperty({
    description: 'Agreements in force that came into force before this council, by title.',
    type: [AgreementToReconfirmDto],
  })
  readonly agreements: readonly AgreementToReconfirmDto[];
}
