import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { LEVELS, type Level } from '../../common/level.js';

/** Of which agreements figures are asked: all conditions together. */
export class FigureFilterQuery {
  @ApiPropertyOptional({ description: 'Kind of agreement.', enum: ['deal', 'plan'], example: 'deal' })
  @Omittable()
  @IsIn(['deal', 'plan'])
  readonly kind?: 'deal' | 'plan';

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

  @ApiPropertyOptional({ description: 'A level that takes part.', enum: LEVELS, example: 'municipality' })
  @Omittable()
  @IsIn(LEVELS)
  readonly level?: Level;
}

/** Which figures are asked, and of which day where they depend on one. */
export class StatisticsQuery extends FigureFilterQuery {
  @ApiPropertyOptional({
    description:
      'The day for which commitments are counted as due, late and fulfilled; today unless told. Of a day to come, what ' +
      'is so if nothing more is done.',
    format: 'date',
    example: '2027-06-30',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;
}

/** Participation in which agreements, page by page. */
export class ListParticipationFiguresQuery extends IntersectionType(FigureFilterQuery, PageQuery) {}
