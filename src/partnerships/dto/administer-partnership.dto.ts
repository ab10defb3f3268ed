import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LEGAL_FORMS, type LegalForm } from '../../agreements/rules/legal-form.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';

const SOURCE = 'Address of what it rests on, such as its statutes or a decision.';
const PERSONALITY =
  'Whether it has legal personality. Follows from the form; with the form `other` it must be said.';

/** A partnership to keep; its members come one by one, or by a table. */
export class CreatePartnershipDto {
  @ApiProperty({ description: 'Name; its id is made of it.', maxLength: 150, example: 'Leie en Water' })
  @IsTrimmedText({ max: 150 })
  readonly name: string;

  @ApiProperty({ description: 'Legal form.', enum: LEGAL_FORMS, example: 'opdrachthoudendeVereniging' })
  @IsIn(LEGAL_FORMS)
  readonly legalForm: LegalForm;

  @ApiPropertyOptional({ description: PERSONALITY, example: true })
  @Omittable()
  @IsBoolean()
  readonly hasLegalPersonality?: boolean;

  @ApiProperty({
    description: 'What it is for, in a word. `waste` or `afval` has the decree’s longer term.',
    maxLength: 100,
    example: 'water',
  })
  @IsTrimmedText({ max: 100 })
  readonly theme: string;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/statuten' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** What changes of a partnership; its id stays. */
export class RevisePartnershipDto {
  @ApiPropertyOptional({ description: 'Name.', maxLength: 150, example: 'Leie en Schelde' })
  @Omittable()
  @IsTrimmedText({ max: 150 })
  readonly name?: string;

  @ApiPropertyOptional({ description: 'Legal form.', enum: LEGAL_FORMS, example: 'projectvereniging' })
  @Omittable()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm;

  @ApiPropertyOptional({ description: PERSONALITY, example: true })
  @Omittable()
  @IsBoolean()
  readonly hasLegalPersonality?: boolean;

  @ApiPropertyOptional({ description: 'What it is for, in a word.', maxLength: 100, example: 'water' })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly theme?: string;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/statuten' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** That a municipality is in a partnership from some day on. */
export class AddPartnershipMemberDto {
  @ApiProperty({ description: 'OVO code of the municipality.', example: 'OVO002133' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'First day of the membership; also one that has passed.',
    format: 'date',
    example: '2027-01-01',
  })
  @IsPlainDate()
  readonly from: string;

  @ApiPropertyOptional({
    description: 'The day from which it is a member no longer; no end unless told.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  @IsOptional()
  @IsPlainDate()
  readonly until?: string | null;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/besluit' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** That a municipality is in a partnership no longer, or that nobody is. */
export class EndPartnershipMembershipDto {
  @ApiProperty({
    description: 'The first day after it; also one that has passed.',
    format: 'date',
    example: '2027-01-01',
  })
  @IsPlainDate()
  readonly on: string;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/besluit' })
  @IsHttpOrUrnUri()
  readonly source: string;
}
