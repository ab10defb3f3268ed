import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { TextDto } from '../../agreements/texts/dto/text.dto.js';
import type { Basis } from '../rules/text-timeline.js';

/** On which day, and for whom. */
export class ConsolidatedTextQuery {
  @ApiPropertyOptional({
    description: 'The day, in Brussels; today unless told.',
    format: 'date',
    example: '2026-11-24',
  })
  @Omittable()
  @IsPlainDate()
  readonly on?: string;

  @ApiPropertyOptional({
    description: 'OVO code of a party: the text that binds it, which may be an older one.',
    example: 'OVO002177',
  })
  @Omittable()
  @IsOvoCode()
  readonly party?: string;
}

/** An entry of the history by which a text begins or ceases to bind. */
export class BasisDto implements Basis {
  @ApiProperty({ description: 'Number of the entry.', type: 'integer', example: 14 })
  readonly sequence: number;

  @ApiProperty({ description: 'What happened.', example: 'ENTERED_INTO_FORCE' })
  readonly type: string;
}

/** The text of an agreement as it is in force, or binds one party, on a day. */
export class ConsolidatedTextDto {
  @ApiProperty({ description: 'The day that was asked for.', format: 'date', example: '2026-11-24' })
  readonly on: string;

  @ApiProperty({
    description: 'OVO code of the party that was asked for; `null` for the agreement as such.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly party: string | null;

  @ApiProperty({ description: 'First day on which it is in force.', format: 'date', example: '2026-11-24' })
  readonly from: string;

  @ApiProperty({
    description: 'Last day on which it is in force, where that is known.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly to: string | null;

  @ApiProperty({ description: 'The entry by which it is in force.', type: BasisDto })
  readonly beganBy: BasisDto;

  @ApiProperty({
    description: 'The entry by which it is so no more; `null` where there is none.',
    type: BasisDto,
    nullable: true,
  })
  readonly endedBy: BasisDto | null;

  @ApiProperty({ description: 'The text, whole.', type: TextDto })
  readonly text: TextDto;
}
