import fc from 'fast-check';
import { holidayOn } from './holidays.js';
import {
  derive,
  deriveFromDate,
  endOfTerm,
  startOfDate,
  type DerivationStep,
  type Recess,
  type Term,
} from './terms.js';

const DAY = 86_400_000;
const at = (iso: string): Date => new Date(iso);
const summer: Recess = { startsOn: '2027-07-05', endsOn: '2027-08-20', reason: 'Zomerreces' };

/** The day it is in Brussels by the platform's own calendar: another way than the code's. */
const brussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' });
const noon = (date: string): Date => at(`${date}T12:00:00Z`);
const after = (date: string, days: number): string =>
  new Date(noon(date).getTime() + days * DAY).toISOString().slice(0, 10);

interface Oracle {
  readonly lastDay: string;
  readonly leftOut: readonly string[];
}

/** Counts a term as a clerk does with a finger on the calendar: day by day, with a tick for each that counts. */
function countedByHand(term: Term, startsOn: string, recesses: readonly Recess[]): Oracle {
  const isFree = (date: string): boolean =>
    ['Sat', 'Sun'].includes(weekday.format(noon(date))) || holidayOn(date) !== undefined;
  const isRecess = (date: string): boolean =>
    term.pausesInRecess === true && recesses.some((each) => each.startsOn <= date && date <= each.endsOn);
  const skips = (date: string): boolean => isRecess(date) || (term.workingDays !== undefined && isFree(date));
  let ticks = term.workingDays ?? term.days ?? (term.weeks ?? 0) * 7;
  if (term.months !== undefined) {
    const [year, month, day] = startsOn.split('-').map(Number);
    const lastOfMonth = new Date(Date.UTC(year, month - 1 + term.months + 1, 0)).getUTCDate();
    const end = Date.UTC(year, month - 1 + term.months, Math.min(day, lastOfMonth));
    ticks = Math.round((end - Date.UTC(year, month - 1, day)) / DAY);
  }
  const leftOut: string[] = [];
  let date = startsOn;
  while (ticks > 0) {
    date = after(date, 1);
    if (skips(date)) leftOut.push(date);
    else ticks -= 1;
  }
  while (term.rollsOn === true && (isFree(date) || isRecess(date))) {
    leftOut.push(date);
    date = after(date, 1);
  }
  return { lastDay: date, leftOut };
}

const days = (steps: readonly DerivationStep[]): string[] =>
  steps.flatMap((each) => (each.step === 'leftOut' || each.step === 'movedOn' ? each.date : []));

const anyInstant = fc.date({
  min: at('2000-01-01T00:00Z'),
  max: at('2060-01-01T00:00Z'),
  noInvalidDate: true,
});
/** The nights in which the clock goes forward or back, an hour either way. */
const changeOfClock = fc
  .tuple(
    fc.constantFrom('2027-03-28', '2027-10-31', '2030-03-31', '2030-10-27'),
    fc.integer({ min: -180, max: 180 }),
  )
  .map(([date, minutes]) => new Date(at(`${date}T01:00:00Z`).getTime() + minutes * 60_000));
const start = fc.oneof(anyInstant, changeOfClock);
const term: fc.Arbitrary<Term> = fc
  .tuple(
    fc.oneof(
      fc.record({ days: fc.integer({ min: 0, max: 120 }) }),
      fc.record({ weeks: fc.integer({ min: 0, max: 30 }) }),
      fc.record({ months: fc.integer({ min: 0, max: 30 }) }),
      fc.record({ workingDays: fc.integer({ min: 0, max: 90 }) }),
    ),
    fc.record({ rollsOn: fc.boolean(), pausesInRecess: fc.boolean() }, { requiredKeys: [] }),
  )
  .map(([length, manner]) => ({ ...length, ...manner }));
/** Spells that begin around the start, some of them touching or overlapping. */
const spells = fc.array(
  fc.record({ begins: fc.integer({ min: -20, max: 200 }), length: fc.integer({ min: 0, max: 60 }) }),
  { maxLength: 4 },
);

