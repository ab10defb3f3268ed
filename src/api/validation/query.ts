import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

/** A query parameter that holds a whole number in digits: `20`, but not `20.0`, `0x14` or ` 20`. */
export function IsQueryInteger({ min, max }: { min: number; max: number }): PropertyDecorator {
  const read = (value: unknown): unknown =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => read(value)),
    IsInt(),
    Min(min),
    Max(max),
  );
}

/** A query parameter that is `true` or `false`. */
export function IsQueryBoolean(): PropertyDecorator {
  const read = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => read(value)),
    IsBoolean(),
  );
}
