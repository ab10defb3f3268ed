import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { type Level, LEVELS } from '../../common/level.js';

/** Which organisations to list: all conditions together. */
export class ListOrganisationsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Level of government.', enum: LEVELS, example: 'municipality' })
  @Omittable()
  @IsIn(LEVELS)
  readonly level?: Level;

  @ApiPropertyOptional({
    description: 'Those that are (`current`, unless told), those that ended, or all.',
    enum: ['current', 'ended', 'all'],
    default: 'current',
  })
  @Omittable()
  @IsIn(['current', 'ended', 'all'])
  readonly status: 'current' | 'ended' | 'all' = 'current';

  @ApiPropertyOptional({
    description: 'The municipalities of this province: its OVO code or its name.',
    maxLength: 100,
    example: 'West-Vlaanderen',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly province?: string;

  @ApiPropertyOptional({
    description: 'The municipalities that are in this region today: the id of a region.',
    maxLength: 100,
    example: 'reference-zuid-west-vlaanderen',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly region?: string;

  @ApiPropertyOptional({
    description:
      'Part of the name (case and accents do not matter), or an OVO code, a KBO number (with or without dots) or a ' +
      'NIS code. The name or NIS code of a merged municipality finds its successor: `Borsbeek` finds Antwerpen.',
    maxLength: 100,
    example: 'Kortrijk',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly q?: string;
}
