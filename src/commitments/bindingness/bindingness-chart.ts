import type { Chart } from '../../ratification/charts/draw-chart.js';
import { BAR } from '../../ratification/charts/look.js';
import { shortened } from '../../workflow/diagrams/label.js';
import type { Words } from '../../workflow/diagrams/wording.js';
import type { BindingnessReport } from './bindingness.service.js';

/** More bars than these nobody reads. */
const MOST_BARS = 40;

const LONGEST_NAME = 28;

/** What binds from dark to light, then what is hollow; text on the first three has a contrast of at least 4.5. */
const COLOURS = { whole: '#12507b', sanction: '#a04a00', incentive: '#1f6f54', hollow: '#c9d1da' } as const;

/** Of each party how many of its obligations are whole and how many hollow, and what it risks and can earn. */
export function bindingnessChart(
  { title, profile, parties, hollow }: BindingnessReport,
  language: Chart['language'],
  words: Words,
): Chart {
  const shown = parties.slice(0, MOST_BARS);
  const countOf = (party: (typeof shown)[number], kind: string): number =>
    party.kinds.find((each) => each.kind === kind)?.count ?? 0;
  const series = [
    ['whole', ({ obligations }: (typeof shown)[number]) => obligations.whole],
    ['hollow', ({ obligations }: (typeof shown)[number]) => obligations.count - obligations.whole],
    ['sanction', (party: (typeof shown)[number]) => countOf(party, 'sanction')],
    ['incentive', (party: (typeof shown)[number]) => countOf(party, 'incentive')],
  ] as const;
  return {
    title: words('chart.bindingness.title', {
      agreement: title,
      grade: words(`bindingness.${profile.grade}`),
    }),
    description: words('chart.bindingness.description', {
      whole: profile.obligations.whole,
      obligations: profile.obligations.count,
      hollow: hollow.map(({ number }) => number).join(', ') || '–',
      shown: shown.length,
      parties: parties.length,
    }),
    language,
    width: 720,
    height: 120 + 34 * Math.max(1, shown.length),
    option: {
      legend: { top: 5 },
      grid: { left: 200, right: 30, top: 45, bottom: 55 },
      xAxis: {
        type: 'value',
        minInterval: 1,
        min: 0,
        nameLocation: 'middle',
        nameGap: 28,
        name: words('chart.bindingness.commitments'),
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ name }) => shortened(name, LONGEST_NAME)),
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      },
      series: series.map(([kind, count]) => ({
        ...BAR,
        stack: 'all',
        name: words(`chart.bindingness.${kind}`),
        itemStyle: { color: COLOURS[kind] },
        label: {
          show: true,
          color: kind === 'hollow' ? '#1b2733' : '#ffffff',
          formatter: ({ value }: { value: number }) => (value === 0 ? '' : `${value}`),
        },
        data: shown.map(count),
      })),
    },
  };
}
