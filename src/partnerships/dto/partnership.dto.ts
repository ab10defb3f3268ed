import { ApiProperty } from '@nestjs/swagger';
import { LEGAL_FORMS, type LegalForm } from '../../agreements/rules/legal-form.js';
import { pageOf } from '../../api/page.dto.js';

/** A lasting partnership of municipalities. */
export class PartnershipDto {
  @ApiProperty({ description: 'Readable and lasting id.', example: 'partnership-leie-en-water' })
  readonly id: string;

  @ApiProperty({ description: 'Name.', example: 'Leie en Water' })
  readonly name: string;

  @ApiProperty({ description: 'Legal form.', enum: LEGAL_FORMS, example: 'opdrachthoudendeVereniging' })
  readonly legalForm: LegalForm;

  @ApiProperty({
    description: 'Whether it has legal personality: then it must fit the reference regions in time.',
    example: true,
  })
  readonly hasLegalPersonality: boolean;

  @ApiProperty({ description: 'What it is for, in a word.', example: 'water' })
  readonly theme: string;
}

/** A municipality in a partnership. */
export class PartnershipMemberDto {
  @ApiProperty({ description: 'OVO code.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Official name.', example: 'Kortrijk' })
  readonly name: string;

  @ApiProperty({ description: 'First day of the membership.', format: 'date', example: '2020-01-01' })
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

/** A partnership with its members on a day. */
export class PartnershipDetailDto extends PartnershipDto {
  @ApiProperty({
    description: 'The day that the members are shown of.',
    format: 'date',
    example: '2026-01-01',
  })
  readonly on: string;

  @ApiProperty({ description: 'Who is in it on that day, by name.', type: [PartnershipMemberDto] })
  readonly members: readonly PartnershipMemberDto[];
}

/** A page of partnerships. */
export const PartnershipPageDto = pageOf(PartnershipDto);
