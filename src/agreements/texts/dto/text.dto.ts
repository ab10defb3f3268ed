import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../api/page.dto.js';
import { CLAUSE_KINDS, type ClauseKind } from '../../../clause-library/rules/clause-kinds.js';
import {
  LANGUAGE_STATUSES,
  type Clause,
  type ClauseWording,
  type LanguageStatus,
  type LanguageVersion,
} from '../../rules/clauses/clause.js';
import { USUAL_LANGUAGE } from '../../rules/clauses/next-version.js';
import type { AgreementText } from '../text.entity.js';
import { ID, LANGUAGE, STATUS, STORED_EXAMPLE } from './text-words.js';

/** A clause of a text in one language. */
export class ClauseWordingDto implements ClauseWording {
  @ApiProperty({ description: ID, format: 'uuid', example: STORED_EXAMPLE[0].id })
  readonly id: string;

  @ApiProperty({ description: 'As the parties number it.', example: '1' })
  readonly number: string;

  @ApiProperty({ description: 'Heading.', example: 'Purpose' })
  readonly heading: string;

  @ApiProperty({
    description: 'Wording: plain text, in which line ends are kept.',
    example: STORED_EXAMPLE[0].body,
  })
  readonly body: string;

  @ApiProperty({
    description: 'Version in which it was written so, or last found to say the same as the other languages.',
    type: 'integer',
    example: 1,
  })
  readonly since: number;

  @ApiProperty({
    description: 'Version in which an earlier wording was replaced; `null` where this is the first.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly changedIn: number | null;
}

/** A clause of a text in its own language. */
export class ClauseDto extends ClauseWordingDto implements Clause {
  @ApiProperty({
    description: 'Which clause of the clause library it is; `null` where nobody said.',
    type: String,
    enum: [...CLAUSE_KINDS, null],
    nullable: true,
    example: 'purpose',
  })
  readonly kind: ClauseKind | null;

  @ApiProperty({
    description: 'Why it reads so; `null` where nobody said.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly rationale: string | null;
}

/** A text in another language. */
export class LanguageVersionDto implements LanguageVersion {
  @ApiProperty({ description: LANGUAGE, example: 'fr' })
  readonly language: string;

  @ApiProperty({ description: STATUS, enum: LANGUAGE_STATUSES, example: 'authentic' })
  readonly status: LanguageStatus;

  @ApiProperty({ description: 'The clauses, in their order.', type: [ClauseWordingDto] })
  readonly clauses: readonly ClauseWording[];
}

/** One version of an agreement's wording. */
export class TextDto {
  @ApiProperty({ description: 'Versions count from 1 without gaps.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({ description: LANGUAGE, example: USUAL_LANGUAGE })
  readonly language: string;

  @ApiProperty({ description: STATUS, enum: LANGUAGE_STATUSES, example: 'authentic' })
  readonly status: LanguageStatus;

  @ApiProperty({
    description: 'The clauses, in their order.',
    type: [ClauseDto],
    example: STORED_EXAMPLE,
  })
  readonly clauses: readonly Clause[];

  @ApiProperty({
    description: 'The same text in other languages. What is accepted is all of them.',
    type: [LanguageVersionDto],
    example: [],
  })
  readonly otherLanguages: readonly LanguageVersion[];

  @ApiProperty({ description: 'OVO code of the party that wrote it.', example: 'OVO002133' })
  readonly proposedBy: string;

  @ApiProperty({
    description: 'Why it is proposed; `null` where nobody said.',
    type: String,
    nullable: true,
    example: 'It answers the council of Menen, which asked for a fixed amount.',
  })
  readonly rationale: string | null;

  @ApiProperty({
    description: 'The version that it was made from; `null` for the first.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly basedOn: number | null;

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

  static of(text: AgreementText): TextDto {
    const { version, language, status, clauses, otherLanguages, proposedBy, rationale, basedOn, corrects } =
      text;
    return {
      version,
      language,
      status,
      clauses,
      otherLanguages,
      proposedBy,
      rationale,
      basedOn,
      createdAt: text.createdAt.toISOString(),
      offeredAt: text.offeredAt?.toISOString() ?? null,
      corrects,
    };
  }
}

/** A page of texts. */
export const TextPageDto = pageOf(TextDto);
