import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { REGION_KINDS, type RegionKind } from '../rules/region-kind.js';

/** A set of municipalities over time. */
export class RegionDto {
  @ApiProperty({ description: 'Readable and lasting id.', example: 'reference-zuid-west-vlaanderen' })
  readonly id: string;

  @ApiProperty({
    description:
      'What draws it: `reference` (Regiodecreet) and `transport` (basic accessibility) regions each divide Flanders; ' +
      '`care` zones and `thematic` regions are drawn for a purpose.',
    enum: REGION_KINDS,
    example: 'reference',
  })
  readonly kind: RegionKind;

  @ApiProperty({ description: 'Name.', example: 'Zuid-West-Vlaanderen' })
  readonly name: string;
}

/** A municipality in a region. */
export class RegionMemberDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Official name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'NIS code (Statbel).', type: String, nullable: true, example: '34022' })
  readonly nis: string | null;

  @ApiProperty({
    description: 'OVO code of its province.',
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

  @ApiProperty({ description: 'First day of the membership.', format: 'date', example: '2023-02-03' })
  readonly validFrom: string;

  @ApiProperty({
    description: 'The day from which it is a member no longer; `null` while no end is known.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly validTo: string | null;
}

/** A region with its members on a day. */
export class RegionDetailDto extends RegionDto {
  @ApiProperty({
    description: 'The day that the members are shown of.',
    format: 'date',
    example: '2026-01-01',
  })
  readonly on: string;

  @ApiProperty({ description: 'Who is in it on that day, by name.', type: [RegionMemberDto] })
  readonly members: readonly RegionMemberDto[];
}

/** A page of regions. */
export const RegionPageDto = pageOf(RegionDto);
