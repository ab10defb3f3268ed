/** Plain dates (`YYYY-MM-DD`), as they are in Brussels. */

const DAY = 86_400_000;
const FRIDAY = 5;
const BRUSSELS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** The plain date it is in Brussels. */
export function dateOf(instant: Date): string {
  return BRUSSELS.format(instant);
}

export function daysAfter(date: string, days: number): string {
  return new Date(midnight(date) + days * DAY).toISOString().slice(0, 10);
}

/** The first day from that many days after a date on which people work; holidays are not known here. */
export function workdayAfter(date: string, days: number): string {
  const day = daysAfter(date, days);
  return weekday(day) > FRIDAY ? daysAfter(day, 8 - weekday(day)) : day;
}

/** The first Friday from that many days after a date: the day on which the Flemish Government meets. */
export function fridayAfter(date: string, days: number): string {
  const day = daysAfter(date, days);
  return daysAfter(day, (FRIDAY + 7 - weekday(day)) % 7);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Monday is 1, Sunday 7. */
function weekday(date: string): number {
  return new Date(midnight(date)).getUTCDay() || 7;
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
