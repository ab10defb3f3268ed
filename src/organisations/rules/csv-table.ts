import { parse } from 'csv-parse/sync';

/** Something wrong in a reference file. */
export interface Fault {
  readonly file: string;
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly what: string;
}

/** One row of a reference file: its trimmed values by column, and where it stands. */
export interface Row<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
}

/**
 * Reads a comma-separated file whose header names exactly these columns, in any order. What is wrong is added to
 * `faults`; of a file with a wrong shape no row comes back.
 */
export function readTable<Column extends string>(
  file: string,
  content: string,
  columns: readonly Column[],
  faults: Fault[],
): Row<Column>[] {
  const wanted = [...columns].sort().join(', ');
  try {
    return parse<Row<Column>, Record<string, string>>(content, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      columns: (header: string[]) => {
        if ([...header].sort().join(', ') !== wanted) {
          throw new Error(`the header must name ${wanted}`);
        }
        return header;
      },
      // The header has just been found to name each column, and csv-parse refuses a row with fewer or more.
      on_record: (values, { lines }) => ({ file, line: lines, values: values as Record<Column, string> }),
    });
  } catch (error) {
    faults.push({ file, line: 1, what: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

/** Notes a fault in this row unless what it must fulfil holds. */
export function check(faults: Fault[], row: Row<string>, holds: boolean, what: string): void {
  if (!holds) {
    faults.push({ file: row.file, line: row.line, what });
  }
}

/** Notes a fault in every row whose key an earlier row has already; the rows may come from several files. */
export function checkUnique<Column extends string>(
  faults: Fault[],
  rows: readonly Row<Column>[],
  keyOf: (values: Readonly<Record<Column, string>>) => string,
): void {
  const seen = new Map<string, Row<Column>>();
  for (const row of rows) {
    const key = keyOf(row.values);
    const first = seen.get(key) ?? row;
    check(faults, row, first === row, `"${key}" stands already in ${first.file}:${first.line}`);
    seen.set(key, first);
  }
}

/** Whether a text is a date of the calendar, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text)
  );
}
