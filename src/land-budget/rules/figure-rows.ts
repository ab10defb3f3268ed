import type { CsvRow, ReadRows, RowFault } from '../../common/csv/read-rows.js';
import { isDecimal } from '../../common/numbers/decimal.js';
import type { Message } from '../../messages/message.js';
import { reportersOf, type Join } from './joins.js';
import { HECTARE_PLACES } from './land-path.js';
import type { Part } from './parts.js';

/** The columns of a file of yearly figures. */
export const FIGURE_COLUMNS = ['organisation', 'year', 'hectares', 'definition', 'source', 'reason'] as const;
type Column = (typeof FIGURE_COLUMNS)[number];

const LONGEST = 2000;

/** What a file says of a municipality and a year. */
export interface FigureRow {
  readonly organisationId: string;
  readonly year: number;
  /** Decimal string. */
  readonly hectares: string;
  readonly source: string;
  /** Why it comes in the place of an earlier figure; null where there is none. */
  readonly reason: string | null;
}

/** What figures are held against. */
export interface FigureBasis {
  /** The code of what is counted. */
  readonly definition: string;
  readonly fromYear: number;
  readonly municipalities: readonly Part[];
  readonly joins: readonly Join[];
  /** Whether there is a figure already. */
  readonly has: (organisationId: string, year: number) => boolean;
  /** The last year that is over. */
  readonly lastYear: number;
}

/** The figures of a file, and what is wrong with it: of another definition above all, which may never be added. */
export function figuresIn(
  { rows, faults }: ReadRows<Column>,
  basis: FigureBasis,
): { readonly figures: readonly FigureRow[]; readonly faults: readonly RowFault[] } {
  const first = new Map<string, number>();
  const found = rows.flatMap((row) => {
    const own = rowFaults(row, basis);
    const key = `${row.values.organisation} ${row.values.year}`;
    const line = first.get(key);
    if (line !== undefined) own.push(fault(row, 'year', 'csv.twice', { line }));
    else first.set(key, row.line);
    return own;
  });
  return {
    figures: rows.map(({ values }) => ({
      organisationId: values.organisation,
      year: Number(values.year),
      hectares: values.hectares,
      source: values.source,
      reason: values.reason === '' ? null : values.reason,
    })),
    faults: [...faults, ...found].sort((one, other) => one.line - other.line),
  };
}

function rowFaults(row: CsvRow<Column>, basis: FigureBasis): RowFault[] {
  const { hectares, definition, source } = row.values;
  return [
    ...whoFaults(row, basis),
    ...(isDecimal(hectares, HECTARE_PLACES, false)
      ? []
      : [fault(row, 'hectares', 'csv.number', { max: HECTARE_PLACES })]),
    ...(definition === basis.definition
      ? []
      : [
          fault(row, 'definition', 'land.figures.other-definition', {
            found: definition,
            wanted: basis.definition,
          }),
        ]),
    ...(source.length > 0 && source.length <= LONGEST
      ? []
      : [fault(row, 'source', 'csv.text', { max: LONGEST })]),
  ];
}

function whoFaults(
  row: CsvRow<Column>,
  { fromYear, lastYear, municipalities, joins, has }: FigureBasis,
): RowFault[] {
  const { organisation, year: text, reason } = row.values;
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < fromYear || year > lastYear)
    return [fault(row, 'year', 'land.figures.no-year', { first: fromYear, last: lastYear })];
  const reporters = municipalities.flatMap(({ id }) =>
    reportersOf(id, year, joins, (each) => has(each, year)),
  );
  if (!reporters.includes(organisation))
    return [fault(row, 'organisation', 'land.figures.not-asked', { year })];
  const isKnown = has(organisation, year);
  if (isKnown && reason === '') return [fault(row, 'reason', 'land.figures.is-known', {})];
  if (!isKnown && reason !== '') return [fault(row, 'reason', 'land.figures.nothing-to-correct', {})];
  return reason.length > LONGEST ? [fault(row, 'reason', 'csv.text', { max: LONGEST })] : [];
}

function fault(row: CsvRow<Column>, column: Column, key: string, params: Message['params'] = {}): RowFault {
  return { line: row.line, column, detail: { key, params } };
}
