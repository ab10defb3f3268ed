import { DateTime } from 'luxon';
import { LRUCache } from 'lru-cache';

/** The zone in which Flemish terms run and plain dates are meant. */
const ZONE = 'Europe/Brussels';

/** How far one plain date lies behind another; exactly one unit is meant to be set. */
export interface CalendarStep {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
}

/** The instant at which a plain date (YYYY-MM-DD) is over in Brussels. */
export function endOfDate(date: string): Date {
  return startOfDate(dateAfter(date, { days: 1 }));
}

/** The instant at which a plain date begins in Brussels. */
export function startOfDate(date: string): Date {
  return new Date(beginningOf(date));
}

/** The plain date it is in Brussels. */
export function dateOf(instant: Date): string {
  return dateAt(Math.floor(instant.getTime() / HALF_A_MINUTE));
}

/** A plain date that much later, such as the next yearly measurement. The 31st becomes the last of a short month. */
export function dateAfter(date: string, { days, weeks, months }: CalendarStep): string {
  // On the calendar alone, as if every day had 24 hours.
  return read(date, 'utc').plus({ days, weeks, months }).toFormat('yyyy-MM-dd');
}

const beginningOf = remembered((date: string) => read(date, ZONE).startOf('day').toMillis());

/** No date of any zone, past or present, began within one. */
const HALF_A_MINUTE = 30_000;

const dateAt = remembered((halfMinute: number) =>
  DateTime.fromMillis(halfMinute * HALF_A_MINUTE, { zone: ZONE }).toFormat('yyyy-MM-dd'),
);

/** Statecharts ask for the same few days again and again, and time zones are slow to ask. */
function remembered<K extends string | number, V extends string | number>(
  find: (key: K) => V,
): (key: K) => V {
  const known = new LRUCache<K, V>({ max: 1_000, memoMethod: find });
  return (key) => known.memo(key);
}

/** How many days one plain date lies after another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The plain date after this one. */
export function nextDate(date: string): string {
  return new Date((dayNumber(date) + 1) * DAY).toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar from 1900 to 2199 as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^(?:19|2[01])\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(Date.parse(`${text}T00:00:00Z`));
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whether a plain date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(dayNumber(date) * DAY).getUTCDay());
}

const DAY = 86_400_000;

/** Days since 1970, counted on the calendar, where no day has 23 or 25 hours. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** @throws RangeError on a date that is none: input is checked before, and a term must not end in silence */
function read(date: string, zone: string): DateTime {
  const found = DateTime.fromISO(date, { zone });
  if (!found.isValid) throw new RangeError(`${date} is not a date`);
  return found;
}
