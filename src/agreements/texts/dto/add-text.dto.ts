import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { constraint } from '../../../api/validation/constraint.js';
import { NestedList } from '../../../api/validation/nested.js';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { CLAUSE_KINDS, type ClauseKind } from '../../../clause-library/rules/clause-kinds.js';
import {
  LANGUAGE_STATUSES,
  LANGUAGE_TAG,
  type LanguageStatus,
  type Wording,
} from '../../rules/clauses/clause.js';
import {
  USUAL_LANGUAGE,
  type SentClause,
  type SentText,
  type SentWording,
} from '../../rules/clauses/next-version.js';
import { CLAUSES_EXAMPLE, ID, LANGUAGE, STATUS } from './text-words.js';

/** How much one text may hold in a language: some 150 pages. What is longer belongs in a document. */
const MAX_CHARACTERS = 300_000;
const MOST_LANGUAGES = 5;

/** A clause in one language. */
export class SentWordingDto implements SentWording {
  @ApiPropertyOptional({
    description:
      `${ID} Of a clause that an earlier version has; where it is not sent, the registry finds which clause it is: one ` +
      'that reads the same, has the same number and heading, or is most alike. Else it is a new one.',
    format: 'uuid',
    example: '019aa1b2-0000-7000-8000-000000000001',
  })
  @Omittable()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @IsUUID()
  readonly id?: string;

  @ApiProperty({
    description:
      'As the parties number it: `1`, `2bis`, `3.1`. No two clauses of a text have the same number.',
    minLength: 1,
    maxLength: 20,
    example: '1',
  })
  @IsTrimmedText({ max: 20 })
  readonly number: string;

  @ApiProperty({ description: 'Heading.', minLength: 1, maxLength: 300, example: 'Purpose' })
  @IsTrimmedText({ max: 300 })
  readonly heading: string;

  @ApiProperty({
    description: 'Wording: plain text, in which line ends are kept.',
    minLength: 1,
    maxLength: 20_000,
    example: 'The parties keep open space free of new buildings and renew the centres instead.',
  })
  @IsTrimmedText({ max: 20_000 })
  readonly body: string;

  @ApiPropertyOptional({
    description:
      'Whether somebody found that it still says the same as the clause in the other languages, though its wording stays.',
    example: false,
  })
  @Omittable()
  @IsBoolean()
  readonly checked?: boolean;
}

/** A clause in the text's own language. */
export class SentClauseDto extends SentWordingDto implements SentClause {
  @ApiPropertyOptional({
    description:
      'Which clause of the clause library it is; `null` for none, and as in the version before where it is not sent.',
    enum: CLAUSE_KINDS,
    nullable: true,
    example: 'finance',
  })
  @IsOptional()
  @IsIn(CLAUSE_KINDS)
  readonly kind?: ClauseKind | null;

  @ApiPropertyOptional({
    description: 'Why it reads so. Whoever sees the text sees it.',
    minLength: 1,
    maxLength: 2000,
    example: 'The councils ask for a fixed amount.',
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly rationale?: string;
}

/** The text in another language. */
export class SentLanguageDto {
  @ApiProperty({ description: LANGUAGE, pattern: LANGUAGE_TAG.source, example: 'fr' })
  @Matches(LANGUAGE_TAG)
  readonly language: string;

  @ApiProperty({ description: STATUS, enum: LANGUAGE_STATUSES, example: 'authentic' })
  @IsIn(LANGUAGE_STATUSES)
  readonly status: LanguageStatus;

  @ApiProperty({
    description: `The clauses, in their order: 1 to 500, together at most ${MAX_CHARACTERS} characters. Where no \`id\` is sent, the clause with the same number in the text’s own language is meant.`,
    type: [SentWordingDto],
    minItems: 1,
    maxItems: 500,
    example: [{ number: '1', heading: 'Objet', body: 'Les parties gardent libres les espaces ouverts.' }],
  })
  @NestedList(() => SentWordingDto, { min: 1, max: 500 })
  @constraint('clauseNumbersDiffer', clauseNumbersDiffer)
  @constraint('clauseIdsDiffer', clauseIdsDiffer)
  @constraint('clausesFit', clausesFit, { max: MAX_CHARACTERS })
  readonly clauses: SentWordingDto[];
}

/** A new wording of an agreement as a whole. */
export class AddTextDto implements SentText {
  @ApiProperty({
    description: `The clauses, in their order: 1 to 500, together at most ${MAX_CHARACTERS} characters.`,
    type: [SentClauseDto],
    minItems: 1,
    maxItems: 500,
    example: CLAUSES_EXAMPLE,
  })
  @NestedList(() => SentClauseDto, { min: 1, max: 500 })
  @constraint('clauseNumbersDiffer', clauseNumbersDiffer)
  @constraint('clauseIdsDiffer', clauseIdsDiffer)
  @constraint('clausesFit', clausesFit, { max: MAX_CHARACTERS })
  readonly clauses: SentClauseDto[];

  @ApiPropertyOptional({
    description: `${LANGUAGE} As in the version before where it is not sent; of the first, \`${USUAL_LANGUAGE}\`.`,
    pattern: LANGUAGE_TAG.source,
    example: USUAL_LANGUAGE,
  })
  @Omittable()
  @Matches(LANGUAGE_TAG)
  readonly language?: string;

  @ApiPropertyOptional({
    description: `${STATUS} As in the version before where it is not sent; of the first, \`authentic\`.`,
    enum: LANGUAGE_STATUSES,
    example: 'authentic',
  })
  @Omittable()
  @IsIn(LANGUAGE_STATUSES)
  readonly status?: LanguageStatus;

  @ApiPropertyOptional({
    description:
      'The same text in other languages: at most 5. Those of the version before stay as they were where it is not sent.',
    type: [SentLanguageDto],
    maxItems: MOST_LANGUAGES,
    example: [],
  })
  @Omittable()
  @NestedList(() => SentLanguageDto, { max: MOST_LANGUAGES })
  readonly otherLanguages?: SentLanguageDto[];

  @ApiPropertyOptional({
    description: 'Why it is proposed. Whoever sees the text sees it.',
    minLength: 1,
    maxLength: 5000,
    example: 'It answers the council of Menen, which asked for a fixed amount.',
  })
  @Omittable()
  @IsTrimmedText({ max: 5000 })
  readonly rationale?: string;

  @ApiPropertyOptional({
    description: 'The version that it is made from: the newest unless told.',
    type: 'integer',
    minimum: 1,
    example: 1,
  })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly basedOn?: number;
}

function clauseNumbersDiffer(clauses: unknown): boolean {
  if (!isListOfObjects(clauses)) return true;
  const numbers = clauses.map(({ number }) => number).filter((number) => typeof number === 'string');
  return new Set(numbers).size === numbers.length;
}

function clauseIdsDiffer(clauses: unknown): boolean {
  if (!isListOfObjects(clauses)) return true;
  const ids = clauses.map(({ id }) => id).filter((id) => typeof id === 'string');
  return new Set(ids.map((id) => id.toLowerCase())).size === ids.length;
}

function clausesFit(clauses: unknown): boolean {
  if (!isListOfObjects(clauses)) return true;
  const wordings = clauses.flatMap(({ number, heading, body }) => [number, heading, body]);
  const length = wordings.reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? text.length : 0),
    0,
  );
  return length <= MAX_CHARACTERS;
}

/** Whether a list is one of objects is for another constraint to say. */
function isListOfObjects(value: unknown): value is Partial<Record<keyof Wording | 'id', unknown>>[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}
