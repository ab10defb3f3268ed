import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../api/page.dto.js';
import { COMMITMENT_EXAMPLE, KeptPersonDto } from '../dto/kept-person.dto.js';

/** Who acted in one entry of an agreement's history. */
export class HistoryPersonDto extends KeptPersonDto {
  @ApiProperty({ description: '`sequence` of the entry.', type: 'integer', minimum: 1, example: 2 })
  readonly sequence: number;

  @ApiProperty({
    description: 'OVO code of the organisation that the person acted in.',
    example: 'OVO002133',
  })
  readonly organisationId: string;

  @ApiProperty({
    description:
      '`actor.person` of the entry; `null` where the entry has the subject in clear (chain version 1).',
    type: String,
    pattern: '^[0-9a-f]{64}$',
    nullable: true,
    example: COMMITMENT_EXAMPLE.commitment,
  })
  readonly commitment: string | null;
}

/** A page of who acted in an agreement. */
export const HistoryPersonPageDto = pageOf(HistoryPersonDto);
