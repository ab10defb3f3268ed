import { ValidateIf } from 'class-validator';

/**
 * A property that may be left out, but not be `null`. (class-validator's `IsOptional` lets `null` through as well:
 * use that one only where `null` empties a field.)
 */
export function Omittable(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
