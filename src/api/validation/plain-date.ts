import type { ValidationOptions } from 'class-validator';
import { constraint } from './constraint.js';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar from 1900 to 2200 as `YYYY-MM-DD`: 2026-02-30 is none. */
export function isPlainDate(value: unknown): value is string {
  const [, year, month, day] = (typeof value === 'string' && PLAIN_DATE.exec(value)) || [];
  if (year === undefined || year < '1900' || year > '2200') return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A property that holds a plain date. */
export function IsPlainDate(options?: ValidationOptions): PropertyDecorator {
  return constraint('isPlainDate', isPlainDate, {}, options);
}
