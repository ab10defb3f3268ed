import { words, writeTable } from '../../common/csv/write-table.js';
import { STAGES, type AccountLine } from '../rules/ledger.js';
import type { TitledBalance } from './balance.service.js';

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

/**
 * A balance as a table (RFC 4180): a line for each account, year, unit and basis; lines of what stays out have the basis
 * `foregone` and no year.
 */
export function balanceTable({ accounts }: TitledBalance): string {
  const rows = accounts.flatMap(({ account, name, staysOut, years, foregone }) => {
    const row = (
      line: Omit<AccountLine, 'year' | 'basis'> & { year: number | null; basis: string },
    ): string[] => [
      words(account),
      words(name ?? ''),
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
  return writeTable(COLUMNS, rows);
}
