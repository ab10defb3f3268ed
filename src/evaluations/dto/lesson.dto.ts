import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery, pageOf } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { LESSON_STATES, type Lesson, type LessonState } from '../lesson.entity.js';

const ANSWERS = ['adopted', 'rejected'] as const;

/** What becomes of a lesson. */
export class AnswerLessonDto {
  @ApiProperty({ description: 'Whether the next cycle goes by it.', enum: ANSWERS, example: 'adopted' })
  @IsIn(ANSWERS)
  readonly answer: (typeof ANSWERS)[number];

  @ApiPropertyOptional({
    description:
      'How it is put into practice; of one that is rejected, why: that must be said. Name no persons.',
    minLength: 1,
    maxLength: 2000,
    example: 'The land bank is at the table from the first meeting on.',
  })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}

/** Which lessons. */
export class ListLessonsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only in this state: `open` for those of which nobody has said what becomes of them.',
    enum: LESSON_STATES,
  })
  @Omittable()
  @IsIn(LESSON_STATES)
  readonly state?: LessonState;
}

/** What was learnt in a cycle. */
export class LessonDto {
  @ApiProperty({ description: 'Number of its evaluation.', type: 'integer', example: 1 })
  readonly evaluation: number;

  @ApiProperty({ description: 'Its number within the evaluation.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'The lesson.', example: 'Involve the land bank earlier.' })
  readonly text: string;

  @ApiProperty({ description: 'What becomes of it.', enum: LESSON_STATES, example: 'open' })
  readonly state: LessonState;

  @ApiProperty({ description: 'How, or why not.', type: String, nullable: true, example: null })
  readonly reason: string | null;

  @ApiProperty({
    description: 'When that was said.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly answeredAt: string | null;

  static of({ evaluation, number, body, state, reason, answeredAt }: Lesson): LessonDto {
    return {
      evaluation,
      number,
      text: body,
      state,
      reason,
      answeredAt: answeredAt?.toISOString() ?? null,
    };
  }
}

/** A page of lessons. */
export const LessonPageDto = pageOf(LessonDto);
