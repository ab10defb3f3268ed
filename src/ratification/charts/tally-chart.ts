import type { Words } from '../../workflow/diagrams/wording.js';
import { LOCALES } from '../../messages/locales.js';
import { total, type Tally } from '../rules/tally.js';
import type { Chart } from './draw-chart.js';
import { BAR, SHARE_AXIS, STANDING_COLOURS } from './look.js';

/** Where a vote stands, in shares of the councils and of their inhabitants. */
export function tallyChart(
  tally: Tally,
  { title, reason, language }: { title: string; reason: string; language: Chart['language'] },
  words: Words,
): Chart {
  const { parties, approved, rejected, population, populationApproved, populationRejected } = total(tally);
  const bars = [
    {
      name: words('chart.tally.councils'),
      of: parties,
      counts: { approved, rejected, undecided: parties - approved - rejected },
    },
    {
      name: words('chart.tally.inhabitants'),
      of: population,
      counts: {
        approved: populationApproved,
        rejected: populationRejected,
        undecided: population - populationApproved - populationRejected,
      },
    },
  ].filter(({ of }) => of > 0);
  const number = new Intl.NumberFormat(LOCALES[language]);
  return {
    title: words('chart.tally.title', { agreement: title }),
    description: words('chart.tally.description', {
      approved,
      rejected,
      undecided: parties - approved - rejected,
      reason,
    }),
    language,
    width: 720,
    height: 110 + 60 * bars.length,
    option: {
      legend: { top: 5 },
      grid: { left: 110, right: 30, top: 45, bottom: 50 },
      xAxis: { ...SHARE_AXIS, max: 100, name: words('chart.tally.share') },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisTick: { show: false },
      },
      series: (['approved', 'rejected', 'undecided'] as const).map((standing) => ({
        ...BAR,
        stack: 'all',
        name: words(`chart.tally.${standing}`),
        itemStyle: { color: STANDING_COLOURS[standing] },
        label: {
          show: true,
          color: standing === 'undecided' ? '#1b2733' : '#ffffff',
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const count = bars[dataIndex].counts[standing];
            return count === 0 ? '' : number.format(count);
          },
        },
        data: bars.map(({ of, counts }) => (100 * counts[standing]) / of),
      })),
    },
  };
}
