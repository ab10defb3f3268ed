import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Omittable } from '../../../api/validation/omittable.js';
import type { Change } from '../../rules/align.js';
import { LANGUAGE_TAG } from '../../rules/clauses/clause.js';
import {
  CLAUSE_CHANGES,
  type ClauseChangeKind,
  type ClauseComparison,
  type Segment,
} from '../../rules/compare-texts.js';

/** A stretch of wording that is in both texts, or in one of them only. */
export class SegmentDto implements Segment {
  @ApiProperty({
    description: '`same`: in both texts; `removed`: in `a` only; `added`: in `b` only.',
    enum: ['same', 'removed', 'added'],
    example: 'added',
  })
  readonly change: Change;

  @ApiProperty({ description: 'The words, with the white space between them.', example: '60.000,00' })
  readonly text: string;
}

/** What became of one clause. */
export class ClauseComparisonDto implements ClauseComparison {
  @ApiProperty({
    description: 'Id of the clause, by which it is known in both texts.',
    format: 'uuid',
    example: '019aa1b2-0000-7000-8000-000000000002',
  })
  readonly id: string;

  @ApiProperty({ description: 'Its number in `b`; of a removed clause in `a`.', example: '2' })
  readonly number: string;

  @ApiProperty({
    description: 'Its number in `a`; `null` where it is added.',
    type: String,
    nullable: true,
    example: '2',
  })
  readonly numberBefore: string | null;

  @ApiProperty({
    description: 'What became of its wording on the way from `a` to `b`.',
    enum: ['added', 'removed', 'changed', 'unchanged'],
    example: 'changed',
  })
  readonly change: ClauseComparison['change'];

  @ApiProperty({
    description: 'Whether it stands elsewhere among the clauses that both texts have.',
    example: false,
  })
  readonly moved: boolean;

  @ApiProperty({
    description: 'All that became of it: `headed` is another heading, `reworded` another wording.',
    enum: CLAUSE_CHANGES,
    isArray: true,
    example: ['reworded'],
  })
  readonly changes: readonly ClauseChangeKind[];

  @ApiProperty({
    description: 'The heading, in stretches.',
    type: [SegmentDto],
    example: [{ change: 'same', text: 'Means' }],
  })
  readonly heading: readonly SegmentDto[];

  @ApiProperty({
    description:
      'The wording, in stretches: `same` and `removed` make that of `a`, `same` and `added` that of `b`.',
    type: [SegmentDto],
    example: [
      { change: 'same', text: 'Each municipality sets apart € ' },
      { change: 'removed', text: '50.000,00' },
      { change: 'added', text: '60.000,00' },
      { change: 'same', text: ' a year until 2032.' },
    ],
  })
  readonly body: readonly SegmentDto[];
}

/** In which language. */
export class CompareTextsQuery {
  @ApiPropertyOptional({
    description: 'Language in which they are compared (BCP 47): that of `b` unless told.',
    pattern: LANGUAGE_TAG.source,
    example: 'nl',
  })
  @Omittable()
  @Matches(LANGUAGE_TAG)
  readonly language?: string;
}

/** Two versions of a text side by side. */
export class TextComparisonDto {
  @ApiProperty({ description: 'The version that is compared.', type: 'integer', example: 1 })
  readonly a: number;

  @ApiProperty({ description: 'The version that it is compared with.', type: 'integer', example: 2 })
  readonly b: number;

  @ApiProperty({ description: 'Language in which they are compared (BCP 47).', example: 'nl' })
  readonly language: string;

  @ApiProperty({
    description: 'Every clause of both, in the order of `b`; each removed one where it stood in `a`.',
    type: [ClauseComparisonDto],
  })
  readonly clauses: readonly ClauseComparisonDto[];
}
