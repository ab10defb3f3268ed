import { holidayOn } from './holidays.js';

/** Easter by the anonymous Gregorian algorithm, as days since 1970: another way than the library's. */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const plain = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The list of the royal decree of 18 April 1974, without the Sundays. */
function legalHolidays(year: number): string[] {
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
  const moving = [1, 39, 50].map((days) => plain(easter(year) + days));
  return [...fixed.map((day) => `${year}-${day}`), ...moving].sort();
}

describe('the legal holidays of Belgium', () => {
  it('are the ten of the decree, in every year', () => {
    for (let year = 1990; year <= 2100; year++) {
      const first = Date.UTC(year, 0, 1) / 86_400_000;
      const days = Array.from({ length: 366 }, (_, index) => plain(first + index));
      const found = days.filter((day) => day.startsWith(`${year}`) && holidayOn(day) !== undefined);
      expect(found).toEqual([...new Set(legalHolidays(year))]);
    }
  });

  it.each([
    ['2027-03-29', 'Easter Monday', 'Paasmaandag'],
    ['2027-07-21', 'National Holiday', 'Nationale feestdag'],
    ['2027-11-11', 'Armistice Day', 'Wapenstilstand'],
  ])('%s is %s', (date, en, nl) => {
    expect(holidayOn(date)).toEqual({ en, nl });
  });

  it.each(['2027-07-11', '2027-11-02', '2027-11-15', '2027-12-26', '2027-03-28', '2027-07-22'])(
    '%s is none, though some have it off',
    (date) => {
      expect(holidayOn(date)).toBeUndefined();
    },
  );
});
