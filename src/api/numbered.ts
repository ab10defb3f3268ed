import { decodeCursor, madeUp } from './cursor.js';

/** What a database column for numbers of texts, commitments and the like surely holds. */
const GREATEST = 999_999_999;

/**
 * The number after which a page of a numbered list begins; 0 for the first page.
 * @throws Problem 400 `validation-failed` for a made-up cursor
 */
export function numberAfter(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [number] = decodeCursor(cursor, ['number']);
  if (number < 0 || number > GREATEST) throw madeUp();
  return number;
}
