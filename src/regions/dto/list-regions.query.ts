import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { REGION_KINDS, type RegionKind } from '../rules/region-kind.js';

/** Which regions to list: all conditions together. */
export class ListRegionsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Kind of region.', enum: REGION_KINDS, example: 'reference' })
  @Omittable()
  @IsIn(REGION_KINDS)
  readonly kind?: RegionKind;

  @ApiPropertyOptional({
    description: 'Part of the name; case and accents do not matter.',
    maxLength: 100,
    example: 'Vlaanderen',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly q?: string;

  @ApiPropertyOptional({
    description: 'The regions that this municipality is in: its OVO code. Today, unless `on` says otherwise.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly municipality?: string;

  @ApiPropertyOptional({
    description: 'Only regions with members on this day; all unless told, also those without.',
    format: 'date',
    example: '2026-01-01',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;
}
