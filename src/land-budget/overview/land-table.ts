import { words, writeTable } from '../../common/csv/write-table.js';
import type { LandOverview } from './land-overviews.service.js';

const COLUMNS = [
  'path',
  'definition',
  'region',
  'organisation',
  'name',
  'year',
  'region_path',
  'share',
  'transferred',
  'allowed',
  'used',
  'left',
  'judgement',
];

/** An overview as a table: the lines of the region, without an organisation, then those of each municipality. */
export function landTable({ land, region, years, municipalities }: LandOverview): string {
  const { id, definitionCode } = land.path;
  return writeTable(
    COLUMNS,
    [{ organisationId: '', name: region.name, years }, ...municipalities].flatMap((each) =>
      each.years.map((line) => [
        id,
        definitionCode,
        region.id,
        each.organisationId,
        words(each.name),
        `${line.year}`,
        line.path,
        line.share,
        line.transferred,
        line.allowed,
        line.used ?? '',
        line.left ?? '',
        line.judgement.state,
      ]),
    ),
  );
}