describe('derive', () => {
  it('comes to what counting on the fingers comes to, whenever the clock changes', () => {
    fc.assert(
      fc.property(term, start, spells, (applied, instant, found) => {
        const startsOn = brussels.format(instant);
        const recesses = found.map(({ begins, length }) => ({
          startsOn: after(startsOn, begins),
          endsOn: after(startsOn, begins + length),
          reason: 'Reces',
        }));
        const { dueAt, lastDay, steps } = derive(applied, instant, { recesses });
        const oracle = countedByHand(applied, startsOn, recesses);
        expect({ lastDay, leftOut: days(steps) }).toEqual(oracle);
        expect(brussels.format(new Date(dueAt.getTime() - 1))).toBe(oracle.lastDay);
        expect(brussels.format(dueAt)).toBe(after(oracle.lastDay, 1));
        expect(steps[0]).toEqual({ step: 'term', term: applied });
        expect(steps[1]).toEqual({ step: 'start', date: startsOn });
        expect(steps.at(-1)).toEqual({ step: 'end', date: oracle.lastDay });
        expect(endOfTerm(applied, instant, { recesses })).toEqual(dueAt);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says why each day is left out', () => {
    const { lastDay, steps } = derive({ workingDays: 3 }, startOfDate('2027-03-25'));
    expect(lastDay).toBe('2027-03-31');
    expect(steps.slice(2)).toEqual([
      { step: 'leftOut', date: '2027-03-27', reason: 'weekend' },
      { step: 'leftOut', date: '2027-03-28', reason: 'weekend' },
      {
        step: 'leftOut',
        date: '2027-03-29',
        reason: 'holiday',
        name: { en: 'Easter Monday', nl: 'Paasmaandag' },
      },
      { step: 'end', date: '2027-03-31' },
    ]);
  });

  it('moves a last day on to the next working day only where the term says so', () => {
    // Ten days from Tuesday 11 May 2027 end on Friday 21; five days end on Whit Sunday, before Whit Monday.
    const begun = startOfDate('2027-05-11');
    expect(derive({ days: 5 }, begun).lastDay).toBe('2027-05-16');
    expect(derive({ days: 5, rollsOn: true }, begun).lastDay).toBe('2027-05-18');
    expect(derive({ days: 5, rollsOn: true }, begun).steps.slice(2, 4)).toEqual([
      { step: 'movedOn', date: '2027-05-16', reason: 'weekend' },
      {
        step: 'movedOn',
        date: '2027-05-17',
        reason: 'holiday',
        name: { en: 'Whit Monday', nl: 'Pinkstermaandag' },
      },
    ]);
    expect(derive({ days: 10, rollsOn: true }, begun).lastDay).toBe('2027-05-21');
  });

  it('stands still in a recess, for the terms that do', () => {
    const begun = startOfDate('2027-06-25');
    const calendar = { recesses: [summer] };
    expect(derive({ days: 30 }, begun, calendar).lastDay).toBe('2027-07-25');
    const paused = derive({ days: 30, pausesInRecess: true }, begun, calendar);
    // Nine days before the recess of 47 days, and 21 after it.
    expect(paused.lastDay).toBe('2027-09-10');
    expect(days(paused.steps)).toHaveLength(47);
    expect(paused.steps[2]).toEqual({
      step: 'leftOut',
      date: '2027-07-05',
      reason: 'recess',
      name: 'Zomerreces',
    });
    expect(derive({ months: 1, pausesInRecess: true }, begun, calendar).lastDay).toBe('2027-09-10');
  });

  it('can be kept as JSON and read back as it was', () => {
    fc.assert(
      fc.property(term, start, (applied, instant) => {
        const { steps } = derive(applied, instant, { recesses: [summer] });
        expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
      }),
    );
  });
});

describe('deriveFromDate', () => {
  it('ends with the day that was agreed', () => {
    expect(deriveFromDate('2027-10-31')).toEqual({
      dueAt: at('2027-11-01T00:00+01:00'),
      lastDay: '2027-10-31',
      steps: [
        { step: 'agreed', date: '2027-10-31' },
        { step: 'end', date: '2027-10-31' },
      ],
    });
  });
});
