import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';

/** Why a partnership does not fit the reference regions. */
export class ExplainPartnershipDto {
  @ApiProperty({
    description: 'Why it deviates, for everybody to read. Name no persons.',
    maxLength: 5000,
    example: 'Het bekken van de Leie ligt in twee regio’s.',
  })
  @IsTrimmedText({ max: 5000 })
  readonly body: string;
}

/** An explanation as a member gave it. */
export class ExplanationDto {
  @ApiProperty({ description: 'Number, from 1; the last one counts.', type: 'integer', example: 1 })
  readonly number: number;

  @ApiProperty({ description: 'OVO code of the member that explains.', example: 'OVO002133' })
  readonly organisationId: string;

  @ApiProperty({ description: 'Its name.', example: 'Kortrijk' })
  readonly organisationName: string;

  @ApiProperty({ description: 'Why it deviates.', example: 'Het bekken van de Leie ligt in twee regio’s.' })
  readonly body: string;

  @ApiProperty({ description: 'When, in UTC.', format: 'date-time', example: '2026-11-24T09:30:00.000Z' })
  readonly writtenAt: string;
}

/** A page of explanations. */
export const ExplanationPageDto = pageOf(ExplanationDto);
