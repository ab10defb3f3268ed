import { ApiProperty } from '@nestjs/swagger';
import type { Change } from '../../rules/align.js';
import type { ClauseComparison, Segment } from '../../rules/compare-texts.js';

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
  @ApiProperty({ description: 'Number of the clause, by which it is known in both texts.', example: '2' })
  readonly number: string;

  @ApiProperty({
    description: 'What became of it on the way from `a` to `b`.',
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

/** Two versions of a text side by side. */
export class TextComparisonDto {
  @ApiProperty({ description: 'The version that is compared.', type: 'integer', example: 1 })
  readonly a: number;

  @ApiProperty({ description: 'The version that it is compared with.', type: 'integer', example: 2 })
  readonly b: number;

  @ApiProperty({
    description: 'Every clause of both, in the order of `b`; each removed one where it stood in `a`.',
    type: [ClauseComparisonDto],
  })
  readonly clauses: readonly ClauseComparisonDto[];
}
