import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import { constraint } from '../../../api/validation/constraint.js';
import { NestedList } from '../../../api/validation/nested.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import type { AgreementText, Clause } from '../text.entity.js';

/** How much one text may hold: some 150 pages. What is longer belongs in a document. */
const MAX_CHARACTERS = 300_000;

const CLAUSES_EXAMPLE = [
  {
    number: '1',
    heading: 'Purpose',
    body: 'The parties keep open space free of new buildings and renew the centres instead.',
  },
  {
    number: '2',
    heading: 'Means',
    body: 'Each municipality sets apart € 50.000,00 a year until 2032.',
  },
];

/** One numbered clause of a text. */
export class ClauseDto implements Clause {
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
}

/** A new wording of an agreement as a whole. */
export class AddTextDto {
  @ApiProperty({
    description: `The clauses, in their order: 1 to 500, together at most ${MAX_CHARACTERS} characters.`,
    type: [ClauseDto],
    minItems: 1,
    maxItems: 500,
    example: CLAUSES_EXAMPLE,
  })
  @NestedList(() => ClauseDto, { min: 1, max: 500 })
  @constraint('clauseNumbersDiffer', clauseNumbersDiffer)
  @constraint('clausesFit', clausesFit, { max: MAX_CHARACTERS })
  readonly clauses: ClauseDto[];
}

/** One version of an agreement's wording. */
export class TextDto {
  @ApiProperty({ description: 'Versions count from 1 without gaps.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({
    description: 'The clauses, in their order.',
    type: [ClauseDto],
    example: CLAUSES_EXAMPLE,
  })
  readonly clauses: readonly Clause[];

  @ApiProperty({ description: 'OVO code of the party that wrote it.', example: 'OVO002133' })
  readonly proposedBy: string;

  @ApiProperty({
    description: 'When it was written.',
    format: 'date-time',
    example: '2026-11-24T09:40:00.000Z',
  })
  readonly createdAt: string;

  @ApiProperty({
    description: 'Since when it is what the parties take positions on; `null` while it is only a proposal.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly offeredAt: string | null;

  @ApiProperty({
    description:
      'The version whose clerical errors this one puts right, and whose place it takes; `null` for a wording of its own.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly corrects: number | null;

  static of({ version, clauses, proposedBy, createdAt, offeredAt, corrects }: AgreementText): TextDto {
    return {
      version,
      clauses,
      proposedBy,
      createdAt: createdAt.toISOString(),
      offeredAt: offeredAt?.toISOString() ?? null,
      corrects,
    };
  }
}

/** A page of texts. */
export const TextPageDto = pageOf(TextDto);

function clauseNumbersDiffer(clauses: unknown): boolean {
  if (!isListOfObjects(clauses)) return true;
  const numbers = clauses.map(({ number }) => number).filter((number) => typeof number === 'string');
  return new Set(numbers).size === numbers.length;
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
function isListOfObjects(value: unknown): value is Partial<Record<keyof Clause, unknown>>[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}
