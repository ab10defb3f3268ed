/** Two digits each of year, month and day, three of a serial number, two to check: with the usual signs between, or none. */
const FORM =
  /(?<![\dA-Za-z])(?<birth>\d{2}\.?\d{2}\.?\d{2})[- ]?(?<serial>\d{3})[. ]?(?<check>\d{2})(?![\dA-Za-z])/g;

/** In bis numbers 20 or 40 is added to the month. */
const MONTH_STEPS = 20;

/**
 * Whether a text holds a number of the National Register or a bis number (rijksregisternummer, INSZ): eleven digits of
 * which the last two are 97 less the remainder of the others by 97, for who is born from 2000 on with a 2 before them.
 * Months and days may be 0, where a day of birth is not known.
 */
export function holdsNationalNumber(text: string): boolean {
  for (const { groups } of text.matchAll(FORM)) {
    const birth = groups?.birth.replaceAll('.', '') ?? '';
    const month = Number(birth.slice(2, 4)) % MONTH_STEPS;
    const isDay = Number(birth.slice(2, 4)) < 3 * MONTH_STEPS && month <= 12 && Number(birth.slice(4)) <= 31;
    const number = Number(birth + groups?.serial);
    const check = Number(groups?.check);
    if (isDay && [number, 2_000_000_000 + number].some((each) => 97 - (each % 97) === check)) return true;
  }
  return false;
}
