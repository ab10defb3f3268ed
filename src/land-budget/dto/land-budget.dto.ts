import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import type { LandBudget } from '../budgets/land-budget.entity.js';
import { LAND_KEYS, type LandKey } from '../rules/parts.js';
import { PART_RANGE } from './land-path.dto.js';

/** What a municipality counts for when a region's land is divided. */
export class LandPartDto {
  @ApiProperty({ description: 'OVO code of the municipality.', example: 'OVO002133' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'Its part, to the parts of the others: a decimal string with at most 6 decimals.',
    example: '80.02',
  })
  @IsDecimalString(PART_RANGE)
  readonly part: string;
}

/** By what the municipalities of a region divide its land. */
export class SetLandBudgetDto {
  @ApiProperty({
    description: 'By inhabitants as they are known today, or by areas or shares that are given.',
    enum: LAND_KEYS,
    example: 'population',
  })
  @IsIn(LAND_KEYS)
  readonly key: LandKey;

  @ApiPropertyOptional({
    description: 'With `area` and `shares`: the part of every municipality that is in the region today.',
    type: [LandPartDto],
    maxItems: 400,
  })
  @Omittable()
  @NestedList(() => LandPartDto, { max: 400 })
  readonly parts?: LandPartDto[];

  @ApiProperty({
    description: 'Address of what it rests on, such as where the areas come from or the decision on shares.',
    example: 'https://example.org/besluit',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** Municipalities that became one since the budget was first set. */
export class LandJoinDto {
  @ApiProperty({ description: 'OVO code of the successor.', example: 'OVO002137' })
  @IsTrimmedText({ max: 20 })
  readonly into: string;

  @ApiProperty({
    description: 'OVO codes of those whose parts it has; its own too where it had one.',
    type: [String],
    example: ['OVO002137', 'OVO002271'],
  })
  readonly from: readonly string[];

  @ApiProperty({
    description: 'The year in which it took effect. Figures of years before stay with those that told them.',
    type: 'integer',
    example: 2026,
  })
  readonly year: number;
}

/** By what the municipalities of a region divide its land, and on what that rests. */
export class LandBudgetDto {
  @ApiProperty({ description: 'Id of the path.', example: 'betonstop' })
  readonly pathId: string;

  @ApiProperty({ description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  readonly regionId: string;

  @ApiProperty({ description: 'By what.', enum: LAND_KEYS, example: 'population' })
  readonly key: LandKey;

  @ApiProperty({ description: 'The part of each municipality.', type: [LandPartDto] })
  readonly parts: readonly LandPartDto[];

  @ApiProperty({ description: 'Mergers among them since, oldest first.', type: [LandJoinDto], example: [] })
  readonly joins: readonly LandJoinDto[];

  @ApiProperty({ description: 'Address of what it rests on.', example: 'https://example.org/besluit' })
  readonly source: string;

  @ApiProperty({ description: 'OVO code of who set it.', example: 'OVO000233' })
  readonly setBy: string;

  @ApiProperty({ description: 'When.', format: 'date-time', example: '2026-11-24T10:00:00.000Z' })
  readonly setAt: string;

  @ApiProperty({ description: 'How often it was set, mergers included.', type: 'integer', example: 1 })
  readonly version: number;

  static of(row: LandBudget): LandBudgetDto {
    const { pathId, regionId, key, parts, joins, source, setBy, setAt, version } = row;
    return {
      pathId,
      regionId,
      key,
      parts: parts.map(({ id, part }) => ({ organisationId: id, part })),
      joins,
      source,
      setBy,
      setAt: setAt.toISOString(),
      version,
    };
  }
}
