import { ApiProperty } from '@nestjs/swagger';
import type { Past } from '../core/as-of/as-of.js';
import { instantOf } from '../core/as-of/moments.js';
import type { AsOfQuery } from './as-of.query.js';

/** Which past an answer tells, and by which entries of the history it is known. */
export class PastDto {
  @ApiProperty({
    description: 'What was the case at this moment; `null` where that was not asked.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T22:59:59.999Z',
  })
  readonly asOf: string | null;

  @ApiProperty({
    description:
      'By what the registry knew at this moment; `null` where everything counts that is known now.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  readonly knownAt: string | null;

  @ApiProperty({
    description: 'Number of the last entry of the history that had taken effect: it led to this state.',
    type: 'integer',
    minimum: 1,
    example: 9,
  })
  readonly happenedUpTo: number;

  @ApiProperty({
    description: 'Number of the last entry of the history that was known.',
    type: 'integer',
    minimum: 1,
    example: 12,
  })
  readonly knownUpTo: number;
}

/** What every answer about the past says of itself. */
export function pastDto({ happenedUpTo, knownUpTo }: Past, { asOf, knownAt }: AsOfQuery): PastDto {
  const moment = (asked: string | undefined): string | null =>
    asked === undefined ? null : instantOf(asked).toISOString();
  return { asOf: moment(asOf), knownAt: moment(knownAt), happenedUpTo, knownUpTo };
}
