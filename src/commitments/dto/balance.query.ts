import { ApiPropertyOptional } from '@nestjs/swagger';
import { Omittable } from '../../api/validation/omittable.js';
import { IsQueryInteger } from '../../api/validation/query.js';
import { IsSideOfCommitment } from './side.js';

/** What of a balance is shown. */
export class BalanceQuery {
  @ApiPropertyOptional({
    description: 'Only of this party (OVO code), or of the common pot (`pot`).',
    example: 'OVO002133',
  })
  @Omittable()
  @IsSideOfCommitment()
  readonly party?: string;

  @ApiPropertyOptional({
    description: 'Only this year, in `accounts`; their totals are then of that year.',
    type: 'integer',
    minimum: 2000,
    maximum: 2200,
    example: 2028,
  })
  @Omittable()
  @IsQueryInteger({ min: 2000, max: 2200 })
  readonly year?: number;
}
