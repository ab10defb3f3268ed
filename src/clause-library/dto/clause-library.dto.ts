import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LEGAL_FORMS, type LegalForm } from '../../agreements/rules/legal-form.js';
import { Omittable } from '../../api/validation/omittable.js';
import { CLAUSE_KINDS, type ClauseKind } from '../rules/clause-kinds.js';
import type { AgreementMade } from '../rules/expected-clauses.js';
import { MODEL_LANGUAGES, type ModelLanguage } from '../rules/model-clauses.js';

/** For which agreements. */
export class ClauseLibraryQuery {
  @ApiPropertyOptional({
    description: 'For which kind of agreement `expected` is told: a deal unless told.',
    enum: ['deal', 'plan'],
    example: 'deal',
  })
  @Omittable()
  @IsIn(['deal', 'plan'])
  readonly kind?: AgreementMade['kind'];

  @ApiPropertyOptional({
    description: 'For which legal form.',
    enum: LEGAL_FORMS,
    example: 'projectvereniging',
  })
  @Omittable()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm;
}

/** A wording to begin from. */
export class ModelClauseDto {
  @ApiProperty({ description: 'Its language.', enum: MODEL_LANGUAGES, example: 'nl' })
  readonly language: ModelLanguage;

  @ApiProperty({ description: 'Heading.', example: 'Uittreding' })
  readonly heading: string;

  @ApiProperty({
    description: 'Wording. What stands between square brackets is for the parties to fill in.',
    example: 'Een partij kan uittreden met een opzegtermijn van [aantal] maanden.',
  })
  readonly body: string;

  @ApiProperty({ description: 'What is to be filled in.', type: [String], example: ['aantal'] })
  readonly placeholders: readonly string[];
}

/** One kind of clause. */
export class LibraryClauseDto {
  @ApiProperty({
    description: 'Its code, for `kind` of a clause.',
    enum: CLAUSE_KINDS.filter((kind) => kind !== 'other'),
    example: 'exit',
  })
  readonly kind: Exclude<ClauseKind, 'other'>;

  @ApiProperty({ description: 'What it is called, in the caller’s language.', example: 'Exit' })
  readonly title: string;

  @ApiProperty({
    description: 'What it is for, in the caller’s language.',
    example: 'How a party leaves, with what notice, and what it still owes.',
  })
  readonly purpose: string;

  @ApiProperty({
    description: 'Whether such an agreement is expected to have it: where it does not, that is named.',
    example: true,
  })
  readonly expected: boolean;

  @ApiProperty({
    description: 'Wordings to begin from, by language. They are no legal advice.',
    type: [ModelClauseDto],
  })
  readonly models: readonly ModelClauseDto[];
}

/** The clause library. */
export class ClauseLibraryDto {
  @ApiProperty({
    description: 'Every kind of clause, in the order of a usual text.',
    type: [LibraryClauseDto],
  })
  readonly items: readonly LibraryClauseDto[];
}
