/**
 * Which version of the text binds a bound party: the newest of what its council approved.
 * @param amended what an amendment bound it to; null where none did
 * @param approved what its council approved as a whole
 */
export function boundTextOf(amended: number | null, approved: number): number {
  return Math.max(amended ?? 0, approved);
}
