import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { CORRECTION_ANSWERS, type CorrectionAnswer } from '../rules/who-answers.js';

/** An answer to a correction that has been proposed. */
export class AnswerCorrectionDto {
  @ApiProperty({
    description: '`confirm` agrees to it, `object` stops it for good, `withdraw` is for who proposed it.',
    enum: CORRECTION_ANSWERS,
    example: 'confirm',
  })
  @IsIn(CORRECTION_ANSWERS)
  readonly answer: CorrectionAnswer;

  @ApiPropertyOptional({ description: 'Why; needed to object.', minLength: 1, maxLength: 2000 })
  @Omittable()
  @IsTrimmedText({ max: 2000 })
  readonly reason?: string;
}
