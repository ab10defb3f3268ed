import { daysBetween } from '../../common/time/dates.js';
import { LOCALES } from '../../messages/locales.js';
import type { Message } from '../../messages/message.js';
import type { Chart } from '../../ratification/charts/draw-chart.js';
import { shortened } from '../../workflow/diagrams/label.js';
import type { Words } from '../../workflow/diagrams/wording.js';
import { pathPoints, type JudgementState } from '../rules/trajectory.js';
import { forecastSentence, judgementSentence } from './sentences.js';
import type { TrajectoryReport } from './trajectories.service.js';

const LONGEST_TITLE = 60;
const LONGEST_SOURCE = 90;

/** Colours that also tell apart without colour: each kind of line has another pattern. */
const COLOURS = { path: '#12507b', tolerance: '#95a1ae', found: '#1b2733', forecast: '#a04a00' } as const;
const STATUS_COLOURS: Readonly<Record<JudgementState, string>> = {
  onTrack: '#1f6f54',
  atRisk: '#8a6100',
  offTrack: '#a3242b',
  noData: '#4f5d6b',
};

/** The path that was agreed, how far one may be behind it, what was found, and where that is going. */
export function trajectoryChart(report: TrajectoryReport, language: Chart['language'], words: Words): Chart {
  const { indicator, judgement, forecast, measurements, corrections } = report;
  const { name, unit, direction, path, targetOn, baselineOn } = indicator;
  const say = ({ key, params }: Message): string => words(key, params);
  const locale = LOCALES[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const estimate = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const points = pathPoints(indicator);
  const tolerance = Number(indicator.tolerance) * (direction === 'down' ? 1 : -1);
  const counting = measurements.filter((each) => !corrections.has(each.number));
  const found = counting.map(({ measuredOn, value }) => [yearOf(measuredOn), Number(value)]);
  const last = counting.at(-1);
  const source = last === undefined ? '–' : shortened(last.source, LONGEST_SOURCE);
  const step = path === 'stepped' ? ('end' as const) : undefined;
  const line = { type: 'line', symbol: 'none', silent: true } as const;
  const [firstYear, lastYear] = [baselineOn, targetOn].map(yearOf);
  const end = Math.max(lastYear, found.at(-1)?.[0] ?? 0);
  return {
    title: words('chart.trajectory.title', { name }),
    description: `${say(judgementSentence(judgement, unit))} ${say(forecastSentence(forecast, indicator))}`,
    language,
    width: 720,
    height: 420,
    option: {
      title: [
        {
          text: shortened(name, LONGEST_TITLE),
          subtext: words(`trajectory.status.${judgement.state}`),
          left: 20,
          top: 8,
          textStyle: { fontSize: 16, color: COLOURS.found },
          subtextStyle: { fontSize: 13, fontWeight: 'bold', color: STATUS_COLOURS[judgement.state] },
        },
        {
          text: words('chart.trajectory.source', { source }),
          left: 20,
          bottom: 6,
          textStyle: { fontSize: 11, fontWeight: 'normal', color: '#4f5d6b' },
        },
      ],
      legend: { top: 58, left: 20, itemWidth: 30 },
      grid: { left: 70, right: 70, top: 110, bottom: 60 },
      xAxis: {
        type: 'value',
        min: Math.floor(firstYear),
        max: Math.ceil(end),
        minInterval: 1,
        axisLabel: { formatter: (year: number) => (Number.isInteger(year) ? `${year}` : '') },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        scale: true,
        name: unit,
        nameTextStyle: { align: 'left', padding: [0, 0, 0, -50] },
        axisLabel: { formatter: (value: number) => number.format(value) },
      },
      series: [
        {
          ...line,
          name: words('chart.trajectory.path'),
          step,
          lineStyle: { color: COLOURS.path, width: 2 },
          itemStyle: { color: COLOURS.path },
          data: points.map(({ on, value }) => [yearOf(on), Number(value)]),
          endLabel: {
            show: true,
            color: COLOURS.path,
            formatter: () => number.format(Number(indicator.targetValue)),
          },
        },
        ...(tolerance === 0
          ? []
          : [
              {
                ...line,
                name: words('chart.trajectory.tolerance'),
                step,
                lineStyle: { color: COLOURS.tolerance, width: 1.5, type: 'dotted' },
                itemStyle: { color: COLOURS.tolerance },
                data: points.map(({ on, value }) => [yearOf(on), Number(value) + tolerance]),
              },
            ]),
        {
          ...line,
          name: words('chart.trajectory.found'),
          symbol: 'circle',
          symbolSize: 8,
          lineStyle: { color: COLOURS.found, width: 2 },
          itemStyle: { color: COLOURS.found },
          label: {
            show: found.length <= 12,
            position: 'top',
            color: COLOURS.found,
            formatter: ({ value }: { value: readonly number[] }) => number.format(value[1]),
          },
          data: found,
        },
        ...(forecast.state === 'made' && last !== undefined
          ? [
              {
                ...line,
                name: words('chart.trajectory.forecast'),
                lineStyle: { color: COLOURS.forecast, width: 2, type: 'dashed' },
                itemStyle: { color: COLOURS.forecast },
                data: [found[found.length - 1], [lastYear, Number(forecast.onTargetDay)]],
                endLabel: {
                  show: true,
                  color: COLOURS.forecast,
                  formatter: () => estimate.format(Number(forecast.onTargetDay)),
                },
              },
            ]
          : []),
      ],
    },
  };
}

/** A day as a year with its part, such as 2026.5, by which an axis can be drawn. */
function yearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const passed = daysBetween(`${year}-01-01`, date);
  return year + passed / daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
}
