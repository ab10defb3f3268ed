import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import type { ValidationOptions } from 'class-validator';
import { constraint } from './constraint.js';

/** Text that says something: not blank, and of at most `max` characters (code points). */
export function isText(value: unknown, max: number): value is string {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return value.length <= max || (value.length <= 2 * max && [...value].length <= max);
}

/** A property that holds text of people: spaces around it are dropped, what remains has 1 to `max` characters. */
export function IsTrimmedText({ max }: { max: number }, options?: ValidationOptions): PropertyDecorator {
  const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value))),
    constraint('isTrimmedText', (value) => isText(value, max), { max }, options),
  );
}
