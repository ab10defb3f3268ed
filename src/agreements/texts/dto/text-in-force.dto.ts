import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Omittable } from '../../../api/validation/omittable.js';
import { IsOvoCode } from '../../../api/validation/ovo-code.js';
import { AsOfQuery } from '../../../workflow/as-of/as-of.query.js';
import { PastDto } from '../../../workflow/as-of/past.dto.js';
import type { Basis } from '../../../workflow/core/as-of/text-spell.js';
import { TextDto } from './text.dto.js';

/** When, and for whom. */
export class TextInForceQuery extends AsOfQuery {
  @ApiPropertyOptional({
    description: 'OVO code of a party: the text that bound it, which may be an older one.',
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

/** The text that was in force, or bound one party, and for whom. */
export class TextInForceDto extends IntersectionType(TextDto, PastDto) {
  @ApiProperty({
    description: 'When the agreement entered into force.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T10:00:00.000Z',
  })
  readonly inForceSince: string | null;

  @ApiProperty({
    description: 'OVO code of the party that was asked for; `null` for the agreement as such.',
    type: String,
    nullable: true,
    example: null,
  })
  readonly party: string | null;

  @ApiProperty({
    description: 'First day, in Brussels, at whose end it was in force, or bound the party.',
    format: 'date',
    example: '2026-11-24',
  })
  readonly from: string;

  @ApiProperty({
    description: 'Last day on which it was so, where that is known.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  readonly to: string | null;

  @ApiProperty({ description: 'The entry by which it was so.', type: BasisDto })
  readonly beganBy: BasisDto;

  @ApiProperty({
    description: 'The entry by which it was so no more; `null` where there is none.',
    type: BasisDto,
    nullable: true,
  })
  readonly endedBy: BasisDto | null;

  @ApiProperty({
    description: 'OVO codes of the parties that were bound by it: the lead first.',
    type: [String],
    example: ['OVO002133', 'OVO002177'],
  })
  readonly boundParties: readonly string[];
}
