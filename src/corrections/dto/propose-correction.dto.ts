import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { LANGUAGE_TAG } from '../../agreements/rules/clauses/clause.js';
import { constraint } from '../../api/validation/constraint.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import { CORRECTABLE, type FactValue } from '../../workflow/machines/council-correction.js';

const FACTS = [...new Set(Object.values(CORRECTABLE).flat())];

const isFactValue = (value: unknown): boolean =>
  value === null || Number.isInteger(value) || (typeof value === 'string' && value.length <= 2000);

/** A fact that was recorded wrong, and what it must be. */
export class WrongFactDto {
  @ApiProperty({
    description: 'Which of the facts that the entry reported.',
    enum: FACTS,
    example: 'votesFor',
  })
  @IsIn(FACTS)
  readonly fact: string;

  @ApiProperty({
    description:
      'What it must be: a plain date, a number of votes, an address, or the outcome `approved` or `rejected`.',
    oneOf: [{ type: 'string', maxLength: 2000 }, { type: 'integer' }],
    nullable: true,
    example: 24,
  })
  @constraint('isFactValue', isFactValue)
  readonly newValue: FactValue;
}

/** Of a council’s decision, its publication or its annulment, something was recorded wrong. */
export class ProposeFactCorrectionDto {
  @ApiProperty({ enum: ['fact'], example: 'fact' })
  @IsIn(['fact'])
  readonly type: 'fact';

  @ApiProperty({
    description: 'Sequence number of the history entry that reported it wrong.',
    type: 'integer',
    minimum: 1,
    example: 9,
  })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly sequence: number;

  @ApiProperty({ description: 'The facts that are wrong: 1 to 6.', type: [WrongFactDto] })
  @NestedList(() => WrongFactDto, { min: 1, max: 6 })
  readonly changes: WrongFactDto[];

  @ApiProperty({
    description: 'How the mistake came about.',
    minLength: 1,
    maxLength: 2000,
    example: 'Digits swapped when the vote was entered.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;

  @ApiProperty({
    description: 'Where the right facts can be read: an http(s) address or a URN.',
    example: 'https://www.menen.be/besluiten/2026-11-20',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** An error in one clause, and how it must read. */
export class WrongWordingDto {
  @ApiProperty({ description: 'Number of the clause.', minLength: 1, maxLength: 20, example: '1' })
  @IsTrimmedText({ max: 20 })
  readonly clause: string;

  @ApiPropertyOptional({
    description: 'The language in which it is wrong (BCP 47): the text’s own unless told.',
    pattern: LANGUAGE_TAG.source,
    example: 'nl',
  })
  @Omittable()
  @Matches(LANGUAGE_TAG)
  readonly language?: string;

  @ApiProperty({ description: 'Where in the clause.', enum: ['heading', 'body'], example: 'body' })
  @IsIn(['heading', 'body'])
  readonly part: 'heading' | 'body';

  @ApiProperty({
    description: 'How that heading or body must read, as a whole.',
    minLength: 1,
    maxLength: 20_000,
    example: 'The parties keep open space free of new buildings and renew the centres instead.',
  })
  @IsTrimmedText({ max: 20_000 })
  readonly newValue: string;
}

/** The text that stands has clerical errors. */
export class ProposeTextCorrectionDto {
  @ApiProperty({ enum: ['text'], example: 'text' })
  @IsIn(['text'])
  readonly type: 'text';

  @ApiProperty({
    description: 'The version with the errors: the one before the councils, or in force.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version: number;

  @ApiProperty({ description: 'The errors: 1 to 50.', type: [WrongWordingDto] })
  @NestedList(() => WrongWordingDto, { min: 1, max: 50 })
  readonly changes: WrongWordingDto[];

  @ApiProperty({
    description: 'Why it is an error, and no change of what was agreed.',
    minLength: 1,
    maxLength: 2000,
    example: 'A word was left out when the text was typed.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly reason: string;
}

/** What a correction can be proposed of, by type. */
export const PROPOSALS = { fact: ProposeFactCorrectionDto, text: ProposeTextCorrectionDto } as const;
export type ProposeCorrectionDto = InstanceType<(typeof PROPOSALS)[keyof typeof PROPOSALS]>;
