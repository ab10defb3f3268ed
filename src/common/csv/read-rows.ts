import { parse } from 'csv-parse/sync';
import type { Message } from '../../messages/message.js';

/** More lines than these are a file for another day. */
export const MOST_ROWS = 10_000;

/** What is wrong with a line of a file. */
export interface RowFault {
  /** Counted from 1, the header included. */
  readonly line: number;
  /** Null where it is the line as a whole. */
  readonly column: string | null;
  readonly detail: Message;
}

/** A line of a file: its trimmed values by column. */
export interface CsvRow<Column extends string> {
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
}

/** The lines of a file that have the right shape, and what is wrong with the others. */
export interface ReadRows<Column extends string> {
  readonly rows: readonly CsvRow<Column>[];
  readonly faults: readonly RowFault[];
}

/** How a file is written. */
export interface CsvForm {
  readonly delimiter: string;
  /** The column that a cell of the header names. */
  readonly columnOf: (cell: string) => string;
}

/**
 * Reads a file that somebody made, whose header names exactly these columns in any order. Every line that is not sound is
 * named; of a file without its header nothing is read.
 * @param form with commas or semicolons, and columns in whatever case, unless told
 */
export function readRows<Column extends string>(
  content: string,
  columns: readonly Column[],
  most = MOST_ROWS,
  { delimiter, columnOf }: CsvForm = asSpreadsheets(content),
): ReadRows<Column> {
  const fault = (line: number, key: string, params: Message['params'] = {}): RowFault => ({
    line,
    column: null,
    detail: { key: `csv.${key}`, params },
  });
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(content, {
      bom: true,
      trim: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    const lines = (error as { lines?: unknown }).lines;
    return { rows: [], faults: [fault(typeof lines === 'number' ? lines : 1, 'unreadable')] };
  }
  const [header, ...rest] = records;
  const names = header?.record.map(columnOf) ?? [];
  if ([...names].sort().join() !== [...columns].sort().join())
    return { rows: [], faults: [fault(1, 'header', { columns: columns.join(', ') })] };
  if (rest.length === 0) return { rows: [], faults: [fault(1, 'empty')] };
  if (rest.length > most) return { rows: [], faults: [fault(1, 'too-long', { most })] };
  const faults: RowFault[] = [];
  const rows = rest.flatMap(({ record, info }): CsvRow<Column>[] => {
    if (record.length !== names.length) {
      faults.push(fault(info.lines, 'columns', { found: record.length, wanted: names.length }));
      return [];
    }
    const values = Object.fromEntries(names.map((name, index) => [name, record[index]]));
    return [{ line: info.lines, values: values as Record<Column, string> }];
  });
  return { rows, faults };
}

/** Spreadsheets in Belgium write semicolons. */
function asSpreadsheets(content: string): CsvForm {
  const [header = ''] = content.split(/\r?\n/, 1);
  return { delimiter: header.includes(';') ? ';' : ',', columnOf: (cell) => cell.toLowerCase() };
}
