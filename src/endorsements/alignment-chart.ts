import type { Chart } from '../ratification/charts/draw-chart.js';
import { STANDING_COLOURS } from '../ratification/charts/look.js';
import { shortened } from '../workflow/diagrams/label.js';
import type { Words } from '../workflow/diagrams/wording.js';
import type { AlignmentAtLevelDto, AlignmentOfDomainDto } from './dto/alignment.dto.js';
import type { DomainAlignmentDto } from './dto/alignment-across.dto.js';
import type { Answer } from './rules/alignment.js';
import { ENDORSEMENT_LEVELS, type EndorsementLevel } from './rules/endorsement.js';

const LONGEST_NAME = 34;
const LONGEST_TITLE = 60;
const COLOURS: Readonly<Record<Answer, string>> = {
  yes: STANDING_COLOURS.approved,
  no: STANDING_COLOURS.rejected,
  missing: STANDING_COLOURS.undecided,
};
/** Text on each of them, with a contrast of at least 4.5. */
const TEXT: Readonly<Record<Answer, string>> = { yes: '#ffffff', no: '#ffffff', missing: '#1a1a1a' };
const ANSWERS = ['yes', 'no', 'missing'] as const satisfies readonly Answer[];

/** The matrix of a deal: a row for each domain, with a cell for its administration and one for its minister. */
export function alignmentChart(
  title: string,
  domains: readonly AlignmentOfDomainDto[],
  language: Chart['language'],
  words: Words,
): Chart {
  const cell = (level: EndorsementLevel, { answer, daysOpen }: AlignmentAtLevelDto): object => ({
    value: 1,
    itemStyle: { color: COLOURS[answer], borderColor: '#ffffff', borderWidth: 2 },
    label: {
      show: true,
      position: 'inside',
      color: TEXT[answer],
      formatter: words('chart.alignment.cell', { level, answer, days: daysOpen ?? 0 }),
    },
  });
  return {
    title: words('chart.alignment.title', { agreement: shortened(title, LONGEST_TITLE) }),
    description: domains.map(({ sentence }) => sentence).join(' ') || words('chart.alignment.none'),
    language,
    width: 720,
    height: 40 * Math.max(1, domains.length) + 40,
    option: {
      grid: { left: 250, right: 20, top: 20, height: 40 * Math.max(1, domains.length) },
      xAxis: { type: 'value', min: 0, max: ENDORSEMENT_LEVELS.length, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: domains.map(({ name }) => shortened(name, LONGEST_NAME)),
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      },
      series: ENDORSEMENT_LEVELS.map((level) => ({
        type: 'bar',
        barWidth: '90%',
        stack: 'levels',
        name: level,
        data: domains.map((domain) => cell(level, domain[level])),
      })),
    },
  };
}

/** For each domain how many agreements its administration and its minister go along with: a bar for each of the two. */
export function alignmentAcrossChart(
  domains: readonly DomainAlignmentDto[],
  language: Chart['language'],
  words: Words,
): Chart {
  const rows = domains
    .filter(({ agreements }) => agreements > 0)
    .flatMap((domain) => ENDORSEMENT_LEVELS.map((level) => ({ domain, level, counts: domain[level] })));
  const height = 26 * Math.max(1, rows.length) + 20;
  return {
    title: words('chart.alignment.across'),
    description:
      domains
        .filter(({ agreements }) => agreements > 0)
        .map(({ sentence }) => sentence)
        .join(' ') || words('chart.alignment.none'),
    language,
    width: 720,
    height: height + 90,
    option: {
      legend: { top: 5 },
      grid: { left: 300, right: 30, top: 40, height },
      xAxis: { type: 'value', min: 0, minInterval: 1 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(
          ({ domain, level }) =>
            `${shortened(domain.name, LONGEST_NAME)}, ${words('chart.alignment.level', { level })}`,
        ),
        axisTick: { show: false },
        axisLabel: { interval: 0 },
      },
      series: ANSWERS.map((answer) => ({
        type: 'bar',
        barMaxWidth: 20,
        stack: 'answers',
        name: words('chart.alignment.answer', { answer }),
        itemStyle: { color: COLOURS[answer] },
        data: rows.map(({ counts }) => counts[answer]),
      })),
    },
  };
}
