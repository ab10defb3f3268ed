import { words, writeTable } from '../common/csv/write-table.js';
import type { StatisticsDto } from './dto/statistics.dto.js';
import type { Count, Spread } from './rules/figures.js';

const COLUMNS = ['figure', 'kind', 'by', 'key', 'measure', 'value'];

/**
 * Figures as a table (RFC 4180) with one value on each line, for spreadsheets. Themes are others' words.
 */
export function statisticsTable({ agreements, dwell, participation, commitments }: StatisticsDto): string {
  const counted = (figure: string, by: string, counts: readonly Count[]): string[][] =>
    counts.map(({ key, count }) => [figure, '', by, words(key ?? ''), 'count', `${count}`]);
  const { shares, ...parties } = participation;
  const { on, total, byStatus, ...onDay } = commitments;
  return writeTable(COLUMNS, [
    ['agreements', '', '', '', 'count', `${agreements.total}`],
    ...counted('agreements', 'kind', agreements.byKind),
    ...counted('agreements', 'region', agreements.byRegion),
    ...counted('agreements', 'theme', agreements.byTheme),
    ...counted('agreements', 'phase', agreements.byPhase),
    ...counted('agreements', 'state', agreements.byState),
    ...counted('agreements', 'level', agreements.byLevel),
    ...dwell.flatMap(({ kind, phase, state, ...spreads }) =>
      Object.entries<Spread>(spreads).flatMap(([which, spread]) =>
        Object.entries(spread).map(([measure, value]) => [
          'dwell',
          kind,
          which,
          `${phase}.${state}`,
          measure,
          `${value ?? ''}`,
        ]),
      ),
    ),
    ...Object.entries(parties).map(([key, value]) => ['parties', '', '', key, 'count', `${value}`]),
    ...Object.entries(shares).map(([key, value]) => ['parties', '', '', key, 'share', `${value ?? ''}`]),
    ['commitments', '', '', '', 'count', `${total}`],
    ...counted('commitments', 'status', byStatus),
    ...Object.entries(onDay).map(([key, value]) => ['commitments', '', on, key, 'count', `${value}`]),
  ]);
}
