import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsQueryInteger } from '../../api/validation/query.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';

/** What of the public register is followed. */
export class RegisterFeedQuery {
  @ApiPropertyOptional({
    description: 'How many entries it has at most.',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 50,
  })
  @Omittable()
  @IsQueryInteger({ min: 1, max: 100 })
  readonly limit: number = 50;

  @ApiPropertyOptional({ description: 'Only deals, or only plans.', enum: ['deal', 'plan'] })
  @Omittable()
  @IsIn(['deal', 'plan'])
  readonly kind?: 'deal' | 'plan';

  @ApiPropertyOptional({ description: 'Only agreements of this party, by OVO code.', example: 'OVO002133' })
  @Omittable()
  @IsOvoCode()
  readonly party?: string;

  @ApiPropertyOptional({ description: 'Only agreements of this theme.', maxLength: 100 })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly theme?: string;
}
