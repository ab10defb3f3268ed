import { ApiProperty } from '@nestjs/swagger';
import { PROCEEDING_KINDS } from '../../core/effects.js';
import type { Process } from '../../core/process.js';

/** A procedure that agreements or councils follow. */
export class ProcessDto {
  @ApiProperty({ description: 'Id.', example: 'deal-flanders' })
  readonly id: string;

  @ApiProperty({ description: 'Version.', type: 'integer', example: 1 })
  readonly version: number;

  @ApiProperty({
    description: 'What follows it.',
    enum: ['deal', 'plan', 'council', ...PROCEEDING_KINDS],
    example: 'deal',
  })
  readonly kind: Process['kind'];

  @ApiProperty({ description: 'The events that callers can offer.', type: [String], example: ['SUBMIT'] })
  readonly events: readonly string[];

  @ApiProperty({
    description: 'Its terms and choices.',
    type: 'object',
    additionalProperties: true,
    example: { negotiationTerm: { months: 24 } },
  })
  readonly settings: Readonly<Record<string, unknown>>;

  static of({ id, version, kind, callerEvents, settings }: Process): ProcessDto {
    return { id, version, kind, events: callerEvents, settings };
  }
}

/** Every process. */
export class ProcessListDto {
  @ApiProperty({ description: 'The processes.', type: [ProcessDto] })
  readonly items: readonly ProcessDto[];
}
