import { stringify } from 'csv-stringify/sync';
import { STAGES, type AccountLine } from '../rules/ledger.js';
import type { TitledBalance } from './balance.service.js';

/** Media type of a table. */
export const CSV = 'text/csv; charset=utf-8; header=present';

const COLUMNS = [
  'account',
  'name',
  'stays_out',
  'year',
  'unit',
  'basis',
  ...['gives', 'gets'].flatMap((side) => STAGES.map((stage) => `${side}_${stage}`)),
  'net',
];

/** What makes a spreadsheet take a text for a formula when it comes first. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * A balance as a table (RFC 4180): a line for each account, year, unit and basis; lines of what stays out have the basis
 * `foregone` and no year. It begins with a byte order mark, by which spreadsheets know UTF-8. Texts that a spreadsheet
 * would take for a formula get an apostrophe before them.
 */
export function balanceTable({ accounts }: TitledBalance): string {
  const rows = accounts.flatMap(({ account, name, staysOut, years, foregone }) => {
    const row = (
      line: Omit<AccountLine, 'year' | 'basis'> & { year: number | null; basis: string },
    ): string[] => [
      text(account),
      text(name ?? ''),
      staysOut ? 'yes' : 'no',
      line.year === null ? '' : `${line.year}`,
      line.unit,
      line.basis,
      ...[line.gives, line.gets].flatMap((side) => STAGES.map((stage) => side[stage])),
      line.net,
    ];
    return [
      ...years.map((line) => row(line)),
      ...foregone.map((line) => row({ ...line, year: null, basis: 'foregone' })),
    ];
  });
  return stringify([COLUMNS, ...rows], { bom: true, record_delimiter: 'windows' });
}

/** Names are others' words; figures are ours, and stay figures. */
export function text(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}
