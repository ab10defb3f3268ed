import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { pageOf } from '../../api/page.dto.js';
import { IsDecimalString } from '../../api/validation/decimal-string.js';
import { NestedList } from '../../api/validation/nested.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';
import { fixed } from '../../common/numbers/decimal.js';
import { DIVISIONS, type RegionKind } from '../../regions/rules/region-kind.js';
import type { LandPath } from '../paths/land-path.entity.js';
import { divided, HECTARE_PLACES, hectaresByYear, totalOf } from '../rules/land-path.js';
import { LAND_KEYS, weightsOf, type LandKey } from '../rules/parts.js';

export const PART_RANGE = { maxDecimals: 6, max: '1000000000' } as const;

/** Of which path and key what is said: this far, and no more. */
const YEARS = { min: 1990, max: 2200 } as const;

/** What a region counts for when a path is divided. */
export class LandRegionPartDto {
  @ApiProperty({ description: 'Id of the region.', example: 'reference-kempen' })
  @IsTrimmedText({ max: 100 })
  readonly regionId: string;

  @ApiProperty({
    description: 'Its part, to the parts of the others: a decimal string with at most 6 decimals.',
    example: '0.1',
  })
  @IsDecimalString(PART_RANGE)
  readonly part: string;
}

/** A path of land take and by what regions divide it. */
export class SetLandPathDto {
  @ApiProperty({ description: 'Name.', maxLength: 200, example: 'Betonstop' })
  @IsTrimmedText({ max: 200 })
  readonly name: string;

