import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Omittable } from '../../../api/validation/omittable.js';

/** A field with the number of the side procedure that an event is meant for. */
export function ProceedingNumber(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      description:
        'Number of the side procedure that is meant; needed only where several of its kind are open.',
      type: 'integer',
      minimum: 1,
      example: 1,
    }),
    Omittable(),
    IsNumber(),
  );
}

/** A field with the number of a commitment of the agreement. */
export function CommitmentNumber(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description: 'Number of the commitment.', type: 'integer', minimum: 1, example: 1 }),
    IsNumber(),
  );
}

function IsNumber(): PropertyDecorator {
  return applyDecorators(IsInt(), Min(1), Max(1_000_000));
}
