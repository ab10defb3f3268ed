import { ApiProperty } from '@nestjs/swagger';
import type { ExpectedClause } from '../../../clause-library/rules/check-clauses.js';
import { EXPECTABLE, type ExpectedKind } from '../../../clause-library/rules/expected-clauses.js';
import {
  RECOGNISED_BY,
  type Recognised,
  type RecognisedBy,
} from '../../../clause-library/rules/recognise.js';
import { DIVERGENCES, type Divergence } from '../../rules/clauses/divergence.js';
import type { OtherLastDay } from '../../rules/clauses/last-day.js';
import { ID, LANGUAGE } from './text-words.js';

const CLAUSE = '019aa1b2-0000-7000-8000-000000000002';

/** A clause that is taken for an expected one. */
export class RecognisedDto implements Recognised {
  @ApiProperty({ description: ID, format: 'uuid', example: CLAUSE })
  readonly id: string;

  @ApiProperty({ description: 'Its number.', example: '2' })
  readonly number: string;

  @ApiProperty({
    description:
      '`kind`: its writer says so; `heading` and `wording`: the registry takes it so. Where it is something else, send it with its `kind`.',
    enum: RECOGNISED_BY,
    example: 'heading',
  })
  readonly by: RecognisedBy;
}

/** A clause that such an agreement is expected to have. */
export class ExpectedClauseDto implements ExpectedClause {
  @ApiProperty({ description: 'Which clause of the clause library.', enum: EXPECTABLE, example: 'finance' })
  readonly kind: ExpectedKind;

  @ApiProperty({ description: 'The same in words.', example: 'Finance' })
  readonly title: string;

  @ApiProperty({ description: 'What is taken for it; empty where it is missing.', type: [RecognisedDto] })
  readonly found: readonly Recognised[];
}

/** A clause on the duration that names other days than the agreement's last one. */
export class OtherLastDayDto implements OtherLastDay {
  @ApiProperty({ description: ID, format: 'uuid', example: CLAUSE })
  readonly clauseId: string;

  @ApiProperty({ description: 'Its number.', example: '3' })
  readonly number: string;

  @ApiProperty({ description: 'The days that it names.', type: [String], example: ['2030-12-31'] })
  readonly dates: readonly string[];
}

/** Something in which two languages of a text differ. */
export class DivergenceDto implements Divergence {
  @ApiProperty({
    description:
      '`missing`: the clause is not in `language`; `place`, `number`: it stands elsewhere or is numbered otherwise; ' +
      '`figures`: amounts, percentages or days differ; `stale`: `language` was not looked at since `other` was changed.',
    enum: DIVERGENCES,
    example: 'figures',
  })
  readonly type: Divergence['type'];

  @ApiProperty({ description: ID, format: 'uuid', example: CLAUSE })
  readonly clauseId: string;

  @ApiProperty({ description: 'Its number.', example: '2' })
  readonly number: string;

  @ApiProperty({ description: LANGUAGE, example: 'fr' })
  readonly language: string;

  @ApiProperty({ description: 'The language that it differs from (BCP 47).', example: 'nl' })
  readonly other: string;

  @ApiProperty({
    description: 'Whether both are authentic: then the text says two things.',
    example: true,
  })
  readonly isAuthentic: boolean;

  @ApiProperty({
    description: 'What is in `language` only: figures as `1000.5`, `12%`, `2032-12-31`, or the number.',
    type: [String],
    example: ['1000'],
  })
  readonly here: readonly string[];

  @ApiProperty({ description: 'What is in `other` only.', type: [String], example: ['1000.5'] })
  readonly there: readonly string[];

  @ApiProperty({
    description: 'Of `stale`: the version in which `other` was changed.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly changedIn: number | null;

  @ApiProperty({
    description: 'The same in a sentence.',
    example: 'Clause 2: “fr” has 1000, where “nl” has 1000.5.',
  })
  readonly sentence: string;
}

/** What a version of a text lacks, and where it says two things. */
export class TextChecksDto {
  @ApiProperty({ description: 'The version.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({
    description: 'The clauses that such an agreement is expected to have. They are advice.',
    type: [ExpectedClauseDto],
  })
  readonly expected: readonly ExpectedClauseDto[];

  @ApiProperty({
    description: 'Last day of the agreement; `null` where it has none.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2032-12-31',
  })
  readonly expiresOn: string | null;

  @ApiProperty({
    description: 'Clauses on the duration that name other days than the last day.',
    type: [OtherLastDayDto],
  })
  readonly otherLastDays: readonly OtherLastDay[];

  @ApiProperty({ description: 'Where its languages were found to diverge.', type: [DivergenceDto] })
  readonly divergences: readonly DivergenceDto[];
}
