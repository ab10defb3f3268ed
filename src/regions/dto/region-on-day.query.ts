import { ApiPropertyOptional } from '@nestjs/swagger';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';

/** On which day to look at a region. */
export class RegionOnDayQuery {
  @ApiPropertyOptional({
    description: 'Show the members on this day; today unless told.',
    format: 'date',
    example: '2026-01-01',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;
}
