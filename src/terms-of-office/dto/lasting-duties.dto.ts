import { ApiProperty } from '@nestjs/swagger';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from '../../commitments/rules/commitment-terms.js';
import type { OwedBy } from '../../commitments/rules/owed-by.js';
import type { OwedTotal } from '../rules/lasting-duties.js';
import { CouncilTermDto } from './term-of-office.dto.js';

const BASIS = {
  description: '`conditional` for an incentive or a sanction that nothing has triggered.',
  enum: ['owed', 'conditional'],
  example: 'owed',
};

/** Something that is owed beyond a term of office. */
export class LastingCommitmentDto implements Omit<OwedBy, 'agreementId'> {
  @ApiProperty({ description: 'Number within the agreement.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'Kind of commitment.', enum: COMMITMENT_KINDS, example: 'obligation' })
  readonly kind: CommitmentKind;

  @ApiProperty({ description: 'To whom: OVO code or `pot`.', example: 'OVO002177' })
  readonly creditorId: string;

  @ApiProperty({ description: 'What it is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty({ description: 'All of it: decimal string.', example: '50000.00' })
  readonly amount: string;

  @ApiProperty({ description: 'What is left by what was confirmed: decimal string.', example: '30000.00' })
  readonly remaining: string;

  @ApiProperty({
    description: 'When it is due; null where no day was agreed, so that it is owed until it is done.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2032-06-30',
  })
  readonly dueOn: string | null;

  @ApiProperty(BASIS)
  readonly basis: 'owed' | 'conditional';

  @ApiProperty({ description: 'What it is for.', example: 'Share in the station quarter.' })
  readonly description: string;
}

/** What of one agreement outlasts a term of office. */
export class LastingAgreementDto {
  @ApiProperty({
    description: 'Id of the agreement.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  readonly agreementId: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal on shrink and space' })
  readonly title: string;

  @ApiProperty({ description: 'Kind of agreement.', enum: ['deal', 'plan'], example: 'deal' })
  readonly kind: 'deal' | 'plan';

  @ApiProperty({
    description: 'Its last day; null where it has none.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2036-12-31',
  })
  readonly expiresOn: string | null;

  @ApiProperty({ description: 'Whether it is in force beyond the term.', example: true })
  readonly outlasts: boolean;

  @ApiProperty({
    description: 'What is owed of it on the first day after the term or later, or without a day.',
    type: [LastingCommitmentDto],
  })
  readonly commitments: readonly LastingCommitmentDto[];
}

/** What is left in one year and unit. */
export class OwedTotalDto implements OwedTotal {
  @ApiProperty({
    description: 'Year of the due date; null for what has none.',
    type: 'integer',
    nullable: true,
    example: 2032,
  })
  readonly year: number | null;

  @ApiProperty({ description: 'What it is counted in.', enum: COMMITMENT_UNITS, example: 'EUR' })
  readonly unit: CommitmentUnit;

  @ApiProperty(BASIS)
  readonly basis: 'owed' | 'conditional';

  @ApiProperty({ description: 'What is left: decimal string.', example: '30000.00' })
  readonly amount: string;
}

/** What binds an organisation beyond the present term of office of its council. */
export class LastingDutiesDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Its name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'The term that is looked beyond.', type: CouncilTermDto })
  readonly term: CouncilTermDto;

  @ApiProperty({ description: 'The agreements, by title.', type: [LastingAgreementDto] })
  readonly agreements: readonly LastingAgreementDto[];

  @ApiProperty({ description: 'What it comes to, year by year and unit by unit.', type: [OwedTotalDto] })
  readonly totals: readonly OwedTotalDto[];
}
