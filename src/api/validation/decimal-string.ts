import type { ValidationOptions } from 'class-validator';
import { constraint } from './constraint.js';

export interface DecimalRange {
  /** Digits after the point, at most. */
  readonly maxDecimals: number;
  /** The least value, `0` unless told. */
  readonly min?: string;
  /** The greatest value: 14 digits before the point unless told, which every amount's column holds. */
  readonly max?: string;
}

/** A number as text, `1250.50`: without sign `+`, exponent, spaces or leading zeros, so that no digit is lost. */
export function isDecimalString(value: unknown, range: Required<DecimalRange>): boolean {
  if (typeof value !== 'string' || value.length > 40) return false;
  const [, decimals] = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/.exec(value) ?? [undefined, undefined];
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) || (decimals?.length ?? 0) > range.maxDecimals)
    return false;
  if (value.startsWith('-') && !range.min.startsWith('-')) return false;
  return compareDecimals(value, range.min) >= 0 && compareDecimals(value, range.max) <= 0;
}

/** Less than, equal to or more than 0 as `a` is less than, equal to or more than `b`: exact, whatever the digits. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = scaled(a, places) - scaled(b, places);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function scaled(text: string, places: number): bigint {
  return BigInt(text.replace('.', '') + '0'.repeat(places - decimalsOf(text)));
}

/** A property that holds money, hectares or staff as a decimal string. */
export function IsDecimalString(range: DecimalRange, options?: ValidationOptions): PropertyDecorator {
  const whole = { min: '0', max: '9'.repeat(14), ...range };
  return constraint('isDecimalString', (value) => isDecimalString(value, whole), { ...whole }, options);
}
