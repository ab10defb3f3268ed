import { DateTime } from 'luxon';
import { fold } from '../../../organisations/rules/fold.js';

const BRUSSELS = 'Europe/Brussels';
const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A day (YYYY-MM-DD) in Brussels, and the other day that careless writing of time zones would make of it. */
export interface Day {
  readonly day: string;
  /** The day that is written, where that is another one. */
  readonly asWritten: string;
}

/**
 * The day of a date or instant as publications write it: ISO 8601 with or without time zone, `15/04/2024`, `15 april
 * 2024`, `15 APR 2024`. Without a time zone it is taken for local time. Undefined where it is none.
 */
export function dayOf(text: string): Day | undefined {
  const trimmed = text.trim();
  return isoDay(trimmed) ?? numericDay(trimmed) ?? wordyDay(trimmed);
}

function isoDay(text: string): Day | undefined {
  const groups =
    /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?(?:Z|[+-]\d{2}:\d{2})?$/i.exec(
      text,
    )?.groups;
  if (groups === undefined) return undefined;
  const { date = '', time, zone } = groups;
  if (!DateTime.fromISO(date).isValid) return undefined;
  if (time === undefined || zone === undefined) return { day: date, asWritten: date };
  const instant = DateTime.fromISO(`${date}T${time}${zone}`, { zone: BRUSSELS });
  return instant.isValid ? { day: instant.toISODate(), asWritten: date } : undefined;
}

function numericDay(text: string): Day | undefined {
  const { day, month, year } =
    /(?<!\d)(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)/.exec(text)?.groups ?? {};
  return plain(year, month, day);
}

function wordyDay(text: string): Day | undefined {
  const { day, month, year } =
    /(?<!\d)(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.? (?<year>\d{4})(?!\d)/.exec(fold(text))?.groups ?? {};
  if (month === undefined) return undefined;
  const start = month.startsWith('mrt') ? 'maa' : month.slice(0, 3);
  const index = MONTHS.indexOf(start);
  return index < 0 ? undefined : plain(year, `${index + 1}`, day);
}

function plain(year?: string, month?: string, day?: string): Day | undefined {
  if (day === undefined) return undefined;
  const date = DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) });
  const written = date.isValid ? date.toISODate() : undefined;
  return written === undefined ? undefined : { day: written, asWritten: written };
}
