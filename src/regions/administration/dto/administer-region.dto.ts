import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../../api/validation/uri.js';
import { REGION_KINDS, type RegionKind } from '../../rules/region-kind.js';

const SOURCE = 'Address of what it rests on, such as a decision of the Flemish Government.';

/** A region to add; its members come one by one. */
export class CreateRegionDto {
  @ApiProperty({ description: 'What draws it.', enum: REGION_KINDS, example: 'thematic' })
  @IsIn(REGION_KINDS)
  readonly kind: RegionKind;

  @ApiProperty({ description: 'Name; its id is made of it.', maxLength: 80, example: 'Leiedal' })
  @IsTrimmedText({ max: 80 })
  readonly name: string;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/besluit' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** That a municipality is in a region from some day on. */
export class AddRegionMemberDto {
  @ApiProperty({ description: 'OVO code of the municipality.', example: 'OVO002133' })
  @IsOvoCode()
  readonly organisationId: string;

  @ApiProperty({
    description: 'First day of the membership; also one that has passed.',
    format: 'date',
    example: '2027-01-01',
  })
  @IsPlainDate()
  readonly from: string;

  @ApiPropertyOptional({
    description: 'The day from which it is a member no longer; no end unless told.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  @IsOptional()
  @IsPlainDate()
  readonly until?: string | null;

  @ApiPropertyOptional({
    description:
      'Id of the region that it leaves on that day: to move it. Needed where it is in another region of a kind of ' +
      'which a municipality is in one at a time (`reference`, `transport`).',
    type: String,
    nullable: true,
    maxLength: 100,
    example: null,
  })
  @IsOptional()
  @IsTrimmedText({ max: 100 })
  readonly leaves?: string | null;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/besluit' })
  @IsHttpOrUrnUri()
  readonly source: string;
}

/** That a municipality is in a region no longer. */
export class EndRegionMembershipDto {
  @ApiProperty({
    description: 'The day from which it is a member no longer; also one that has passed.',
    format: 'date',
    example: '2027-01-01',
  })
  @IsPlainDate()
  readonly on: string;

  @ApiProperty({ description: SOURCE, example: 'https://example.org/besluit' })
  @IsHttpOrUrnUri()
  readonly source: string;
}
