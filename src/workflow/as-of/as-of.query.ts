import { ApiPropertyOptional } from '@nestjs/swagger';
import { constraint } from '../../api/validation/constraint.js';
import { Omittable } from '../../api/validation/omittable.js';
import { isPlainDate } from '../../api/validation/plain-date.js';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isDateOrMoment(value: unknown): boolean {
  return isPlainDate(value) || (typeof value === 'string' && isPlainDate(MOMENT.exec(value)?.[1]));
}

/** Which past to read; without either, the present. */
export class AsOfQuery {
  @ApiPropertyOptional({
    description:
      'What was the case then, by everything that is known: a date (the end of that day in Brussels) or a moment in ' +
      'ISO 8601 with its zone.',
    maxLength: 40,
  })
  @Omittable()
  @constraint('isDateOrMoment', isDateOrMoment)
  readonly asOf?: string;

  @ApiPropertyOptional({
    description:
      'What the registry knew then, by what had been recorded: a date (the end of that day in Brussels) or a moment in ' +
      'ISO 8601 with its zone.',
    maxLength: 40,
  })
  @Omittable()
  @constraint('isDateOrMoment', isDateOrMoment)
  readonly knownAt?: string;
}

/** Whether the past is asked for. */
export function asksForPast({ asOf, knownAt }: AsOfQuery): boolean {
  return asOf !== undefined || knownAt !== undefined;
}
