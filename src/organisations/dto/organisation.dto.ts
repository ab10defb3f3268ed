import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { type Level, LEVELS } from '../../common/level.js';
import { REGION_KINDS, type RegionKind } from '../../regions/rules/region-kind.js';
import type { Organisation } from '../organisation.entity.js';
import { ContactPointDto } from './contact-point.dto.js';

/** A government that can be a party to agreements. */
export class OrganisationDto {
  @ApiProperty({ description: 'OVO code, from the Organisatieregister.', example: 'OVO002133' })
  readonly id: string;

  @ApiProperty({ description: 'KBO (enterprise) number: ten digits without dots.', example: '0207494678' })
  readonly kbo: string;

  @ApiProperty({ description: 'NIS code (Statbel).', type: String, nullable: true, example: '34022' })
  readonly nis: string | null;

  @ApiProperty({ description: 'Official name, in Dutch.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'Level of government.', enum: LEVELS, example: 'municipality' })
  readonly level: Level;

  @ApiProperty({
    description: 'OVO code of the province that a municipality lies in; `null` for the other levels.',
    type: String,
    nullable: true,
    example: 'OVO000231',
  })
  readonly provinceId: string | null;

  @ApiProperty({
    description: 'Number of inhabitants; `null` where no count is known.',
    type: 'integer',
    nullable: true,
    example: 77109,
  })
  readonly population: number | null;

  @ApiProperty({
    description: 'The day of that count.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2020-01-01',
  })
  readonly populationOn: string | null;

  @ApiProperty({
    description: 'How many members the council has; `null` where not known.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  readonly councilSeats: number | null;

  @ApiProperty({
    description: 'The first day on which it is no more, as after a merger; `null` while it is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly endedOn: string | null;

  static of(row: Organisation): OrganisationDto {
    const { id, kbo, nis, name, level, provinceId, population, populationOn, councilSeats, endedOn } = row;
    return { id, kbo, nis, name, level, provinceId, population, populationOn, councilSeats, endedOn };
  }
}

/** A municipality that is gone: it merged into the one that is asked for. */
export class MergedMunicipalityDto {
  @ApiProperty({ description: 'NIS code before the merger.', example: '11007' })
  readonly nis: string;

  @ApiProperty({ description: 'Name before the merger.', example: 'Borsbeek' })
  readonly name: string;

  @ApiProperty({ description: 'The day of the merger.', format: 'date', example: '2025-01-01' })
  readonly mergedOn: string;
}

/** A region that an organisation is in. */
export class OrganisationRegionDto {
  @ApiProperty({ description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  readonly id: string;

  @ApiProperty({ description: 'Kind of region.', enum: REGION_KINDS, example: 'reference' })
  readonly kind: RegionKind;

  @ApiProperty({ description: 'Name of the region.', example: 'Zuid-West-Vlaanderen' })
  readonly name: string;

  @ApiProperty({ description: 'First day of the membership.', format: 'date', example: '2023-02-03' })
  readonly since: string;
}

/** An organisation with its predecessors and regions. */
export class OrganisationDetailDto extends OrganisationDto {
  @ApiProperty({
    description:
      'The municipalities that merged into this one, by name; one that went on under its own name is named too. ' +
      'Empty where nothing merged.',
    type: [MergedMunicipalityDto],
    example: [],
  })
  readonly mergedFrom: readonly MergedMunicipalityDto[];

  @ApiProperty({
    description: 'The regions it is in today, by kind and name.',
    type: [OrganisationRegionDto],
    example: [
      {
        id: 'reference-zuid-west-vlaanderen',
        kind: 'reference',
        name: 'Zuid-West-Vlaanderen',
        since: '2023-02-03',
      },
      { id: 'transport-kortrijk', kind: 'transport', name: 'Kortrijk', since: '2019-04-26' },
    ],
  })
  readonly regions: readonly OrganisationRegionDto[];

  @ApiProperty({ description: 'Where it can be reached, by function.', type: [ContactPointDto], example: [] })
  readonly contactPoints: readonly ContactPointDto[];
}

/** A page of organisations. */
export const OrganisationPageDto = pageOf(OrganisationDto);
