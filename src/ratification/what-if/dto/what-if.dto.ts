import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { LEVELS, type Level } from '../../../common/level.js';
import { RULE_EXAMPLE, ruleSchema } from '../../dto/rule.dto.js';
import type { Standing } from '../../rules/tally.js';

/** More councils than Flanders has take no part in one vote. */
const MOST_COUNCILS = 400;

/** How one council is supposed to stand. */
export class SupposedDecisionDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'How it is supposed to stand.',
    enum: ['undecided', 'approved', 'rejected'],
    example: 'rejected',
  })
  @IsIn(['undecided', 'approved', 'rejected'])
  readonly standing: Standing;
}

/** What a body outside is supposed to have decided. */
export class SupposedExternalDto {
  @ApiProperty({
    description: 'The body, as the rule calls it.',
    maxLength: 200,
    example: 'Algemene vergadering van de regio',
  })
  @IsTrimmedText({ max: 200 })
  readonly body: string;

  @ApiProperty({ description: 'What it decides.', enum: ['approved', 'rejected'], example: 'approved' })
  @IsIn(['approved', 'rejected'])
  readonly outcome: 'approved' | 'rejected';

  @ApiPropertyOptional({
    description: 'Day that it sets, from which its approval counts; at once unless told.',
    format: 'date',
    example: '2027-01-01',
  })
  @Omittable()
  @IsPlainDate()
  readonly effectiveOn?: string;
}

/** How likely one council is to approve. */
export class CouncilProbabilityDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002177' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({ description: 'From 0 to 1.', minimum: 0, maximum: 1, example: 0.8 })
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly probability: number;
}

/** How likely the councils that have not decided are to approve. */
export class ProbabilitiesDto {
  @ApiProperty({
    description: 'Of every council that is not named, from 0 to 1.',
    minimum: 0,
    maximum: 1,
    example: 0.5,
  })
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly others: number;

  @ApiPropertyOptional({
    description: 'Of single councils.',
    type: [CouncilProbabilityDto],
    maxItems: MOST_COUNCILS,
    example: [{ organisationId: 'OVO002177', probability: 0.8 }],
  })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_COUNCILS)
  @ValidateNested({ each: true })
  @Type(() => CouncilProbabilityDto)
  readonly councils?: CouncilProbabilityDto[];
}

/** By what the ways to count a vote are compared. */
export class ComparisonDto {
  @ApiProperty({
    description: 'Share that is needed, of the votes or of the inhabitants.',
    minimum: 0.01,
    maximum: 1,
    example: 0.6,
  })
  @IsNumber()
  @Min(0.01)
  @Max(1)
  readonly min: number;

  @ApiPropertyOptional({
    description:
      'The largest share of all inhabitants that one council can stand for under the capped count.',
    minimum: 0.01,
    maximum: 1,
    default: 0.25,
    example: 0.25,
  })
  @Omittable()
  @IsNumber()
  @Min(0.01)
  @Max(1)
  readonly cap?: number;
}

/** What can be asked of any vote. */
export class QuestionDto {
  @ApiPropertyOptional({
    description: 'From which votes it starts: those so far, or none.',
    enum: ['current', 'undecided'],
    default: 'current',
    example: 'current',
  })
  @Omittable()
  @IsIn(['current', 'undecided'])
  readonly from?: 'current' | 'undecided';

  @ApiPropertyOptional({
    description: 'How councils are supposed to stand, in the place of how they do.',
    type: [SupposedDecisionDto],
    maxItems: MOST_COUNCILS,
    example: [{ organisationId: 'OVO002177', standing: 'rejected' }],
  })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_COUNCILS)
  @ValidateNested({ each: true })
  @Type(() => SupposedDecisionDto)
  readonly decisions?: SupposedDecisionDto[];

  @ApiPropertyOptional({
    description: 'What bodies outside are supposed to decide.',
    type: [SupposedExternalDto],
    maxItems: 50,
    example: [],
  })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SupposedExternalDto)
  readonly external?: SupposedExternalDto[];

  @ApiPropertyOptional({
    description: 'Day on which it is looked at; today unless told.',
    format: 'date',
    example: '2027-01-01',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({
    description:
      'Whether to work out each council’s voting power, which takes up to a second for 300 councils.',
    default: false,
    example: true,
  })
  @Omittable()
  @IsBoolean()
  readonly power?: boolean;

  @ApiPropertyOptional({
    description: 'How likely councils are to approve; asks for the chance of success.',
    type: ProbabilitiesDto,
  })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => ProbabilitiesDto)
  readonly probabilities?: ProbabilitiesDto;

  @ApiPropertyOptional({
    description: 'Asks for the same vote under equal, weighted, capped and double majorities.',
    type: ComparisonDto,
  })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => ComparisonDto)
  readonly compare?: ComparisonDto;
}

/** What is asked of the vote on an agreement. */
export class WhatIfDto extends QuestionDto {
  @ApiPropertyOptional({
    description: 'Another rule than the agreement’s own.',
    ...ruleSchema(),
    example: RULE_EXAMPLE,
  })
  @Omittable()
  @IsObject()
  readonly rule?: object;
}

/** A council that could take part in a vote. */
export class SupposedCouncilDto {
  @ApiProperty({
    description: 'OVO code; of an organisation that the registry does not know, any in that form.',
    example: 'OVO002133',
  })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiPropertyOptional({
    description: 'Its name; that in the registry unless told.',
    maxLength: 200,
    example: 'Kortrijk',
  })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly name?: string;

  @ApiPropertyOptional({
    description: 'Its level of government; that in the registry unless told, municipality where unknown.',
    enum: LEVELS,
    example: 'municipality',
  })
  @Omittable()
  @IsIn(LEVELS)
  readonly level?: Level;

  @ApiPropertyOptional({
    description: 'Its inhabitants, or another whole weight; the inhabitants in the registry unless told.',
    type: 'integer',
    minimum: 0,
    maximum: 100_000_000,
    example: 77000,
  })
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  readonly population?: number;
}

/** What is asked of a vote for which there is no agreement yet. */
export class ElectorateWhatIfDto extends QuestionDto {
  @ApiProperty({ description: 'The rule.', ...ruleSchema(), example: RULE_EXAMPLE })
  @IsObject()
  readonly rule: object;

  @ApiProperty({
    description: 'Who would vote.',
    type: [SupposedCouncilDto],
    minItems: 1,
    maxItems: MOST_COUNCILS,
    example: [
      { organisationId: 'OVO002133' },
      { organisationId: 'OVO002177' },
      { organisationId: 'OVO000016' },
    ],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_COUNCILS)
  @ValidateNested({ each: true })
  @Type(() => SupposedCouncilDto)
  readonly parties: SupposedCouncilDto[];
}
