import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { IsOvoCode } from '../../api/validation/ovo-code.js';
import { IsPlainDate } from '../../api/validation/plain-date.js';
import { IsHttpOrUrnUri } from '../../api/validation/uri.js';

/** A merger: who ends, who takes over, and since when. */
export class BookSuccessionDto {
  @ApiProperty({
    description:
      'OVO codes of the organisations that end, of the successor’s level. One that goes on under its own code is not ' +
      'among them: it is the successor.',
    type: [String],
    minItems: 1,
    maxItems: 20,
    example: ['OVO002030'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsOvoCode({ each: true })
  readonly predecessors: string[];

  @ApiProperty({
    description: 'OVO code of the organisation that takes over all their rights and obligations.',
    example: 'OVO001999',
  })
  @IsOvoCode()
  readonly successorId: string;

  @ApiProperty({
    description: 'First day on which the predecessors are no more; today at the latest to book it.',
    format: 'date',
    example: '2025-01-01',
  })
  @IsPlainDate()
  readonly effectiveOn: string;

  @ApiProperty({
    description: 'Where it can be read, such as the merger decree: an http(s) URL or a URN.',
    example: 'https://codex.vlaanderen.be/doc/document/1041258',
  })
  @IsHttpOrUrnUri()
  readonly source: string;
}