  @ApiProperty({
    description:
      'Code of what is counted. Figures that say another one are not taken in: they may not be added. It stays once there ' +
      'are figures.',
    pattern: '^[a-z0-9][a-z0-9-]{0,59}$',
    example: 'ruimtebeslag',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/)
  readonly definitionCode: string;

  @ApiProperty({
    description: 'What exactly is counted, and how.',
    maxLength: 2000,
    example: 'Additional ruimtebeslag as mapped by Departement Omgeving, in hectares a year.',
  })
  @IsTrimmedText({ max: 2000 })
  readonly definition: string;

  @ApiProperty({
    description: 'The year that it begins with.',
    type: 'integer',
    minimum: 1990,
    maximum: 2200,
    example: 2017,
  })
  @IsInt()
  @Min(YEARS.min)
  @Max(YEARS.max)
  readonly fromYear: number;

  @ApiProperty({
    description: 'The year on whose first day it has come to its end; at most 100 years later.',
    type: 'integer',
    minimum: 1990,
    maximum: 2200,
    example: 2040,
  })
  @IsInt()
  @Min(YEARS.min)
  @Max(YEARS.max)
  readonly toYear: number;

  @ApiProperty({
    description: 'Hectares a day when it begins: a decimal string with at most 4 decimals.',
    example: '6',
  })
  @IsDecimalString({ maxDecimals: 4, max: '1000000' })
  readonly fromRate: string;

  @ApiProperty({
    description: 'Hectares a day when it ends; in between it goes in a straight line.',
    example: '0',
  })
  @IsDecimalString({ maxDecimals: 4, max: '1000000' })
  readonly toRate: string;

  @ApiPropertyOptional({
    description:
      'By how many per cent a year’s land may be exceeded before one is off the track; 0 unless told. Until then it is at risk.',
    example: '5',
  })
  @Omittable()
  @IsDecimalString({ maxDecimals: 2, max: '100' })
  readonly tolerancePercent?: string;

  @ApiProperty({
    description: 'Which regions divide it: those of a kind of which every municipality is in one.',
    enum: DIVISIONS,
    example: 'reference',
  })
  @IsIn(DIVISIONS)
  readonly regionKind: RegionKind;

  @ApiProperty({
    description: 'By what: inhabitants as they are known today, or by areas or shares that are given.',
    enum: LAND_KEYS,
    example: 'population',
  })
  @IsIn(LAND_KEYS)
  readonly key: LandKey;

  @ApiPropertyOptional({
    description: 'With `area` and `shares`: the part of every region of the kind.',
    type: [LandRegionPartDto],
    maxItems: 100,
  })
  @Omittable()
  @NestedList(() => LandRegionPartDto, { max: 100 })
  readonly parts?: LandRegionPartDto[];

  @ApiProperty({
    description: 'Address of what it rests on, such as a decision of the Flemish Government.',
    example: 'https://example.org/besluit',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** How much land may be taken in a year. */
export class LandYearDto {
  @ApiProperty({ description: 'The year.', type: 'integer', example: 2027 })
  readonly year: number;

  @ApiProperty({ description: 'Hectares, to the square metre.', example: '1190.2446' })
  readonly hectares: string;
}

/** What a region has of a path. */
export class LandRegionShareDto {
  @ApiProperty({ description: 'Id of the region.', example: 'reference-kempen' })
  readonly regionId: string;

  @ApiProperty({ description: 'Its part, to the parts of the others.', example: '451313' })
  readonly part: string;

  @ApiProperty({ description: 'Hectares over all years.', example: '1715.6241' })
  readonly hectares: string;
}

/** A path as an indicator. */
export class LandIndicatorDto {
  @ApiProperty({ description: 'Name.', example: 'Betonstop' })
  readonly name: string;

  @ApiProperty({ description: 'Code of what is counted.', example: 'ruimtebeslag' })
  readonly definitionCode: string;

  @ApiProperty({
    description: 'What exactly is counted, and how.',
    example: 'Additional ruimtebeslag as mapped by Departement Omgeving, in hectares a year.',
  })
  readonly definition: string;

  @ApiProperty({ description: 'What it is counted in.', example: 'ha/day' })
  readonly unit: string;

  @ApiProperty({ description: 'Where it starts from.', example: '6' })
  readonly baselineValue: string;

  @ApiProperty({ description: 'When.', format: 'date', example: '2017-01-01' })
  readonly baselineOn: string;

  @ApiProperty({ description: 'Where it should come to.', example: '0' })
  readonly targetValue: string;

  @ApiProperty({ description: 'When.', format: 'date', example: '2040-01-01' })
  readonly targetOn: string;

  @ApiProperty({ description: 'Which way is for the better.', enum: ['down'], example: 'down' })
  readonly direction: 'down';

  @ApiProperty({ description: 'How it goes from one to the other.', enum: ['linear'], example: 'linear' })
  readonly path: 'linear';

  static of(row: LandPath): LandIndicatorDto {
    const { name, definitionCode, definition, fromYear, toYear, fromRate, toRate } = row;
    return {
      name,
      definitionCode,
      definition,
      unit: 'ha/day',
      baselineValue: fromRate,
      baselineOn: `${fromYear}-01-01`,
      targetValue: toRate,
      targetOn: `${toYear}-01-01`,
      direction: 'down',
      path: 'linear',
    };
  }
}

/** A path of land take, what it allows each year, and how regions divide it. */
export class LandPathDto {
  @ApiProperty({ description: 'Id.', example: 'betonstop' })
  readonly id: string;

  @ApiProperty({ description: 'The path as an indicator.', type: LandIndicatorDto })
  readonly indicator: LandIndicatorDto;

  @ApiProperty({ description: 'By how many per cent a year may be exceeded.', example: '5' })
  readonly tolerancePercent: string;

  @ApiProperty({ description: 'Which regions divide it.', enum: DIVISIONS, example: 'reference' })
  readonly regionKind: RegionKind;

  @ApiProperty({ description: 'By what.', enum: LAND_KEYS, example: 'population' })
  readonly key: LandKey;

  @ApiProperty({ description: 'Hectares over all years.', example: '25200.0000' })
  readonly total: string;

  @ApiProperty({ description: 'What it allows each year; together exactly the total.', type: [LandYearDto] })
  readonly years: readonly LandYearDto[];

  @ApiProperty({
    description: 'What each region has of it; together exactly the total.',
    type: [LandRegionShareDto],
  })
  readonly regions: readonly LandRegionShareDto[];

  @ApiProperty({ description: 'Address of what it rests on.', example: 'https://example.org/besluit' })
  readonly source: string;

  @ApiProperty({ description: 'OVO code of who set it.', example: 'OVO000001' })
  readonly setBy: string;

  @ApiProperty({ description: 'When.', format: 'date-time', example: '2026-11-24T10:00:00.000Z' })
  readonly setAt: string;

  @ApiProperty({ description: 'How often it was set.', type: 'integer', example: 1 })
  readonly version: number;

  static of(row: LandPath): LandPathDto {
    const { id, tolerancePercent, regionKind, key, source, setBy, setAt, version } = row;
    const years = [...hectaresByYear(row)];
    const weights = weightsOf(row.parts);
    const shares = years.map(([, hectares]) => divided(hectares, weights));
    return {
      id,
      indicator: LandIndicatorDto.of(row),
      tolerancePercent,
      regionKind,
      key,
      total: fixed(totalOf(row), HECTARE_PLACES),
      years: years.map(([year, hectares]) => ({ year, hectares: fixed(hectares, HECTARE_PLACES) })),
      regions: row.parts.map(({ id: regionId, part }, index) => ({
        regionId,
        part,
        hectares: fixed(
          shares.reduce((sum, each) => sum + each[index], 0n),
          HECTARE_PLACES,
        ),
      })),
      source,
      setBy,
      setAt: setAt.toISOString(),
      version,
    };
  }
}

/** A page of paths. */
export const LandPathPageDto = pageOf(LandPathDto);
