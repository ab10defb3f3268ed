import fc from 'fast-check';
import { dateAfter, dateOf, endOfDate, endOfTerm, startOfDate, type Term } from './terms.js';

const at = (iso: string): Date => new Date(iso);

/** Plain dates of this century and the years around it. */
const day = fc
  .date({ min: at('1990-01-01T12:00Z'), max: at('2090-12-31T12:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc.date({
  min: at('1990-01-01T00:00Z'),
  max: at('2090-12-31T00:00Z'),
  noInvalidDate: true,
});

describe('endOfTerm', () => {
  it.each<[string, Term, string, string]>([
    ['30 days, from the day after', { days: 30 }, '2027-02-05T10:00+01:00', '2027-03-08T00:00+01:00'],
    ['a single day', { days: 1 }, '2027-02-05T10:00+01:00', '2027-02-07T00:00+01:00'],
    ['weeks', { weeks: 2 }, '2027-02-05T10:00+01:00', '2027-02-20T00:00+01:00'],
    ['months', { months: 3 }, '2027-02-05T10:00+01:00', '2027-05-06T00:00+02:00'],
    ['a year in months', { months: 12 }, '2026-11-24T09:30+01:00', '2027-11-25T00:00+01:00'],
    [
      'a month from the 31st, by the end of the short one',
      { months: 1 },
      '2027-01-31T10:00+01:00',
      '2027-03-01T00:00+01:00',
    ],
    [
      'a month from the 31st, in a leap year',
      { months: 1 },
      '2028-01-31T10:00+01:00',
      '2028-03-01T00:00+01:00',
    ],
    [
      'a month from the 30th in a leap year',
      { months: 1 },
      '2028-01-30T10:00+01:00',
      '2028-03-01T00:00+01:00',
    ],
    ['a year from the 29th of February', { months: 12 }, '2028-02-29T10:00+01:00', '2029-03-01T00:00+01:00'],
    [
      'four years from the 29th of February',
      { months: 48 },
      '2028-02-29T10:00+01:00',
      '2032-03-01T00:00+01:00',
    ],
    ['days over the 29th of February', { days: 2 }, '2028-02-27T10:00+01:00', '2028-03-01T00:00+01:00'],
    ['days over a year’s end', { days: 10 }, '2027-12-25T10:00+01:00', '2028-01-05T00:00+01:00'],
  ])('counts %s', (_, term, start, end) => {
    expect(endOfTerm(term, at(start))).toEqual(at(end));
  });

  it.each<[string, string, string]>([
    ['the day before the clock goes forward', '2027-03-27T12:00+01:00', '2027-03-29T00:00+02:00'],
    ['the day on which the clock goes forward', '2027-03-28T12:00+02:00', '2027-03-30T00:00+02:00'],
    ['an hour that the next day does not have', '2027-03-27T02:30+01:00', '2027-03-29T00:00+02:00'],
    ['the day before the clock goes back', '2027-10-30T12:00+02:00', '2027-11-01T00:00+01:00'],
    ['the day on which the clock goes back', '2027-10-31T12:00+01:00', '2027-11-02T00:00+01:00'],
    ['the first of two hours with the same name', '2027-10-31T02:30+02:00', '2027-11-02T00:00+01:00'],
    ['the second of two hours with the same name', '2027-10-31T02:30+01:00', '2027-11-02T00:00+01:00'],
  ])('runs from midnight to midnight in Brussels from %s', (_, start, end) => {
    expect(endOfTerm({ days: 1 }, at(start))).toEqual(at(end));
  });

  it('takes the day it is in Brussels for the start, not that of UTC', () => {
    expect(endOfTerm({ days: 1 }, at('2027-06-30T21:59:59.999Z'))).toEqual(at('2027-07-02T00:00+02:00'));
    expect(endOfTerm({ days: 1 }, at('2027-06-30T22:00:00.000Z'))).toEqual(at('2027-07-03T00:00+02:00'));
  });

  it('ends at the same instant, whenever on the day it started', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 400 }), (start, days) => {
        const fromMidnight = endOfTerm({ days }, startOfDate(dateOf(start)));
        expect(endOfTerm({ days }, start)).toEqual(fromMidnight);
        expect(dateOf(new Date(fromMidnight.getTime() - 1))).toBe(dateAfter(dateOf(start), { days }));
      }),
    );
  });
});

describe('a plain date', () => {
  it.each<[string, string, string]>([
    ['2027-01-15', '2027-01-15T00:00+01:00', '2027-01-16T00:00+01:00'],
    ['2027-07-15', '2027-07-15T00:00+02:00', '2027-07-16T00:00+02:00'],
    ['2027-03-28', '2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00'],
    ['2027-10-31', '2027-10-31T00:00+02:00', '2027-11-01T00:00+01:00'],
    ['2028-02-28', '2028-02-28T00:00+01:00', '2028-02-29T00:00+01:00'],
    ['2027-12-31', '2027-12-31T00:00+01:00', '2028-01-01T00:00+01:00'],
  ])('%s begins and ends at midnight in Brussels', (date, start, end) => {
    expect(startOfDate(date)).toEqual(at(start));
    expect(endOfDate(date)).toEqual(at(end));
  });

  it('ends where the next begins, after 23 to 25 hours', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(endOfDate(date)).toEqual(startOfDate(dateAfter(date, { days: 1 })));
        const hours = (endOfDate(date).getTime() - startOfDate(date).getTime()) / 3_600_000;
        expect([23, 24, 25]).toContain(hours);
      }),
    );
  });

  it('is the date of its first and its last millisecond', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(dateOf(startOfDate(date))).toBe(date);
        expect(dateOf(new Date(endOfDate(date).getTime() - 1))).toBe(date);
        expect(dateOf(endOfDate(date))).not.toBe(date);
      }),
    );
  });

  it.each(['2027-02-30', '2027-02-29', '2027-13-01', 'tomorrow', ''])('that is none (%p) fails', (date) => {
    for (const read of [startOfDate, endOfDate, (none: string) => dateAfter(none, { days: 1 })])
      expect(() => read(date)).toThrow(RangeError);
  });
});

describe('dateAfter', () => {
  it.each<[string, Term, string]>([
    ['2027-01-31', { months: 1 }, '2027-02-28'],
    ['2028-01-31', { months: 1 }, '2028-02-29'],
    ['2027-03-31', { months: 1 }, '2027-04-30'],
    ['2028-02-29', { months: 12 }, '2029-02-28'],
    ['2027-11-30', { months: 3 }, '2028-02-29'],
    ['2027-12-31', { days: 1 }, '2028-01-01'],
    ['2027-03-27', { days: 1 }, '2027-03-28'],
    ['2027-10-30', { days: 2 }, '2027-11-01'],
    ['2027-06-30', { weeks: 4 }, '2027-07-28'],
  ])('finds, from %s, %j later: %s', (date, term, later) => {
    expect(dateAfter(date, term)).toBe(later);
  });
});

describe('dateOf', () => {
  it.each<[string, string]>([
    ['2027-01-14T22:59:59.999Z', '2027-01-14'],
    ['2027-01-14T23:00:00.000Z', '2027-01-15'],
    ['2027-07-14T21:59:59.999Z', '2027-07-14'],
    ['2027-07-14T22:00:00.000Z', '2027-07-15'],
    ['2027-10-31T22:59:59.999Z', '2027-10-31'],
  ])('of %s is %s in Brussels', (iso, date) => {
    expect(dateOf(at(iso))).toBe(date);
  });
});
