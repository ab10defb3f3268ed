import { ApiProperty } from '@nestjs/swagger';
import { CLAUSE_KINDS, type ClauseKind } from '../../../clause-library/rules/clause-kinds.js';
import type { ClauseStep } from '../../rules/clauses/clause-history.js';
import { CLAUSE_CHANGES, type ClauseChangeKind } from '../../rules/compare-texts.js';
import { ID, LANGUAGE } from './text-words.js';

/** How a clause reads in one language. */
export class WordingInLanguageDto {
  @ApiProperty({ description: LANGUAGE, example: 'nl' })
  readonly language: string;

  @ApiProperty({ description: 'Its number there.', example: '2' })
  readonly number: string;

  @ApiProperty({ description: 'Heading.', example: 'Means' })
  readonly heading: string;

  @ApiProperty({
    description: 'Wording.',
    example: 'Each municipality sets apart € 60.000,00 a year until 2032.',
  })
  readonly body: string;
}

/** What one version made of a clause, by whom and why. */
export class ClauseStepDto implements ClauseStep {
  @ApiProperty({ description: 'The version.', type: 'integer', example: 2 })
  readonly version: number;

  @ApiProperty({
    description:
      'The version that it is compared with: the one that it was made from, where the caller may see it; else the one before.',
    type: 'integer',
    nullable: true,
    example: 1,
  })
  readonly comparedWith: number | null;

  @ApiProperty({
    description:
      'What became of it: another heading is `headed`, another wording `reworded`. It can be `added` again after it was `removed`.',
    enum: CLAUSE_CHANGES,
    isArray: true,
    example: ['reworded'],
  })
  readonly changes: readonly ClauseChangeKind[];

  @ApiProperty({
    description: 'Languages in which it reads otherwise than before (BCP 47).',
    type: [String],
    example: ['nl'],
  })
  readonly languages: readonly string[];

  @ApiProperty({ description: 'OVO code of the party that wrote the version.', example: 'OVO002177' })
  readonly proposedBy: string;

  @ApiProperty({
    description: 'When it was written.',
    format: 'date-time',
    example: '2026-11-24T09:40:00.000Z',
  })
  readonly createdAt: string;

  @ApiProperty({
    description: 'When it was put before the parties; `null` where it was not.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly offeredAt: string | null;

  @ApiProperty({
    description: 'The version whose clerical errors it put right; `null` for a wording of its own.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly corrects: number | null;

  @ApiProperty({
    description: 'Why the version as a whole was proposed.',
    type: String,
    nullable: true,
    example: 'It answers the council of Menen, which asked for a fixed amount.',
  })
  readonly textRationale: string | null;

  @ApiProperty({
    description: 'Why the clause reads so.',
    type: String,
    nullable: true,
    example: 'The councils ask for a fixed amount.',
  })
  readonly rationale: string | null;

  @ApiProperty({
    description: 'Which clause of the clause library it is.',
    type: String,
    enum: [...CLAUSE_KINDS, null],
    nullable: true,
    example: 'finance',
  })
  readonly kind: ClauseKind | null;

  @ApiProperty({
    description: 'How it reads in this version; empty where it was removed.',
    type: [WordingInLanguageDto],
  })
  readonly wordings: readonly WordingInLanguageDto[];
}

/** What became of a clause. */
export class ClauseHistoryDto {
  @ApiProperty({ description: ID, format: 'uuid', example: '019aa1b2-0000-7000-8000-000000000002' })
  readonly id: string;

  @ApiProperty({
    description: 'The versions that changed it, oldest first.',
    type: [ClauseStepDto],
  })
  readonly steps: readonly ClauseStepDto[];
}
