import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import type { Evaluation } from '../evaluation.entity.js';
import type { Lesson } from '../lesson.entity.js';
import {
  CONCLUSION_STATES,
  DECISIONS,
  type Conclusion,
  type ConclusionState,
  type Decision,
} from '../rules/conclusion.js';
import {
  FOLLOW_UP_STATES,
  followUpOf,
  type AgreementSeen,
  type FollowUp,
  type FollowUpState,
} from '../rules/follow-up.js';
import { LessonDto } from './lesson.dto.js';

const DECISION = 'The agreement goes on as it is, is to be amended, or is to end.';
const REASON_EXAMPLE = 'The path to 2030 is out of reach with the present means.';

/** How an evaluation is to conclude. */
export class ProposeConclusionDto {
  @ApiProperty({ description: DECISION, enum: DECISIONS, example: 'amend' })
  @IsIn(DECISIONS)
  readonly decision: Decision;

  @ApiProperty({
    description: 'Why. Name no persons.',
    minLength: 1,
    maxLength: 5000,
    example: REASON_EXAMPLE,
  })
  @IsTrimmedText({ max: 5000 })
  readonly reason: string;
}

/** A bound party's word on a conclusion. */
export class AnswerConclusionDto {
  @ApiProperty({
    description: 'Consents, or refuses: that ends the proposal.',
    enum: ['accept', 'refuse'],
    example: 'accept',
  })
  @IsIn(['accept', 'refuse'])
  readonly answer: 'accept' | 'refuse';

  @ApiPropertyOptional({
    description: 'Why it is refused. Name no persons.',
    minLength: 1,
    maxLength: 2000,
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** Something that was found. */
export class EvaluationFindingDto {
  @ApiProperty({ description: 'Its number within the evaluation.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description: 'What was found.',
    example: 'Four of the six sites are no longer zoned for building.',
  })
  readonly text: string;
}

/** How an evaluation concludes. */
export class ConclusionDto {
  @ApiProperty({ description: DECISION, enum: DECISIONS, example: 'amend' })
  readonly decision: Decision;

  @ApiProperty({ description: 'Why.', example: REASON_EXAMPLE })
  readonly reason: string;

  @ApiProperty({
    description:
      '`agreed` once every bound party has consented; `refused` by one refusal, after which another can be proposed.',
    enum: CONCLUSION_STATES,
    example: 'proposed',
  })
  readonly state: ConclusionState;

  @ApiProperty({
    description: 'OVO codes of the parties whose consent it takes.',
    type: [String],
    example: ['OVO002133'],
  })
  readonly asked: readonly string[];

  @ApiProperty({ description: 'Of these, who has consented.', type: [String], example: ['OVO002133'] })
  readonly consents: readonly string[];

  @ApiProperty({ description: 'OVO code of who proposed it.', example: 'OVO002133' })
  readonly proposedBy: string;

  @ApiProperty({
    description: 'When it was proposed.',
    format: 'date-time',
    example: '2027-06-01T09:00:00.000Z',
  })
  readonly proposedAt: string;

  @ApiProperty({
    description: 'When it was agreed or refused.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly settledAt: string | null;

  @ApiProperty({ description: 'Why it was refused.', type: String, nullable: true, example: null })
  readonly refusal: string | null;
}

/** What is to follow a decision to amend or to end. */
export class FollowUpDto {
  @ApiProperty({
    description:
      'The event by which it begins; `null` for a plan that is to be amended: another plan takes its place.',
    enum: ['AMEND', 'TERMINATE'],
    type: String,
    nullable: true,
    example: 'AMEND',
  })
  readonly event: FollowUp['event'];

  @ApiProperty({
    description: 'How far that has come; `overtaken` where the agreement ended otherwise.',
    enum: FOLLOW_UP_STATES,
    example: 'open',
  })
  readonly state: FollowUpState;

  @ApiProperty({
    description: 'Number of the amendment that carries it out, among the side procedures.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly amendment: number | null;
}

/** The evaluation of one cycle. */
export class EvaluationDto {
  @ApiProperty({ description: 'Number of the cycle that it ended, from 1.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({
    description: 'When it was held.',
    format: 'date-time',
    example: '2027-06-01T09:00:00.000Z',
  })
  readonly evaluatedAt: string;

  @ApiProperty({ description: 'OVO code of who evaluated.', example: 'OVO002133' })
  readonly evaluatedBy: string;

  @ApiProperty({ description: 'What was found.', type: [EvaluationFindingDto] })
  readonly findings: readonly EvaluationFindingDto[];

  @ApiProperty({ description: 'What was learnt.', type: [LessonDto] })
  readonly lessons: readonly LessonDto[];

  @ApiProperty({
    description: 'How it concludes; `null` while nothing was proposed.',
    type: ConclusionDto,
    nullable: true,
  })
  readonly conclusion: ConclusionDto | null;

  @ApiProperty({
    description: 'What is to follow what was agreed; `null` where nothing is.',
    type: FollowUpDto,
    nullable: true,
  })
  readonly followUp: FollowUpDto | null;

  static of(evaluation: Evaluation, lessons: readonly Lesson[], agreement: AgreementSeen): EvaluationDto {
    const { number, evaluatedAt, evaluatedBy, findings, conclusion } = evaluation;
    return {
      number,
      evaluatedAt: evaluatedAt.toISOString(),
      evaluatedBy,
      findings: findings.map((text, index) => ({ number: index + 1, text })),
      lessons: lessons.map((lesson) => LessonDto.of(lesson)),
      conclusion: conclusion && shown(conclusion),
      followUp: followUpOf(conclusion, agreement),
    };
  }
}

function shown(conclusion: Conclusion): ConclusionDto {
  const { decision, reason, state, asked, consents, proposedBy, proposedAt, settledAt, refusal } = conclusion;
  return { decision, reason, state, asked, consents, proposedBy, proposedAt, settledAt, refusal };
}

/** A page of evaluations. */
export const EvaluationPageDto = pageOf(EvaluationDto);
