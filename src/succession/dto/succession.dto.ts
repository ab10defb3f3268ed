import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { REGION_KINDS, type RegionKind } from '../../regions/rules/region-kind.js';
import { SuccessionAgreementDto } from './succession-agreement.dto.js';

/** An organisation that a succession names. */
export class SuccessionOrganisationDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002030' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Name.', example: 'Borsbeek' })
  readonly name: string;
}

/** A membership of a region that ended with a succession. */
export class EndedMembershipDto {
  @ApiProperty({ description: 'Id of the region.', example: 'reference-zuid-west-vlaanderen' })
  readonly regionId: string;

  @ApiProperty({ description: 'OVO code of the predecessor.', example: 'OVO002030' })
  readonly organisationId: string;
}

/** A division of Flanders in which the predecessors were in different regions. */
export class UndecidedRegionDto {
  @ApiProperty({ description: 'Kind of region.', enum: REGION_KINDS, example: 'transport' })
  readonly kind: RegionKind;

  @ApiProperty({ description: 'The regions that they were in.', type: [String] })
  readonly regionIds: readonly string[];
}

/** What became of memberships of regions. */
export class SuccessionRegionsDto {
  @ApiProperty({ description: 'Memberships that ended on the day.', type: [EndedMembershipDto] })
  readonly ended: readonly EndedMembershipDto[];

  @ApiProperty({ description: 'Ids of the regions that the successor joined on the day.', type: [String] })
  readonly joined: readonly string[];

  @ApiProperty({
    description: 'What a decree must say: the successor joined none of these by itself.',
    type: [UndecidedRegionDto],
  })
  readonly undecided: readonly UndecidedRegionDto[];
}

/** A membership of a partnership that ended with a succession. */
export class EndedPartnershipMembershipDto {
  @ApiProperty({ description: 'Id of the partnership.', example: 'partnership-leie-en-water' })
  readonly partnershipId: string;

  @ApiProperty({ description: 'OVO code of the predecessor.', example: 'OVO002030' })
  readonly organisationId: string;
}

/** What became of memberships of partnerships. */
export class SuccessionPartnershipsDto {
  @ApiProperty({ description: 'Memberships that ended on the day.', type: [EndedPartnershipMembershipDto] })
  readonly ended: readonly EndedPartnershipMembershipDto[];

  @ApiProperty({
    description: 'Ids of the partnerships that the successor joined on the day.',
    type: [String],
  })
  readonly joined: readonly string[];
}

/** How far a succession is. */
export class SuccessionProgressDto {
  @ApiProperty({ description: 'Agreements that are done.', type: 'integer', example: 12 })
  readonly done: number;

  @ApiProperty({ description: 'Agreements that are to be done still.', type: 'integer', example: 0 })
  readonly waiting: number;

  @ApiProperty({
    description: 'Of those, agreements that did not work the last time; they are tried again.',
    type: 'integer',
    example: 0,
  })
  readonly failed: number;
}

/** What a succession is about, booked or not. */
export class SuccessionTermsDto {
  @ApiProperty({ description: 'Who ended.', type: [SuccessionOrganisationDto] })
  readonly predecessors: readonly SuccessionOrganisationDto[];

  @ApiProperty({ description: 'Who takes over.', type: SuccessionOrganisationDto })
  readonly successor: SuccessionOrganisationDto;

  @ApiProperty({
    description: 'First day on which the predecessors are no more.',
    format: 'date',
    example: '2025-01-01',
  })
  readonly effectiveOn: string;

  @ApiProperty({
    description: 'Where it can be read.',
    example: 'https://codex.vlaanderen.be/doc/document/1041258',
  })
  readonly source: string;

  @ApiProperty({ description: 'What became of memberships of regions.', type: SuccessionRegionsDto })
  readonly regions: SuccessionRegionsDto;

  @ApiProperty({
    description:
      'What became of memberships of partnerships; nothing by successions from before they were kept.',
    type: SuccessionPartnershipsDto,
  })
  readonly partnerships: SuccessionPartnershipsDto;
}

/** What a list shows of a succession. */
export class SuccessionSummaryDto extends SuccessionTermsDto {
  @ApiProperty({ description: 'Id.', format: 'uuid', example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b' })
  readonly id: string;

  @ApiProperty({
    description: '`running` until every agreement is done.',
    enum: ['running', 'completed'],
    example: 'completed',
  })
  readonly state: 'running' | 'completed';

  @ApiProperty({
    description: 'When it was booked.',
    format: 'date-time',
    example: '2025-01-02T08:00:00.000Z',
  })
  readonly bookedAt: string;

  @ApiProperty({
    description: 'When the last agreement was done; `null` while it runs.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2025-01-02T08:00:03.000Z',
  })
  readonly completedAt: string | null;
}

/** A succession with what was done. */
export class SuccessionDto extends SuccessionSummaryDto {
  @ApiProperty({
    description: 'How far it is, over the agreements that the caller may see: for a registrar all.',
    type: SuccessionProgressDto,
  })
  readonly progress: SuccessionProgressDto;

  @ApiProperty({
    description:
      'What was done per agreement, oldest agreement first: to a registrar all, to others those that they may see. Closed ' +
      'agreements are not among them: they never change.',
    type: [SuccessionAgreementDto],
  })
  readonly agreements: readonly SuccessionAgreementDto[];
}

/** What a succession would do. */
export class SuccessionPreviewDto extends SuccessionTermsDto {
  @ApiProperty({ description: 'What would happen per agreement.', type: [SuccessionAgreementDto] })
  readonly agreements: readonly SuccessionAgreementDto[];
}

/** A page of successions. */
export const SuccessionSummaryPageDto = pageOf(SuccessionSummaryDto);
