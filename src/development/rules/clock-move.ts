import { DateTime } from 'luxon';

/** How far to move a clock; the units add up. */
export interface ClockStep {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

const END = Date.UTC(2200, 0, 1);
const WITH_ZONE = /T.*(Z|[+-]\d{2}:?\d{2})$/;

/** A time in ISO 8601 with a zone, before the year 2200. */
export function isClockTime(value: unknown): value is string {
  if (typeof value !== 'string' || !WITH_ZONE.test(value)) return false;
  const time = DateTime.fromISO(value);
  return time.isValid && isBeforeEnd(time.toJSDate());
}

/** Whether a clock may be moved to this instant: before the year 2200. */
export function isBeforeEnd(instant: Date): boolean {
  return instant.getTime() < END;
}

/** An instant some time later in the calendar of Brussels: a day there may have 23 or 25 hours. */
export function later(instant: Date, step: ClockStep): Date {
  return DateTime.fromJSDate(instant, { zone: 'Europe/Brussels' })
    .plus({ ...step })
    .toJSDate();
}

/** The instant that a clock time names. */
export function instantOf(clockTime: string): Date {
  return DateTime.fromISO(clockTime).toJSDate();
}
