import { dateAfter, endOfDate } from '../../common/time/terms.js';

/** When an indicator is to be measured: on a first due date, and every so many months from it. Plain dates. */
export interface DueDates {
  readonly firstDueOn: string;
  /** Null where it is measured once. */
  readonly everyMonths: number | null;
}

/** How an indicator's measuring stands. */
export interface Measuring {
  /** The due date that counts now; null where none does. */
  readonly nextDueOn: string | null;
  /** Due dates that passed without their measurement, oldest first. */
  readonly missed: readonly string[];
}

/** Entry into force, or an indicator added later: due dates that have passed by then bind nobody. */
export function beginMeasuring(dates: DueDates, today: string): Measuring {
  return { nextDueOn: firstDueDate(dates, (date) => date >= today), missed: [] };
}

/** The due date has passed without its measurement; the one after it counts. */
export function miss(dates: DueDates, { missed }: Measuring, dueOn: string): Measuring {
  return { nextDueOn: dueDateAfter(dates, dueOn), missed: [...missed, dueOn] };
}

/** The due dates that a measurement can answer, oldest first. */
export function openDueDates({ missed, nextDueOn }: Measuring): string[] {
  return nextDueOn === null ? [...missed] : [...missed, nextDueOn];
}

/**
 * The due date that a measurement answers where it names none: the oldest one missed; else the next one, if it was
 * measured after the one before. Null for a measurement in between, which nobody waited for.
 */
export function dueDateAnswered(
  dates: DueDates,
  { missed, nextDueOn }: Measuring,
  measuredOn: string,
): string | null {
  if (missed.length > 0) return missed[0];
  if (nextDueOn === null) return null;
  const before = dueDateBefore(dates, nextDueOn);
  return before === null || measuredOn > before ? nextDueOn : null;
}

/** A measurement has come for one of the open due dates. */
export function answer(dates: DueDates, { nextDueOn, missed }: Measuring, dueOn: string): Measuring {
  return dueOn === nextDueOn
    ? { nextDueOn: dueDateAfter(dates, dueOn), missed }
    : { nextDueOn, missed: missed.filter((date) => date !== dueOn) };
}

/** Whether a due date has passed: it may still be answered on that day itself, until midnight in Brussels. */
export function isPast(dueOn: string, now: Date): boolean {
  return endOfDate(dueOn) <= now;
}

/** Whether a measurement is awaited whose due date has passed. */
export function isOverdue({ missed, nextDueOn }: Measuring, now: Date): boolean {
  return missed.length > 0 || (nextDueOn !== null && isPast(nextDueOn, now));
}

function dueDateAfter(dates: DueDates, date: string): string | null {
  return firstDueDate(dates, (each) => each > date);
}

function dueDateBefore({ firstDueOn, everyMonths }: DueDates, dueOn: string): string | null {
  if (everyMonths === null || dueOn <= firstDueOn) return null;
  const times = Math.round(monthsBetween(firstDueOn, dueOn) / everyMonths);
  return dateAfter(firstDueOn, { months: (times - 1) * everyMonths });
}

/** Counted from the first due date each time, so that the 31st does not become the 28th for good. */
function firstDueDate(
  { firstDueOn, everyMonths }: DueDates,
  isMeant: (date: string) => boolean,
): string | null {
  if (isMeant(firstDueOn)) return firstDueOn;
  if (everyMonths === null) return null;
  for (let months = everyMonths; ; months += everyMonths) {
    const date = dateAfter(firstDueOn, { months });
    if (isMeant(date)) return date;
  }
}

function monthsBetween(from: string, to: string): number {
  const [years, months] = [0, 1].map((part) => Number(to.split('-')[part]) - Number(from.split('-')[part]));
  return years * 12 + months;
}
