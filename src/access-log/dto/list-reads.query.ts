import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { PageQuery } from '../../api/page.dto.js';
import { Omittable } from '../../api/validation/omittable.js';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';

/** Which reads to list: all conditions together. */
export class ListReadsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Only reads by this organisation: its OVO code.',
    example: 'OVO002133',
  })
  @Omittable()
  @IsOvoCode()
  readonly organisation?: string;

  @ApiPropertyOptional({ description: 'First day, in Brussels.', format: 'date', example: '2026-11-01' })
  @Omittable()
  @IsPlainDate()
  readonly from?: string;

  @ApiPropertyOptional({ description: 'Last day, in Brussels.', format: 'date', example: '2026-11-30' })
  @Omittable()
  @IsPlainDate()
  readonly until?: string;
}

/** Which lines of the access log to list: all conditions together. */
export class ListAccessLogQuery extends ListReadsQuery {
  @ApiPropertyOptional({
    description: 'Only reads of this agreement: its id.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  @Omittable()
  @IsUUID()
  readonly agreement?: string;
}
