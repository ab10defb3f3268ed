import {
  type CalendarStep,
  dateAfter,
  dateOf,
  daysBetween,
  endOfDate,
  isWeekend,
  nextDate,
} from './dates.js';
import { holidayOn, type HolidayName } from './holidays.js';

export { dateAfter, dateOf, endOfDate, startOfDate } from './dates.js';

/**
 * A legal term, such as the 30 days for a complaint. Exactly one unit is meant to be set; which days a term leaves out
 * differs by law, so each says so itself.
 */
export interface Term extends CalendarStep {
  /** Counts neither Saturdays, Sundays nor legal holidays. */
  readonly workingDays?: number;
  /** A last day that is a Saturday, Sunday or legal holiday moves on to the next working day. */
  readonly rollsOn?: boolean;
  /** Days on which the council that the term is asked of is in recess do not count. */
  readonly pausesInRecess?: boolean;
}

/** A spell in which a council does not meet: plain dates, the last one included. */
export interface Recess {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
}

/** Why a day is left out. */
export type Omission =
  | { readonly reason: 'weekend' }
  | { readonly reason: 'holiday'; readonly name: HolidayName }
  | { readonly reason: 'recess'; readonly name: string };

/** One step from what a deadline rests on to its last day. Plain JSON, kept with the deadline. */
export type DerivationStep =
  /** The term that was applied. */
  | { readonly step: 'term'; readonly term: Term }
  /** The day that starts the term; the first day that counts comes after it. */
  | { readonly step: 'start'; readonly date: string }
  /** A day that does not count. */
  | ({ readonly step: 'leftOut'; readonly date: string } & Omission)
  /** A day that would have been the last one and cannot be. */
  | ({ readonly step: 'movedOn'; readonly date: string } & Omission)
  /** No term: a last day that was agreed. */
  | { readonly step: 'agreed'; readonly date: string }
  /** The last day on which there is time. */
  | { readonly step: 'end'; readonly date: string };

/** When a deadline runs out, and what that follows from. */
export interface Derivation {
  readonly dueAt: Date;
  /** The last day on which there is time, as a plain date. */
  readonly lastDay: string;
  readonly steps: readonly DerivationStep[];
}

/** What a term is counted by, beside the legal holidays. */
export interface TermCalendar {
  /** Of the council that the term is asked of. */
  readonly recesses: readonly Recess[];
}

const NO_RECESS: TermCalendar = { recesses: [] };

/**
 * Counts a term: it begins the day after the day in Brussels that starts it, and ends with its last day at midnight in
 * Brussels. What a recess leaves out of a term in weeks or months is added to it as days.
 */
export function derive(term: Term, start: Date, calendar = NO_RECESS): Derivation {
  const startsOn = dateOf(start);
  const counted = count(term, startsOn, calendar);
  const moved = moveOn(term, counted.lastDay, calendar);
  return {
    dueAt: endOfDate(moved.lastDay),
    lastDay: moved.lastDay,
    steps: [
      { step: 'term', term },
      { step: 'start', date: startsOn },
      ...counted.leftOut.map((day) => ({ step: 'leftOut' as const, ...day })),
      ...moved.leftOut.map((day) => ({ step: 'movedOn' as const, ...day })),
      { step: 'end', date: moved.lastDay },
    ],
  };
}

/** The derivation of a deadline that is no term: the end of a day that was agreed. */
export function deriveFromDate(date: string): Derivation {
  return {
    dueAt: endOfDate(date),
    lastDay: date,
    steps: [
      { step: 'agreed', date },
      { step: 'end', date },
    ],
  };
}

/** The instant at which a term has run out. */
export function endOfTerm(term: Term, start: Date, calendar = NO_RECESS): Date {
  return derive(term, start, calendar).dueAt;
}

type OmittedDay = { readonly date: string } & Omission;

interface Counted {
  readonly lastDay: string;
  readonly leftOut: readonly OmittedDay[];
}

function count(term: Term, startsOn: string, calendar: TermCalendar): Counted {
  const isPlain = term.workingDays === undefined && !(term.pausesInRecess && calendar.recesses.length > 0);
  if (isPlain) return { lastDay: dateAfter(startsOn, term), leftOut: [] };
  const omits = (date: string): Omission | undefined =>
    inRecess(term, date, calendar) ?? (term.workingDays === undefined ? undefined : noWorkingDay(date));
  let remaining = term.workingDays ?? daysBetween(startsOn, dateAfter(startsOn, term));
  let lastDay = startsOn;
  const leftOut: OmittedDay[] = [];
  while (remaining > 0) {
    lastDay = nextDate(lastDay);
    const omission = omits(lastDay);
    if (omission) leftOut.push({ date: lastDay, ...omission });
    else remaining -= 1;
  }
  return { lastDay, leftOut };
}

function moveOn(term: Term, lastDay: string, calendar: TermCalendar): Counted {
  const leftOut: OmittedDay[] = [];
  if (!term.rollsOn) return { lastDay, leftOut };
  for (let date = lastDay; ; date = nextDate(date)) {
    const omission = inRecess(term, date, calendar) ?? noWorkingDay(date);
    if (omission === undefined) return { lastDay: date, leftOut };
    leftOut.push({ date, ...omission });
  }
}

function noWorkingDay(date: string): Omission | undefined {
  if (isWeekend(date)) return { reason: 'weekend' };
  const name = holidayOn(date);
  return name && { reason: 'holiday', name };
}

function inRecess(term: Term, date: string, { recesses }: TermCalendar): Omission | undefined {
  if (!term.pausesInRecess) return undefined;
  const recess = recesses.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  return recess && { reason: 'recess', name: recess.reason };
}
