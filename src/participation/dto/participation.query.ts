import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';

/** Which day, and which page of parties. */
export class ParticipationQuery extends PageQuery {
  @ApiPropertyOptional({
    description:
      'The day at whose end, in Brussels, it is to be seen, as the registry knew it then; now unless told.',
    format: 'date',
    example: '2026-12-31',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;
}
