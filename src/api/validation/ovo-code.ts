import type { ValidationOptions } from 'class-validator';
import { constraint } from './constraint.js';

/** A code of the Flemish register of organisations: `OVO` and six digits. */
export function isOvoCode(value: unknown): value is string {
  return typeof value === 'string' && /^OVO\d{6}$/.test(value);
}

/** A property that holds an organisation's id. Whether there is such an organisation is for the feature to say. */
export function IsOvoCode(options?: ValidationOptions): PropertyDecorator {
  return constraint('isOvoCode', isOvoCode, {}, options);
}
