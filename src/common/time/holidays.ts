import Holidays from 'date-holidays';

/** What a legal holiday is called. */
export interface HolidayName {
  readonly en: string;
  readonly nl: string;
}

/** The ten legal holidays of Belgium (royal decree of 18 April 1974); days that only some have off are not among them. */
const belgium = new Holidays('BE', { types: ['public'] });

const years = new Map<string, ReadonlyMap<string, HolidayName>>();

/** The legal holiday that a plain date (YYYY-MM-DD) is in Belgium; undefined for any other day. */
export function holidayOn(date: string): HolidayName | undefined {
  const year = date.slice(0, 4);
  const known = years.get(year) ?? holidaysOf(Number(year));
  years.set(year, known);
  return known.get(date);
}

function holidaysOf(year: number): ReadonlyMap<string, HolidayName> {
  const english = new Map(belgium.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]));
  return new Map(
    belgium
      .getHolidays(year, 'nl')
      .map(({ date, rule, name }) => [date.slice(0, 10), { nl: name, en: english.get(rule) ?? name }]),
  );
}
