import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LEGAL_FORMS, type LegalForm } from '../../agreements/rules/legal-form.js';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';

/** Which partnerships to list: all conditions together. */
export class ListPartnershipsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Part of the name; case and accents do not matter.',
    maxLength: 100,
    example: 'water',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly q?: string;

  @ApiPropertyOptional({
    description: 'Theme, in full; case does not matter.',
    maxLength: 100,
    example: 'waste',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly theme?: string;

  @ApiPropertyOptional({
    description: 'Legal form.',
    enum: LEGAL_FORMS,
    example: 'opdrachthoudendeVereniging',
  })
  @Omittable()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm;

  @ApiPropertyOptional({
    description: 'Those that this municipality is in: its OVO code. Today, unless `on` says otherwise.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly municipality?: string;

  @ApiPropertyOptional({
    description: 'Only partnerships with members on this day; all unless told, also those without.',
    format: 'date',
    example: '2026-01-01',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;
}
