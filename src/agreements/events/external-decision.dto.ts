import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Omittable } from '../../api/validation/omittable.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsTrimmedText } from '../../api/validation/trimmed-text.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';

/**
 * A body outside that the ratification rule waits for has decided. A later decision of the same body takes the place of an
 * earlier one as long as councils are asked.
 */
export class RecordExternalDecisionDto {
  @ApiProperty({ enum: ['RECORD_EXTERNAL_DECISION'], example: 'RECORD_EXTERNAL_DECISION' })
  @IsIn(['RECORD_EXTERNAL_DECISION'])
  readonly type: 'RECORD_EXTERNAL_DECISION';

  @ApiProperty({
    description: 'The body, as the rule calls it.',
    maxLength: 200,
    example: 'Algemene vergadering van de regio',
  })
  @IsTrimmedText({ max: 200 })
  readonly body: string;

  @ApiProperty({ description: 'What it decided.', enum: ['approved', 'rejected'], example: 'approved' })
  @IsIn(['approved', 'rejected'])
  readonly outcome: 'approved' | 'rejected';

  @ApiProperty({
    description: 'Day of the decision: not in the future.',
    format: 'date',
    example: '2026-11-20',
  })
  @IsPlainDate()
  readonly decidedOn: string;

  @ApiPropertyOptional({
    description: 'Day that it set, from which its approval counts; at once unless told.',
    format: 'date',
    example: '2027-01-01',
  })
  @Omittable()
  @IsPlainDate()
  readonly effectiveOn?: string;

  @ApiProperty({
    description: 'Where the decision can be read: an http(s) URL or a URN.',
    example: 'https://www.example.org/decisions/2026-11-20',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}
