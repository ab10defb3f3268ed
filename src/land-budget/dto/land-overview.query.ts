import { ApiPropertyOptional } from '@nestjs/swagger';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsQueryInteger } from '../../api/validation/query.js';

/** What of an overview is shown. */
export class LandOverviewQuery {
  @ApiPropertyOptional({
    description: 'Only this year, which is one of the path.',
    type: 'integer',
    minimum: 1990,
    maximum: 2300,
    example: 2025,
  })
  @Omittable()
  @IsQueryInteger({ min: 1990, max: 2300 })
  readonly year?: number;

  @ApiPropertyOptional({ description: 'Only this municipality (OVO code).', example: 'OVO002133' })
  @Omittable()
  @IsOvoCode()
  readonly organisationId?: string;
}
