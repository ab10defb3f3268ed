/**
 * Which version of the text binds a bound party.
 * @param amended what an amendment bound it to since its council approved the whole; null where none did
 * @param approved what its council approved as a whole
 */
export function boundTextOf(amended: number | null, approved: number): number {
  return amended ?? approved;
}
