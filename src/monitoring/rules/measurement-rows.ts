import type { CsvRow, ReadRows, RowFault } from '../../common/csv/read-rows.js';
import { isDecimal } from '../../common/numbers/decimal.js';
import { isDay } from '../../common/time/dates.js';
import { PLACES, type Finding } from './trajectory.js';

/** The columns of a file of measurements. */
export const MEASUREMENT_COLUMNS = ['value', 'measured_on', 'source'] as const;
type Column = (typeof MEASUREMENT_COLUMNS)[number];

/** More measurements than these come in several files. */
export const MOST_MEASUREMENTS = 1000;

const LONGEST_SOURCE = 2000;

/** A measurement that a line of a file tells of. */
export interface MeasurementRow extends Finding {
  readonly source: string;
}

/**
 * The measurements of a file in order of their days, and what is wrong with it.
 * @param measured days of which there is a measurement that counts
 * @param today plain date
 */
export function measurementsIn(
  { rows, faults }: ReadRows<Column>,
  { baselineOn }: { readonly baselineOn: string },
  measured: ReadonlySet<string>,
  today: string,
): { readonly measurements: readonly MeasurementRow[]; readonly faults: readonly RowFault[] } {
  const first = new Map<string, number>();
  const found = rows.flatMap((row) => {
    const own = [...shapeFaults(row), ...dayFaults(row, baselineOn, measured, today)];
    const line = first.get(row.values.measured_on);
    if (line !== undefined) own.push(fault(row, 'measured_on', 'csv.twice', { line }));
    else first.set(row.values.measured_on, row.line);
    return own;
  });
  return {
    measurements: rows
      .map(({ values }) => ({ value: values.value, measuredOn: values.measured_on, source: values.source }))
      .sort((one, other) => (one.measuredOn < other.measuredOn ? -1 : 1)),
    faults: [...faults, ...found].sort((one, other) => one.line - other.line),
  };
}

function shapeFaults(row: CsvRow<Column>): RowFault[] {
  const { value, source } = row.values;
  return [
    ...(isDecimal(value, PLACES, true) ? [] : [fault(row, 'value', 'csv.number', { max: PLACES })]),
    ...(source.length > 0 && source.length <= LONGEST_SOURCE
      ? []
      : [fault(row, 'source', 'csv.text', { max: LONGEST_SOURCE })]),
  ];
}

function dayFaults(
  row: CsvRow<Column>,
  baselineOn: string,
  measured: ReadonlySet<string>,
  today: string,
): RowFault[] {
  const day = row.values.measured_on;
  if (!isDay(day)) return [fault(row, 'measured_on', 'csv.date')];
  if (day > today) return [fault(row, 'measured_on', 'monitoring.in-the-future', { today })];
  if (day < baselineOn) return [fault(row, 'measured_on', 'monitoring.before-baseline', { baselineOn })];
  return measured.has(day) ? [fault(row, 'measured_on', 'monitoring.is-measured-then')] : [];
}

function fault(
  { line }: CsvRow<Column>,
  column: Column,
  key: string,
  params: RowFault['detail']['params'] = {},
): RowFault {
  return { line, column, detail: { key, params } };
}
