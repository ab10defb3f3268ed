import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { FIT_STANDINGS, type FitStanding } from '../rules/fit-standing.js';
import { VERDICTS, type Verdict } from '../rules/region-fit.js';
import { NamedMunicipalityDto } from './overlap.dto.js';

/** A smallest set of municipalities whose leaving or joining would make a partnership fit. */
export class MendingDto {
  @ApiProperty({
    description: 'How the partnership would lie then.',
    enum: ['inside', 'equal', 'multiple'],
    example: 'inside',
  })
  readonly verdict: 'inside' | 'equal' | 'multiple';

  @ApiProperty({ description: 'Members that would leave.', type: [NamedMunicipalityDto] })
  readonly leave: readonly NamedMunicipalityDto[];

  @ApiProperty({ description: 'Municipalities that would join.', type: [NamedMunicipalityDto] })
  readonly join: readonly NamedMunicipalityDto[];

  @ApiProperty({
    description: 'How many sets of as few municipalities there are, this one included.',
    type: 'integer',
    example: 1,
  })
  readonly ways: number;
}

/** How a partnership lies in the reference regions, and where that leaves it with the Regiodecreet. */
export class RegionFitDto {
  @ApiProperty({ description: 'Id of the partnership.', example: 'partnership-leie-en-water' })
  readonly partnershipId: string;

  @ApiProperty({ description: 'Its name.', example: 'Leie en Water' })
  readonly name: string;

  @ApiProperty({ description: 'What it is for.', example: 'water' })
  readonly theme: string;

  @ApiProperty({ description: 'Whether it has legal personality.', example: true })
  readonly hasLegalPersonality: boolean;

  @ApiProperty({ description: 'The day that it is of.', format: 'date', example: '2026-11-24' })
  readonly on: string;

  @ApiProperty({
    description:
      '`inside` one reference region, `equal` to one, a `multiple` of whole ones, or `crossing` their borders; ' +
      '`undetermined` where a member is in none, or nobody is a member.',
    enum: VERDICTS,
    example: 'crossing',
  })
  readonly verdict: Verdict;

  @ApiProperty({
    description: 'Reference regions that it has members in.',
    type: [String],
    example: ['reference-midwest', 'reference-zuid-west-vlaanderen'],
  })
  readonly regionIds: readonly string[];

  @ApiProperty({ description: 'Members that are in no reference region.', type: [NamedMunicipalityDto] })
  readonly unplaced: readonly NamedMunicipalityDto[];

  @ApiProperty({
    description: 'What would mend it with the fewest moves; `null` but where it crosses borders.',
    type: MendingDto,
    nullable: true,
  })
  readonly mending: MendingDto | null;

  @ApiProperty({
    description: 'The day from which it must fit; `null` without legal personality.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2031-01-01',
  })
  readonly mustFitFrom: string | null;

  @ApiProperty({
    description:
      '`notSubject` without legal personality, `fits`, `explained` where it deviates and a member said why, `toMend` ' +
      'until the term, `overdue` from then on, or `undetermined`.',
    enum: FIT_STANDINGS,
    example: 'toMend',
  })
  readonly standing: FitStanding;

  @ApiProperty({
    description: 'When its deviation was first explained; `null` where it was not on that day.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly explainedSince: string | null;
}

/** A page of them. */
export const RegionFitPageDto = pageOf(RegionFitDto);
