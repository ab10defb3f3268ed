import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { toldMeans } from '../rules/means.js';
import { ANSWER_ENDINGS, type AnswerEnding } from '../assignment-answer.entity.js';
import type { KnownAnswer } from '../assignment-reads.js';
import { ANSWER_STATES, type AnswerState } from '../rules/status.js';

/** The agreement that an answer names. */
export class AnsweringAgreementDto {
  @ApiProperty({ description: 'Its id.', format: 'uuid', example: '019aa1b2-0000-7000-8000-000000000001' })
  readonly id: string;

  @ApiProperty({ description: 'Its title.', example: 'Deal over de Leievallei' })
  readonly title: string;

  @ApiProperty({ description: 'Deal or plan.', enum: ['deal', 'plan'], example: 'deal' })
  readonly kind: 'deal' | 'plan';

  @ApiProperty({ description: 'Its phase.', example: 'negotiation' })
  readonly phase: string;
}

/** What an answer draws of the means. */
export class DrawnMeansDto {
  @ApiProperty({ description: 'Euros.', example: '100000.00' })
  readonly eur: string;

  @ApiProperty({ description: 'Hectares.', example: '5.0000' })
  readonly ha: string;

  @ApiProperty({ description: 'Staff in full-time equivalents.', example: '0.00' })
  readonly fte: string;
}

/** What a municipality says to an assignment. */
export class AssignmentAnswerDto {
  @ApiProperty({ description: 'Number within the assignment.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'OVO code of the municipality.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({
    description:
      '`underWay`: an agreement is drafted, negotiated or before its councils; `inForce`: it came into force; ' +
      '`fellAway`: it ended before; `declined`; `ended`: the answer counts no more.',
    enum: ANSWER_STATES,
    example: 'underWay',
  })
  readonly state: AnswerState;

  @ApiProperty({ description: 'Whether it is an agreement, or declines.', enum: ['agreement', 'decline'] })
  readonly kind: 'agreement' | 'decline';

  @ApiProperty({
    description: 'Which agreement; `null` where it declines, and for who may not see the agreement.',
    type: AnsweringAgreementDto,
    nullable: true,
  })
  readonly agreement: AnsweringAgreementDto | null;

  @ApiProperty({ description: 'Why it declines.', type: String, nullable: true, example: null })
  readonly reason: string | null;

  @ApiProperty({
    description: 'What it says to draw: it counts while the answer is `underWay` or `inForce`.',
    type: DrawnMeansDto,
  })
  readonly drawn: DrawnMeansDto;

  @ApiProperty({
    description: 'When it was given, in UTC.',
    format: 'date-time',
    example: '2026-11-24T09:30:00.000Z',
  })
  readonly answeredAt: string;

  @ApiProperty({
    description: 'When it came to count no more, in UTC.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly endedAt: string | null;

  @ApiProperty({
    description:
      'By what: `withdrawn` by the municipality, `answered` by it after all, `merged` into another municipality.',
    enum: ANSWER_ENDINGS,
    nullable: true,
    example: null,
  })
  readonly ending: AnswerEnding | null;

  /** @param agreement that it names, where the caller may see it */
  static of(answer: KnownAnswer, agreement: AnsweringAgreementDto | undefined): AssignmentAnswerDto {
    const { number, organisationId, state, kind, reason, answeredAt, endedAt, ending } = answer;
    const { EUR: eur, ha, FTE: fte } = toldMeans(answer.drawn);
    return {
      number,
      organisationId,
      state,
      kind,
      agreement: agreement ?? null,
      reason,
      drawn: { eur, ha, fte },
      answeredAt: answeredAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      ending,
    };
  }
}

/** A page of answers. */
export const AssignmentAnswerPageDto = pageOf(AssignmentAnswerDto);
