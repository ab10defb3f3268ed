import type { Chart } from '../../ratification/charts/draw-chart.js';
import { LOCALES } from '../../messages/locales.js';
import { BAR } from '../../ratification/charts/look.js';
import { shortened } from '../../workflow/diagrams/label.js';
import type { Words } from '../../workflow/diagrams/wording.js';
import { COMMITMENT_UNITS, type CommitmentUnit } from '../rules/commitment-terms.js';
import type { TitledBalance } from './balance.service.js';

/** More bars than these nobody reads. */
const MOST_BARS = 40;

const LONGEST_NAME = 24;
const COLOURS = { gives: '#a04a00', gets: '#12507b', wouldGive: '#e3c3a8', wouldGet: '#b3c7d8' } as const;
const PANEL_TOP = 60;

type Shown = TitledBalance['accounts'][number];

/**
 * What each party gives (to the left) and gets (to the right) in each unit, with the net beside its name; of a party that
 * stays out, in light colours, what it would.
 */
export function balanceChart(
  { title, accounts }: TitledBalance,
  language: Chart['language'],
  words: Words,
): Chart {
  const shown = accounts.slice(0, MOST_BARS);
  const units = COMMITMENT_UNITS.filter((unit) =>
    shown.some((account) => [...account.totals, ...account.foregone].some((line) => line.unit === unit)),
  );
  const panels: readonly CommitmentUnit[] = units.length === 0 ? ['EUR'] : units;
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  const height = 34 * Math.max(1, shown.length) + 20;
  const nameOf = ({ account, name }: Shown): string =>
    shortened(name ?? words(`balance.${account}`), LONGEST_NAME);
  const negative = shown.filter(({ totals }) => panels.some((unit) => netOf(totals, unit) < 0)).map(nameOf);
  const series = panels.flatMap((unit, panel) =>
    (['gives', 'gets', 'wouldGive', 'wouldGet'] as const).map((kind) => ({
      ...BAR,
      xAxisIndex: panel,
      yAxisIndex: panel,
      stack: `panel-${panel}`,
      name: words(`chart.balance.${kind}`),
      itemStyle: { color: COLOURS[kind] },
      data: shown.map(({ totals, foregone }) => {
        const side = kind === 'gives' || kind === 'wouldGive' ? 'gives' : 'gets';
        const amount = promised(kind === 'gives' || kind === 'gets' ? totals : foregone, unit, side);
        return side === 'gives' ? -amount : amount;
      }),
    })),
  );
  return {
    title: words('chart.balance.title', { agreement: title }),
    description: words('chart.balance.description', {
      shown: shown.length,
      accounts: accounts.length,
      negative: negative.join(', ') || '–',
    }),
    language,
    width: 720,
    height: PANEL_TOP + panels.length * (height + 70),
    option: {
      legend: { top: 5 },
      grid: panels.map((_, panel) => ({
        left: 230,
        right: 30,
        top: PANEL_TOP + panel * (height + 70),
        height,
      })),
      xAxis: panels.map((unit, panel) => ({
        type: 'value',
        gridIndex: panel,
        name: words('chart.balance.unit', { unit }),
        nameLocation: 'middle',
        nameGap: 28,
        axisLabel: { formatter: (value: number) => number.format(Math.abs(value)) },
      })),
      yAxis: panels.map((unit, panel) => ({
        type: 'category',
        gridIndex: panel,
        inverse: true,
        data: shown.map(
          (account) =>
            `${nameOf(account)}${account.staysOut ? ` (${words('chart.balance.staysOut')})` : ''}: ` +
            signed(netOf(account.totals, unit), number),
        ),
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      })),
      series,
    },
  };
}

function promised(lines: Shown['totals'], unit: CommitmentUnit, side: 'gives' | 'gets'): number {
  return lines
    .filter((line) => line.unit === unit && line.basis !== 'conditional')
    .reduce((sum, line) => sum + Number(line[side].promised), 0);
}

function netOf(lines: Shown['totals'], unit: CommitmentUnit): number {
  return promised(lines, unit, 'gets') - promised(lines, unit, 'gives');
}

function signed(value: number, number: Intl.NumberFormat): string {
  if (value === 0) return '0';
  return value > 0 ? `+${number.format(value)}` : `−${number.format(-value)}`;
}
