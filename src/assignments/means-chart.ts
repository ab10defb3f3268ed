import type { Chart } from '../ratification/charts/draw-chart.js';
import { LOCALES } from '../messages/locales.js';
import { BAR } from '../ratification/charts/look.js';
import { shortened } from '../workflow/diagrams/label.js';
import type { Words } from '../workflow/diagrams/wording.js';
import type { KnownAnswer } from './assignment-reads.js';
import type { MeansOfUnit } from './rules/means.js';
import { draws } from './rules/status.js';

/** More bars than these nobody reads. */
const MOST_BARS = 40;
const LONGEST_NAME = 32;
const LONGEST_TITLE = 60;
const COLOURS = { drawn: '#12507b', left: '#95a1ae' } as const;
const PANEL_TOP = 20;
const BETWEEN = 70;

/** An answer, and what it is called. */
export interface NamedAnswer extends Pick<KnownAnswer, 'drawn' | 'state'> {
  readonly name: string;
}

/** What is drawn of an assignment's means by each answer that counts, and what is left: a panel for each unit. */
export function meansChart(
  title: string,
  means: readonly MeansOfUnit[],
  answers: readonly NamedAnswer[],
  language: Chart['language'],
  words: Words,
): Chart {
  const drawing = answers.filter(({ state }) => draws(state));
  const shown = drawing.slice(0, MOST_BARS);
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  const height = 34 * (shown.length + 1) + 20;
  const said = means.map(
    ({ unit, amount, left }) => `${unit}: ${number.format(Number(left))} / ${number.format(Number(amount))}`,
  );
  return {
    title: words('chart.means.title', { assignment: shortened(title, LONGEST_TITLE) }),
    description: words('chart.means.description', {
      shown: shown.length,
      answers: drawing.length,
      left: said.join('; '),
    }),
    language,
    width: 720,
    height: PANEL_TOP + means.length * (height + BETWEEN),
    option: {
      grid: means.map((_, panel) => ({
        left: 250,
        right: 40,
        top: PANEL_TOP + panel * (height + BETWEEN),
        height,
      })),
      xAxis: means.map(({ unit, amount }, panel) => ({
        type: 'value',
        gridIndex: panel,
        min: 0,
        max: Number(amount),
        name: words('chart.balance.unit', { unit }),
        nameLocation: 'middle',
        nameGap: 28,
        axisLabel: { formatter: (value: number) => number.format(value) },
      })),
      yAxis: means.map(({ unit, left }, panel) => ({
        type: 'category',
        gridIndex: panel,
        inverse: true,
        data: [
          ...shown.map(
            ({ name, drawn }) => `${shortened(name, LONGEST_NAME)}: ${number.format(Number(drawn[unit]))}`,
          ),
          `${words('chart.means.left')}: ${number.format(Number(left))}`,
        ],
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      })),
      series: means.map(({ unit, left }, panel) => ({
        ...BAR,
        xAxisIndex: panel,
        yAxisIndex: panel,
        name: unit,
        data: [
          ...shown.map(({ drawn }) => ({ value: Number(drawn[unit]), itemStyle: { color: COLOURS.drawn } })),
          { value: Number(left), itemStyle: { color: COLOURS.left } },
        ],
      })),
    },
  };
}
