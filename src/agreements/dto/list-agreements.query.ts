import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { PHASES, type Phase } from '../../workflow/core/instance.js';

/** Which agreements to list: all conditions together. */
export class ListAgreementsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Kind of agreement.', enum: ['deal', 'plan'], example: 'deal' })
  @Omittable()
  @IsIn(['deal', 'plan'])
  readonly kind?: 'deal' | 'plan';

  @ApiPropertyOptional({ description: 'Phase.', enum: PHASES })
  @Omittable()
  @IsIn(PHASES)
  readonly phase?: Phase;

  @ApiPropertyOptional({ description: 'State within a phase, such as `evaluating`.', maxLength: 100 })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly state?: string;

  @ApiPropertyOptional({ description: 'OVO code of a party.', example: 'OVO002133' })
  @Omittable()
  @IsOvoCode()
  readonly party?: string;

  @ApiPropertyOptional({
    description: 'Id of a region.',
    maxLength: 100,
    example: 'reference-zuid-west-vlaanderen',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly region?: string;

  @ApiPropertyOptional({ description: 'Theme.', maxLength: 100, example: 'space' })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly theme?: string;

  @ApiPropertyOptional({
    description: 'Words in the title or the challenge; word forms in Dutch do not matter.',
    maxLength: 200,
    example: 'shrink',
  })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly q?: string;
}
