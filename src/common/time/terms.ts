import { DateTime } from 'luxon';

/** A legal term, such as the 30 days for a complaint. Exactly one unit is meant to be set. */
export interface Term {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
}

/** The zone in which Flemish terms run and plain dates are meant. */
const ZONE = 'Europe/Brussels';

/**
 * The instant at which a term has run out: a term begins the day after the day that starts it and ends with its last
 * day, midnight to midnight in Brussels.
 */
export function endOfTerm(term: Term, start: Date): Date {
  return startOfDay(DateTime.fromJSDate(start, { zone: ZONE }).plus(term))
    .plus({ days: 1 })
    .toJSDate();
}

/** The instant at which a plain date (YYYY-MM-DD) is over in Brussels. */
export function endOfDate(date: string): Date {
  return plain(date).plus({ days: 1 }).toJSDate();
}

/** The instant at which a plain date begins in Brussels. */
export function startOfDate(date: string): Date {
  return plain(date).toJSDate();
}

/** The plain date it is in Brussels. */
export function dateOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** A plain date a term later, such as the next yearly measurement. The 31st becomes the last day of a short month. */
export function dateAfter(date: string, term: Term): string {
  return plain(date).plus(term).toFormat('yyyy-MM-dd');
}

/** @throws RangeError on a date that is none: input is checked before, and a term must not end in silence */
function plain(date: string): DateTime {
  const read = DateTime.fromISO(date, { zone: ZONE });
  if (!read.isValid) throw new RangeError(`${date} is not a date`);
  return startOfDay(read);
}

function startOfDay(instant: DateTime): DateTime {
  return instant.startOf('day');
}
