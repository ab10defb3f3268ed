/** A decimal string as a whole number of its smallest steps: exact, whatever the digits. @throws where it has more places */
export function scaled(text: string, places: number): bigint {
  const [whole, decimals = ''] = text.split('.');
  if (decimals.length > places) throw new RangeError(`${text} has more than ${places} decimals`);
  return BigInt(whole + decimals.padEnd(places, '0'));
}

/** Writes what `scaled` reads with all its places, such as `12.4000`. */
export function fixed(steps: bigint, places: number): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(places + 1, '0');
  const sign = steps < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The same without zeros at the end, such as `12.4`. */
export function plain(steps: bigint, places: number): string {
  const text = fixed(steps, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A quotient rounded to a whole number, halves away from 0. @param by above 0 */
export function rounded(value: bigint, by: bigint): bigint {
  const half = value < 0n ? -(by / 2n) : by / 2n;
  return (value + half) / by;
}

/** Whether a text is a number with at most so many decimals, and 14 digits before the point; below 0 where it may be. */
export function isDecimal(text: string, places: number, mayBeNegative: boolean): boolean {
  const found = /^(-?)(?:0|[1-9]\d{0,13})(?:\.(\d+))?$/.exec(text);
  return found !== null && (found[2]?.length ?? 0) <= places && (mayBeNegative || found[1] === '');
}
