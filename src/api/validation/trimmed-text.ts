import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import type { ValidationOptions } from 'class-validator';
import { constraint } from './constraint.js';

/** Text that says something: not blank, and of at most `max` characters (code points). */
export function isText(value: unknown, max: number): value is string {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return value.length <= max || (value.length <= 2 * max && [...value].length <= max);
}

/** A property that holds one text of people, or 1 to `most` of them; spaces around each are dropped. */
export function IsTextOrTexts({ max, most }: { max: number; most: number }): PropertyDecorator {
  const areTexts = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.length > 0 && value.length <= most && value.every((each) => isText(each, max))
      : isText(value, max);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value))),
    constraint('isTextOrTexts', areTexts, { max, most }),
  );
}

const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** A property that holds text of people: spaces around it are dropped, what remains has 1 to `max` characters. */
export function IsTrimmedText({ max }: { max: number }, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value))),
    constraint('isTrimmedText', (value) => isText(value, max), { max }, options),
  );
}
