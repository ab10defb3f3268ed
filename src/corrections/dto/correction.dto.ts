import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import type { ClauseChange } from '../../workflow/core/effects.js';
import type { FactChange, FactValue } from '../../workflow/machines/council-correction.js';
import { CORRECTION_STATES, type Correction, type CorrectionState } from '../correction.entity.js';
import type { CorrectionSide } from '../rules/who-answers.js';

const VALUE = { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true };

/** A wrong fact: what was recorded, and what it must be. */
export class FactChangeDto implements FactChange {
  @ApiProperty({ description: 'Which fact.', example: 'votesFor' })
  readonly fact: string;

  @ApiProperty({ description: 'What the record said.', ...VALUE, example: 42 })
  readonly oldValue: FactValue;

  @ApiProperty({ description: 'What it must be.', ...VALUE, example: 24 })
  readonly newValue: FactValue;
}

/** An error in a clause: how it read, and how it must read. */
export class ClauseChangeDto implements ClauseChange {
  @ApiProperty({ description: 'Number of the clause.', example: '1' })
  readonly clause: string;

  @ApiPropertyOptional({
    description: 'The language in which it is wrong (BCP 47); absent for the text’s own.',
    example: 'fr',
  })
  readonly language?: string;

  @ApiProperty({ description: 'Where in the clause.', enum: ['heading', 'body'], example: 'body' })
  readonly part: 'heading' | 'body';

  @ApiProperty({ description: 'How it read.', example: 'The parties keep open space free of buildings.' })
  readonly oldValue: string;

  @ApiProperty({
    description: 'How it must read.',
    example: 'The parties keep open space free of new buildings.',
  })
  readonly newValue: string;
}

/** A correction, and what became of it. */
@ApiExtraModels(FactChangeDto, ClauseChangeDto)
export class CorrectionDto {
  @ApiProperty({ description: 'Number within the agreement, from 1.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description: 'Whether a recorded fact of a council is wrong, or the text has errors.',
    enum: ['fact', 'text'],
    example: 'fact',
  })
  readonly type: 'fact' | 'text';

  @ApiProperty({
    description: 'Of a fact: sequence number of the entry that it corrects.',
    type: 'integer',
    nullable: true,
    example: 9,
  })
  readonly sequence: number | null;

  @ApiProperty({
    description: 'Of a fact: OVO code of the party whose council it is about.',
    type: String,
    nullable: true,
    example: 'OVO002177',
  })
  readonly partyId: string | null;

  @ApiProperty({
    description: 'Of a text: the version with the errors.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly textVersion: number | null;

  @ApiProperty({
    description: 'Of a text: the version that took its place.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly correctedVersion: number | null;

  @ApiProperty({
    description: 'What is put right.',
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(FactChangeDto) }, { $ref: getSchemaPath(ClauseChangeDto) }] },
    example: [{ fact: 'votesFor', oldValue: 42, newValue: 24 }],
  })
  readonly changes: readonly (FactChange | ClauseChange)[];

  @ApiProperty({ description: 'Why.', example: 'Digits swapped when the vote was entered.' })
  readonly reason: string;

  @ApiProperty({
    description: 'Of a fact: where the right one can be read.',
    type: String,
    nullable: true,
    example: 'https://www.menen.be/besluiten/2026-11-20',
  })
  readonly source: string | null;

  @ApiProperty({ description: 'OVO code of the organisation that proposed it.', example: 'OVO000001' })
  readonly proposedBy: string;

  @ApiProperty({
    description: 'Whether that was on the registry’s part or a party’s.',
    enum: ['registrar', 'party'],
    example: 'registrar',
  })
  readonly proposedAs: CorrectionSide;

  @ApiProperty({ description: 'When.', format: 'date-time', example: '2026-11-24T10:00:00.000Z' })
  readonly proposedAt: string;

  @ApiProperty({
    description: 'When the term for objections ends; without one it takes effect then.',
    format: 'date-time',
    example: '2026-12-24T23:00:00.000Z',
  })
  readonly objectionsUntil: string;

  @ApiProperty({
    description: 'OVO codes of the organisations that agreed to it.',
    type: [String],
    example: [],
  })
  readonly confirmedBy: readonly string[];

  @ApiProperty({
    description: 'OVO code of the organisation that objected.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly objectedBy: string | null;

  @ApiProperty({ description: 'Why it objected.', type: String, nullable: true, example: null })
  readonly objection: string | null;

  @ApiProperty({
    description:
      '`proposed`, then for good `applied`, `objected`, `withdrawn`, or `lapsed` where what it was about changed.',
    enum: CORRECTION_STATES,
    example: 'proposed',
  })
  readonly state: CorrectionState;

  @ApiProperty({
    description: 'When that was settled.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly settledAt: string | null;

  static of(row: Correction): CorrectionDto {
    const { number, type, sequence, partyId, textVersion, correctedVersion, changes, reason, source } = row;
    const { proposedBy, proposedAs, confirmedBy, objectedBy, objection, state } = row;
    return {
      number,
      type,
      sequence,
      partyId,
      textVersion,
      correctedVersion,
      changes,
      reason,
      source,
      proposedBy,
      proposedAs,
      proposedAt: row.proposedAt.toISOString(),
      objectionsUntil: row.objectionsUntil.toISOString(),
      confirmedBy,
      objectedBy,
      objection,
      state,
      settledAt: row.settledAt?.toISOString() ?? null,
    };
  }
}

/** A page of corrections. */
export const CorrectionPageDto = pageOf(CorrectionDto);
