import { instantOf, isBeforeEnd, isClockTime, later } from './clock-move.js';

describe('a move of the clock', () => {
  it.each(['2027-01-31T09:00:00Z', '2027-01-31T09:00:00.250+01:00', '2027-01-31T09:00+0100'])(
    'reads %s',
    (text) => {
      expect(isClockTime(text)).toBe(true);
    },
  );

  it.each([
    '2027-01-31',
    '2027-01-31T09:00:00',
    '2027-02-30T09:00:00Z',
    '2200-01-01T00:00:00Z',
    'tomorrow',
    'TZ',
    1_800_000_000,
    null,
  ])('refuses %s', (value) => {
    expect(isClockTime(value)).toBe(false);
  });

  it('reads the zone', () => {
    expect(instantOf('2027-01-31T09:00:00+01:00')).toEqual(new Date('2027-01-31T08:00:00Z'));
  });

  it('moves by the calendar of Brussels, across the change to summer time', () => {
    const start = new Date('2027-03-27T11:00:00Z');
    expect(later(start, { days: 1 })).toEqual(new Date('2027-03-28T10:00:00Z'));
    expect(later(start, { hours: 24 })).toEqual(new Date('2027-03-28T11:00:00Z'));
    expect(later(start, { months: 1, days: 3 })).toEqual(new Date('2027-04-30T10:00:00Z'));
    expect(later(start, {})).toEqual(start);
  });

  it('ends with the year 2199', () => {
    expect(isBeforeEnd(later(new Date('2199-12-31T00:00:00Z'), { days: 2 }))).toBe(false);
    expect(isBeforeEnd(new Date('2199-12-31T00:00:00Z'))).toBe(true);
    expect(isBeforeEnd(new Date(NaN))).toBe(false);
  });
});
