import { stringify } from 'csv-stringify/sync';

/** Media type of a table. */
export const CSV = 'text/csv; charset=utf-8; header=present';

/** What makes a spreadsheet take a text for a formula when it comes first. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A table as CSV (RFC 4180). It begins with a byte order mark, by which spreadsheets know UTF-8. */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [columns, ...rows].map((row) => [...row]),
    { bom: true, record_delimiter: 'windows' },
  );
}

/**
 * Others' words for a cell: texts that a spreadsheet would take for a formula get an apostrophe before them. Figures are
 * ours, and stay figures.
 */
export function words(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}
