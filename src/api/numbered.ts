import type { FindOptionsWhere, Repository } from 'typeorm';
import { decodeCursor, madeUp } from './cursor.js';
import { toPage, type Page, type PageQuery } from './page.dto.js';

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

/**
 * A page of rows in the order of their numbers.
 * @param where which rows belong to the list
 * @throws Problem 400 `validation-failed` for a made-up cursor
 */
export async function pageByNumber<Row extends { readonly number: number }, T>(
  rows: Repository<Row>,
  where: FindOptionsWhere<Row>,
  { limit, cursor }: PageQuery,
  show: (row: Row) => T,
): Promise<Page<T>> {
  const found = await rows
    .createQueryBuilder('row')
    .where(where)
    .andWhere('row.number > :after', { after: numberAfter(cursor) })
    .orderBy('row.number')
    .limit(limit + 1)
    .getMany();
  return toPage(found, limit, (row) => [row.number], show);
}
