/**
 * Whether a text is an enterprise number of the KBO (Kruispuntbank van Ondernemingen): ten digits that begin
 * with 0 or 1, of which the last two are 97 minus the first eight modulo 97.
 */
export function isKbo(text: string): boolean {
  return /^[01]\d{9}$/.test(text) && 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8));
}

/**
 * The ten digits meant by an enterprise number as people write it: `0207.494.678`, `BE 0207 494 678`, or with
 * the leading zero left out. Undefined when the text has another shape; the check digits are not judged here.
 */
export function kboDigits(text: string): string | undefined {
  const digits = text.replace(/^\s*(BTW\s*)?(BE)?/i, '').replace(/[\s.]/g, '');
  return /^[01]?\d{9}$/.test(digits) ? digits.padStart(10, '0') : undefined;
}
