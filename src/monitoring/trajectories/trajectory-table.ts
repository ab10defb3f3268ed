import { words, writeTable } from '../../common/csv/write-table.js';
import { expectedOn, pathPoints } from '../rules/trajectory.js';
import type { TrajectoryReport } from './trajectories.service.js';

const COLUMNS = [
  'kind',
  'on',
  'value',
  'expected',
  'unit',
  'number',
  'corrects',
  'corrected_by',
  'reason',
  'source',
  'recorded_by',
  'recorded_at',
];

/** An indicator's path and measurements as a table: a line for each corner of the path and each measurement. */
export function trajectoryTable({ indicator, measurements, corrections }: TrajectoryReport): string {
  const unit = words(indicator.unit);
  const points = pathPoints(indicator);
  return writeTable(COLUMNS, [
    ...points.map(({ on, value }, index) => {
      const kind = index === 0 ? 'baseline' : index === points.length - 1 ? 'target' : 'step';
      return [kind, on, value, value, unit, '', '', '', '', '', '', ''];
    }),
    ...measurements.map((each) => [
      'measurement',
      each.measuredOn,
      each.value,
      expectedOn(indicator, each.measuredOn),
      unit,
      `${each.number}`,
      `${each.corrects ?? ''}`,
      `${corrections.get(each.number) ?? ''}`,
      words(each.reason ?? ''),
      words(each.source),
      each.recordedBy,
      each.recordedAt.toISOString(),
    ]),
  ]);
}
