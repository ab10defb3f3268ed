import { shortened } from '../../workflow/diagrams/label.js';
import type { Words } from '../../workflow/diagrams/wording.js';
import type { PowerDto } from '../what-if/dto/what-if-answer.dto.js';
import type { Chart } from './draw-chart.js';
import { BAR, MEASURE_COLOURS, SHARE_AXIS } from './look.js';

/** More bars than these nobody reads. */
const MOST_BARS = 40;

const LONGEST_NAME = 28;

/** How strong the votes of the strongest councils are, by both indices. */
export function powerChart(
  { councils }: PowerDto,
  { title, language }: { title: string; language: Chart['language'] },
  words: Words,
): Chart {
  const shown = councils.slice(0, MOST_BARS);
  const strongest = shown
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  const [shapley, banzhaf] = MEASURE_COLOURS;
  return {
    title: words('chart.power.title', { agreement: title }),
    description: words('chart.power.description', {
      shown: shown.length,
      councils: councils.length,
      strongest: strongest || '–',
    }),
    language,
    width: 720,
    height: 110 + 28 * Math.max(1, shown.length),
    option: {
      legend: { top: 5 },
      grid: { left: 200, right: 30, top: 45, bottom: 50 },
      xAxis: { ...SHARE_AXIS, name: words('chart.power.share') },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ name }) => shortened(name, LONGEST_NAME)),
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      },
      series: [
        {
          ...BAR,
          name: 'Shapley–Shubik',
          itemStyle: { color: shapley },
          data: shown.map(({ shapleyShubik }) => 100 * shapleyShubik),
        },
        {
          ...BAR,
          name: 'Banzhaf',
          itemStyle: { color: banzhaf },
          data: shown.map(({ banzhafShare }) => 100 * banzhafShare),
        },
      ],
    },
  };
}
