import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PastDto } from '../../../workflow/as-of/past.dto.js';
import { TextDto } from './text.dto.js';

/** The text that was in force, and for whom. */
export class TextInForceDto extends IntersectionType(TextDto, PastDto) {
  @ApiProperty({
    description: 'When the agreement entered into force.',
    format: 'date-time',
    example: '2026-11-24T10:00:00.000Z',
  })
  readonly inForceSince: string;

  @ApiProperty({
    description: 'OVO codes of the parties that were bound by it: the lead first.',
    type: [String],
    example: ['OVO002133', 'OVO002177'],
  })
  readonly boundParties: readonly string[];
}
