import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNumber, Max, Min } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { FIT_STANDINGS, type FitStanding } from '../rules/fit-standing.js';
import { SET_KINDS, type SetKind } from '../rules/landscape.js';
import { VERDICTS, type Verdict } from '../rules/region-fit.js';

const ON = {
  description: 'The day that is asked about, past or to come; today unless told.',
  format: 'date',
  example: '2026-01-01',
};

/** Of which municipalities, and of what day, to show the figures. */
export class OverlapQuery extends PageQuery {
  @ApiPropertyOptional(ON)
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({
    description: 'The municipalities of this province: its OVO code or its name.',
    maxLength: 100,
    example: 'West-Vlaanderen',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly province?: string;

  @ApiPropertyOptional({
    description: 'Part of the name; case and accents do not matter.',
    maxLength: 100,
    example: 'Kortrijk',
  })
  @Omittable()
  @IsTrimmedText({ max: 100 })
  readonly q?: string;
}

/** Which overlaps to list. */
export class OverlapsQuery extends PageQuery {
  @ApiPropertyOptional(ON)
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({
    description: 'Only the overlaps of this region or partnership, with whatever it has in common.',
    maxLength: 200,
    example: 'reference-zuid-west-vlaanderen',
  })
  @Omittable()
  @IsTrimmedText({ max: 200 })
  readonly of?: string;

  @ApiPropertyOptional({
    description: 'Only overlaps with what is of this kind.',
    enum: SET_KINDS,
    example: 'transport',
  })
  @Omittable()
  @IsIn(SET_KINDS)
  readonly kind?: SetKind;

  @ApiPropertyOptional({
    description: 'The least overlap (Jaccard). Without `of` it is 0.5 unless told, and no less.',
    type: 'number',
    minimum: 0,
    maximum: 1,
    example: 0.5,
  })
  @Omittable()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d(?:\.\d{1,6})?$/.test(value) ? Number(value) : value,
  )
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly min?: number;
}

/** Of which partnerships to show how they lie in the reference regions. */
export class RegionFitsQuery extends PageQuery {
  @ApiPropertyOptional(ON)
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({ description: 'Only those that lie so.', enum: VERDICTS, example: 'crossing' })
  @Omittable()
  @IsIn(VERDICTS)
  readonly verdict?: Verdict;

  @ApiPropertyOptional({
    description: 'Only those that stand so with the decree.',
    enum: FIT_STANDINGS,
    example: 'toMend',
  })
  @Omittable()
  @IsIn(FIT_STANDINGS)
  readonly standing?: FitStanding;

  @ApiPropertyOptional({
    description: 'Only those that this municipality is in: its OVO code.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly municipality?: string;
}

/** What is drawn against what. */
export class OverlapMatrixQuery {
  @ApiPropertyOptional(ON)
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({
    description: 'What the rows are.',
    enum: SET_KINDS,
    default: 'reference',
    example: 'reference',
  })
  @Omittable()
  @IsIn(SET_KINDS)
  readonly rows: SetKind = 'reference';

  @ApiPropertyOptional({
    description: 'What the columns are.',
    enum: SET_KINDS,
    default: 'transport',
    example: 'transport',
  })
  @Omittable()
  @IsIn(SET_KINDS)
  readonly columns: SetKind = 'transport';

  @ApiPropertyOptional({
    description: 'Only what this municipality is in: its OVO code. Needed for partnerships.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly municipality?: string;
}
