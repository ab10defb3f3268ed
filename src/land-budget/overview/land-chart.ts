import type { JudgementState } from '../../monitoring/rules/trajectory.js';
import { LOCALES } from '../../messages/locales.js';
import type { Chart } from '../../ratification/charts/draw-chart.js';
import { shortened } from '../../workflow/diagrams/label.js';
import type { Words } from '../../workflow/diagrams/wording.js';
import type { LandOverview } from './land-overviews.service.js';

const LONGEST_TITLE = 70;
const LONGEST_SOURCE = 90;
const INK = '#1b2733';
const COLOURS = { allowed: '#12507b', share: '#95a1ae' } as const;
const USED: Readonly<Record<JudgementState, string>> = {
  onTrack: '#1f6f54',
  atRisk: '#b38300',
  offTrack: '#a3242b',
  noData: '#c9d1da',
};

/**
 * What may be taken each year, as a line, and what was, as bars in the colour of the judgement: of the one municipality
 * that is shown, or else of the region.
 */
export function landChart(
  { land, region, years, municipalities, sources }: LandOverview,
  ofMunicipality: boolean,
  language: Chart['language'],
  words: Words,
): Chart {
  const [only] = municipalities;
  const [name, lines] = ofMunicipality ? [only.name, only.years] : [region.name, years];
  const told = lines.filter(({ used }) => used !== null);
  const count = (state: JudgementState): number =>
    told.filter(({ judgement }) => judgement.state === state).length;
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const title = words('chart.land.title', { path: land.path.name, name });
  const source = sources.length === 0 ? '–' : shortened(sources.join(', '), LONGEST_SOURCE);
  const line = { type: 'line', symbol: 'none', silent: true } as const;
  return {
    title,
    description: words('chart.land.description', {
      first: lines[0]?.year ?? 0,
      last: lines.at(-1)?.year ?? 0,
      told: told.length,
      onTrack: count('onTrack'),
      atRisk: count('atRisk'),
      offTrack: count('offTrack'),
    }),
    language,
    width: 720,
    height: 440,
    option: {
      title: [
        {
          text: shortened(title, LONGEST_TITLE),
          subtext: shortened(land.path.definition, LONGEST_SOURCE),
          left: 20,
          top: 8,
          textStyle: { fontSize: 16, color: INK },
          subtextStyle: { fontSize: 11, color: '#4f5d6b' },
        },
        {
          text: words('chart.land.source', { source }),
          left: 20,
          bottom: 6,
          textStyle: { fontSize: 11, fontWeight: 'normal', color: '#4f5d6b' },
        },
      ],
      legend: { top: 58, left: 20, itemWidth: 22 },
      grid: { left: 70, right: 30, top: 130, bottom: 60 },
      xAxis: { type: 'category', data: lines.map(({ year }) => `${year}`), axisTick: { show: false } },
      yAxis: {
        type: 'value',
        name: words('chart.land.unit'),
        nameTextStyle: { align: 'left', padding: [0, 0, 0, -50] },
        axisLabel: { formatter: (value: number) => number.format(value) },
      },
      series: [
        ...(['onTrack', 'atRisk', 'offTrack'] as const).map((state) => ({
          type: 'bar',
          stack: 'used',
          barMaxWidth: 18,
          name: words(`chart.land.${state}`),
          itemStyle: { color: USED[state] },
          data: lines.map(({ used, judgement }) => (judgement.state === state ? Number(used) : null)),
        })),
        ...(ofMunicipality
          ? [
              {
                ...line,
                name: words('chart.land.share'),
                lineStyle: { color: COLOURS.share, width: 1.5, type: 'dotted' },
                itemStyle: { color: COLOURS.share },
                data: lines.map(({ share }) => Number(share)),
              },
            ]
          : []),
        {
          ...line,
          name: words('chart.land.allowed'),
          lineStyle: { color: COLOURS.allowed, width: 2 },
          itemStyle: { color: COLOURS.allowed },
          data: lines.map(({ allowed }) => Number(allowed)),
        },
      ],
    },
  };
}
