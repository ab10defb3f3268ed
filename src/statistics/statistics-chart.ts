import { PHASES } from '../workflow/core/instance.js';
import type { Chart } from '../ratification/charts/draw-chart.js';
import { BAR } from '../ratification/charts/look.js';
import type { Words } from '../workflow/diagrams/wording.js';
import type { StatisticsDto } from './dto/statistics.dto.js';

const COLOURS = { agreements: '#12507b', median: '#1f6f54' } as const;
/** More bars than these nobody reads. */
const MOST_BARS = 20;
const TOP = 60;
const ROW = 30;
const BETWEEN = 80;

/** How many agreements there are in each phase, and below it how long they are in each state: the median in days. */
export function statisticsChart(
  { agreements, dwell, commitments }: StatisticsDto,
  language: Chart['language'],
  words: Words,
): Chart {
  const states = dwell.slice(0, MOST_BARS);
  const heights = [ROW * PHASES.length, ROW * Math.max(1, states.length)];
  const tops = [TOP, TOP + heights[0] + BETWEEN];
  const shown = [
    {
      name: words('chart.statistics.agreements'),
      color: COLOURS.agreements,
      bars: PHASES.map((phase) => ({
        label: words(`phase.${phase}`),
        value: agreements.byPhase.find(({ key }) => key === phase)?.count ?? 0,
      })),
    },
    {
      name: words('chart.statistics.median'),
      color: COLOURS.median,
      bars: states.map(({ kind, phase, state, all }) => ({
        label: words('chart.statistics.state', {
          kind: words(`chart.statistics.${kind}`),
          phase: words(`phase.${phase}`),
          state: words(`state.${phase}.${state}`),
          count: all.count,
        }),
        value: all.medianDays ?? 0,
      })),
    },
  ];
  return {
    title: words('chart.statistics.title', { total: agreements.total }),
    description: words('chart.statistics.description', {
      total: agreements.total,
      late: commitments.late,
      commitments: commitments.total,
      on: commitments.on,
    }),
    language,
    width: 760,
    height: tops[1] + heights[1] + BETWEEN,
    option: {
      legend: { top: 5 },
      grid: heights.map((height, panel) => ({ left: 330, right: 40, top: tops[panel], height })),
      xAxis: shown.map(({ name }, panel) => ({
        type: 'value',
        gridIndex: panel,
        min: 0,
        minInterval: 1,
        name,
        nameLocation: 'middle',
        nameGap: 28,
      })),
      yAxis: shown.map(({ bars }, panel) => ({
        type: 'category',
        gridIndex: panel,
        inverse: true,
        data: bars.map(({ label }) => label),
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      })),
      series: shown.map(({ name, color, bars }, panel) => ({
        ...BAR,
        xAxisIndex: panel,
        yAxisIndex: panel,
        name,
        itemStyle: { color },
        label: { show: true, position: 'right' },
        data: bars.map(({ value }) => value),
      })),
    },
  };
}
