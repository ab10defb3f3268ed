import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { SET_KINDS, type SetKind } from '../rules/landscape.js';

/** A municipality, by its code and name. */
export class NamedMunicipalityDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'Kortrijk' })
  readonly name: string;
}

/** How a municipality stands between regions and partnerships. */
export class MunicipalityOverlapDto extends NamedMunicipalityDto {
  @ApiProperty({
    description: 'OVO code of its province.',
    type: String,
    nullable: true,
    example: 'OVO000231',
  })
  readonly provinceId: string | null;

  @ApiProperty({
    description: 'Id of its reference region; `null` where it is in none.',
    type: String,
    nullable: true,
    example: 'reference-zuid-west-vlaanderen',
  })
  readonly referenceRegionId: string | null;

  @ApiProperty({ description: 'How many regions it is in, of every kind.', type: 'integer', example: 2 })
  readonly regions: number;

  @ApiProperty({ description: 'How many partnerships it is in.', type: 'integer', example: 68 })
  readonly partnerships: number;

  @ApiProperty({
    description: 'With how many other municipalities it is in at least one partnership.',
    type: 'integer',
    example: 143,
  })
  readonly partners: number;

  @ApiProperty({
    description: 'How many of its partnerships cross the border of a reference region.',
    type: 'integer',
    example: 31,
  })
  readonly bordersCrossed: number;

  @ApiProperty({
    description: 'In how many reference regions beside its own it has partners.',
    type: 'integer',
    example: 6,
  })
  readonly regionsReached: number;

  @ApiProperty({
    description:
      'How differently its partnerships are made up: one minus the mean overlap (Jaccard) of all pairs of them, each ' +
      'without itself. From 0 (always the same partners, or fewer than two partnerships with any) to 1 (never the same).',
    minimum: 0,
    maximum: 1,
    example: 0.8731,
  })
  readonly fragmentation: number;
}

/** How many partnerships lie so in the reference regions. */
export class VerdictCountsDto {
  @ApiProperty({ description: 'Inside one region.', type: 'integer', example: 900 })
  readonly inside: number;

  @ApiProperty({ description: 'Equal to one region.', type: 'integer', example: 12 })
  readonly equal: number;

  @ApiProperty({ description: 'Several whole regions.', type: 'integer', example: 3 })
  readonly multiple: number;

  @ApiProperty({ description: 'Across borders.', type: 'integer', example: 1310 })
  readonly crossing: number;

  @ApiProperty({ description: 'With a member in no reference region.', type: 'integer', example: 4 })
  readonly undetermined: number;
}

/** How many partnerships stand so with the decree. */
export class StandingCountsDto {
  @ApiProperty({ description: 'Without legal personality: it need not fit.', type: 'integer', example: 1500 })
  readonly notSubject: number;

  @ApiProperty({ description: 'It fits.', type: 'integer', example: 300 })
  readonly fits: number;

  @ApiProperty({ description: 'It deviates, and a member explained why.', type: 'integer', example: 20 })
  readonly explained: number;

  @ApiProperty({ description: 'It must be made to fit while the term runs.', type: 'integer', example: 405 })
  readonly toMend: number;

  @ApiProperty({ description: 'The term has run out.', type: 'integer', example: 0 })
  readonly overdue: number;

  @ApiProperty({ description: 'A member is in no reference region.', type: 'integer', example: 4 })
  readonly undetermined: number;
}

/** Everybody together. */
export class OverlapTotalsDto {
  @ApiProperty({
    description: 'Municipalities that are in a region or partnership.',
    type: 'integer',
    example: 285,
  })
  readonly municipalities: number;

  @ApiProperty({ description: 'Regions with members, of every kind.', type: 'integer', example: 30 })
  readonly regions: number;

  @ApiProperty({ description: 'Partnerships with members.', type: 'integer', example: 2229 })
  readonly partnerships: number;

  @ApiProperty({ description: 'Partnerships a municipality is in, on average.', example: 68.01 })
  readonly meanPartnerships: number;

  @ApiProperty({ description: 'Partners a municipality has, on average.', example: 143.22 })
  readonly meanPartners: number;

  @ApiProperty({ description: 'Fragmentation of a municipality, on average.', example: 0.8731 })
  readonly fragmentation: number;

  @ApiProperty({ description: 'How partnerships lie in the reference regions.', type: VerdictCountsDto })
  readonly verdicts: VerdictCountsDto;

  @ApiProperty({ description: 'How partnerships stand with the decree.', type: StandingCountsDto })
  readonly standings: StandingCountsDto;
}

/** Overlap and fragmentation on a day: everybody together, and a page of municipalities. */
export class OverlapOverviewDto extends pageOf(MunicipalityOverlapDto) {
  @ApiProperty({ description: 'The day that it is of.', format: 'date', example: '2026-11-24' })
  readonly on: string;

  @ApiProperty({
    description: 'Of all municipalities, whatever the filters.',
    type: OverlapTotalsDto,
  })
  readonly totals: OverlapTotalsDto;
}

/** A region or partnership that is compared. */
export class ComparedSetDto {
  @ApiProperty({ description: 'Id of the region or partnership.', example: 'transport-kortrijk' })
  readonly id: string;

  @ApiProperty({ description: 'Kind of region, or `partnership`.', enum: SET_KINDS, example: 'transport' })
  readonly kind: SetKind;

  @ApiProperty({ description: 'Name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'How many municipalities are in it.', type: 'integer', example: 15 })
  readonly members: number;
}

/** How much two regions or partnerships overlap. */
export class SetOverlapDto {
  @ApiProperty({ description: 'The one, where asked that of `of`.', type: ComparedSetDto })
  readonly first: ComparedSetDto;

  @ApiProperty({ description: 'The other.', type: ComparedSetDto })
  readonly second: ComparedSetDto;

  @ApiProperty({
    description: 'Jaccard: municipalities that are in both, of those that are in either. From 0 to 1.',
    minimum: 0,
    maximum: 1,
    example: 0.8667,
  })
  readonly jaccard: number;

  @ApiProperty({ description: 'Municipalities that are in both, by code.', type: [NamedMunicipalityDto] })
  readonly common: readonly NamedMunicipalityDto[];
}

/** A page of overlaps. */
export const SetOverlapPageDto = pageOf(SetOverlapDto);
