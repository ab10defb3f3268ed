import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { ASSIGNMENT_ACTS, type AssignmentAct, type AssignmentEntry } from '../assignment-entry.entity.js';

/** Which organisation acted. */
export class AssignmentActorDto {
  @ApiProperty({ description: 'OVO code of who acted.', example: 'OVO000231' })
  readonly organisationId: string;

  @ApiProperty({
    description: 'OVO code of the organisation on whose behalf, where that was another.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly onBehalfOf: string | null;

  @ApiProperty({
    description: 'Number of the delegation by which it could.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly delegation: number | null;
}

/** One line of an assignment's history. */
export class AssignmentEntryDto {
  @ApiProperty({ description: 'Its place, from 1.', type: 'integer', example: 1 })
  readonly sequence: number;

  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2026-11-24T09:30:00.000Z' })
  readonly at: string;

  @ApiProperty({ description: 'What happened.', enum: ASSIGNMENT_ACTS, example: 'ISSUE' })
  readonly type: AssignmentAct;

  @ApiProperty({ description: 'Which organisation acted.', type: AssignmentActorDto })
  readonly actor: AssignmentActorDto;

  @ApiProperty({
    description: 'What was done: answers by their number, amounts as they were and are.',
    type: 'object',
    additionalProperties: true,
    example: { regionId: 'reference-zuid-west-vlaanderen', dueOn: '2027-12-31' },
  })
  readonly details: Readonly<Record<string, unknown>>;

  static of({ sequence, at, type, actor, details }: AssignmentEntry): AssignmentEntryDto {
    const { organisationId, onBehalfOf = null, delegation = null } = actor;
    return {
      sequence,
      at: at.toISOString(),
      type,
      actor: { organisationId, onBehalfOf, delegation },
      details: { ...details },
    };
  }
}

/** A page of an assignment's history. */
export const AssignmentEntryPageDto = pageOf(AssignmentEntryDto);
