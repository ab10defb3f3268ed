import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNumber, IsObject, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { NON_FOLLOWERS, type NonFollowers } from '../../amendments/rules/consent.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedList, NestedObject } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { HasNoNationalNumber } from '../../api/validation/no-national-number.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { AnsweredAssignmentDto } from './assignment.dto.js';
import { LEGAL_FORMS, type LegalForm } from '../rules/legal-form.js';
import { RULE_DTOS, RULE_EXAMPLE, ruleSchema } from '../../ratification/dto/rule.dto.js';

/** Whether councils can attach reservations to their approval. */
export const RESERVATIONS = ['allowed', 'prohibited'] as const;

/** A party of a draft. */
export class PartyInputDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'Exactly one party is the lead (trekker).',
    enum: ['lead', 'party'],
    example: 'lead',
  })
  @IsIn(['lead', 'party'])
  readonly role: 'lead' | 'party';
}

/** The fields of a draft that may be empty until the readiness report asks for them. `null` empties a field. */
@ApiExtraModels(...RULE_DTOS)
class DraftFieldsDto {
  @ApiPropertyOptional({
    description: 'The shared challenge (opgave) that brings the parties together.',
    maxLength: 5000,
    example: 'The region’s population shrinks and ages while open space is still being built on.',
  })
  @Omittable()
  @IsTrimmedText({ max: 5000 })
  readonly challenge?: string;

  @ApiPropertyOptional({
    description: 'What shows that the need is real: figures, studies, sources.',
    maxLength: 5000,
    example: 'Statbel forecasts 4 % fewer inhabitants under 40 by 2040.',
  })
  @Omittable()
  @IsTrimmedText({ max: 5000 })
  readonly needEvidence?: string;

  @ApiPropertyOptional({
    description: 'Policy theme, in a word.',
    maxLength: 100,
    nullable: true,
    type: String,
    example: 'space',
  })
  @IsOptional()
  @IsTrimmedText({ max: 100 })
  readonly theme?: string | null;

  @ApiPropertyOptional({
    description: 'Legal form of the cooperation.',
    enum: LEGAL_FORMS,
    nullable: true,
    example: 'interlokaleVereniging',
  })
  @IsOptional()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm | null;

  @ApiPropertyOptional({
    description: 'Id of the region that it is about.',
    maxLength: 100,
    nullable: true,
    type: String,
    example: 'reference-zuid-west-vlaanderen',
  })
  @IsOptional()
  @IsTrimmedText({ max: 100 })
  readonly regionId?: string | null;

  @ApiPropertyOptional({
    description: 'Who pulls the cart (trekker): a person or function at the lead party.',
    maxLength: 200,
    nullable: true,
    type: String,
    example: 'Regional coordinator, spatial planning',
  })
  @IsOptional()
  @IsTrimmedText({ max: 200 })
  @HasNoNationalNumber()
  readonly leadPerson?: string | null;

  @ApiPropertyOptional({
    description: 'Capacity set apart for it, in FTE.',
    minimum: 0,
    maximum: 99_999,
    nullable: true,
    type: Number,
    example: 2.5,
  })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(99_999)
  readonly capacityFte?: number | null;

  @ApiPropertyOptional({
    description: 'Means set apart for it, in EUR.',
    nullable: true,
    type: String,
    example: '150000.00',
  })
  @IsOptional()
  @IsDecimalString({ maxDecimals: 2 })
  readonly meansEur?: string | null;

  @ApiPropertyOptional({
    description: 'When the agreement as a whole is ratified; unanimity unless told.',
    ...ruleSchema(),
    example: RULE_EXAMPLE,
  })
  @Omittable()
  @IsObject()
  readonly ratificationRule?: object;

  @ApiPropertyOptional({
    description:
      'For a deal: what becomes of parties that do not follow an amendment. `must-follow` (unless told): it takes effect ' +
      'for all or for none; `stay-bound`: among those that follow, while the others stay bound by the old text.',
    enum: NON_FOLLOWERS,
    example: 'stay-bound',
  })
  @Omittable()
  @IsIn(NON_FOLLOWERS)
  readonly nonFollowers?: NonFollowers;

  @ApiPropertyOptional({
    description: 'Last day on which it holds, in Brussels; without one it holds until it is ended.',
    format: 'date',
    nullable: true,
    type: String,
    example: '2032-12-31',
  })
  @IsOptional()
  @IsPlainDate()
  readonly expiresOn?: string | null;

  @ApiPropertyOptional({
    description:
      'For a deal: whether councils can attach reservations to their approval. They can unless told.',
    enum: RESERVATIONS,
    example: 'allowed',
  })
  @Omittable()
  @IsIn(RESERVATIONS)
  readonly reservations?: (typeof RESERVATIONS)[number];

  @ApiPropertyOptional({
    description: 'For a deal: the regional plan whose actions it carries out.',
    format: 'uuid',
    nullable: true,
    type: String,
    example: null,
  })
  @IsOptional()
  @IsUUID()
  readonly planId?: string | null;

  @ApiPropertyOptional({
    description: 'The national or provincial assignment that it answers; `deal-netherlands` asks for one.',
    type: AnsweredAssignmentDto,
    nullable: true,
  })
  @IsOptional()
  @NestedObject(() => AnsweredAssignmentDto)
  readonly assignment?: AnsweredAssignmentDto | null;
}

/** A new draft. */
export class CreateAgreementDto extends DraftFieldsDto {
  @ApiProperty({
    description: 'What kind of agreement: a deal, or a regional plan.',
    enum: ['deal', 'plan'],
    example: 'deal',
  })
  @IsIn(['deal', 'plan'])
  readonly kind: 'deal' | 'plan';

  @ApiPropertyOptional({
    description:
      'The process that it is to follow, in its newest version: `deal-flanders` or `plan-flanders` unless told. It stays with the agreement.',
    maxLength: 100,
    example: 'deal-flanders',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly process?: string;

  @ApiProperty({ description: 'Title.', maxLength: 300, example: 'Deal on demographic shrink and space' })
  @IsTrimmedText({ max: 300 })
  readonly title: string;

  @ApiProperty({ description: 'OVO code of the lead: the caller’s own organisation.', example: 'OVO002133' })
  @IsOvoCode()
  readonly leadId: string;

  @ApiPropertyOptional({
    description: 'Who takes part, the lead included. Only the lead unless told.',
    type: [PartyInputDto],
    example: [
      { organisationId: 'OVO002133', role: 'lead' },
      { organisationId: 'OVO002177', role: 'party' },
      { organisationId: 'OVO000001', role: 'party' },
    ],
  })
  @Omittable()
  @NestedList(() => PartyInputDto, { min: 1, max: 400 })
  readonly parties?: PartyInputDto[];
}

/** Changes to a draft: only the fields that are sent change. */
export class ReviseAgreementDto extends DraftFieldsDto {
  @ApiPropertyOptional({ description: 'Title.', maxLength: 300, example: 'Deal on shrink, space and care' })
  @Omittable()
  @IsTrimmedText({ max: 300 })
  readonly title?: string;

  @ApiPropertyOptional({
    description: 'All parties from now on, the lead included; the lead itself stays.',
    type: [PartyInputDto],
    example: [
      { organisationId: 'OVO002133', role: 'lead' },
      { organisationId: 'OVO002177', role: 'party' },
    ],
  })
  @Omittable()
  @NestedList(() => PartyInputDto, { min: 1, max: 400 })
  readonly parties?: PartyInputDto[];
}
