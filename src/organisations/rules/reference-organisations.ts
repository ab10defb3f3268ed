import type { Level } from '../../common/level.js';
import { check, checkUnique, type Fault, isDate, readTable, type Row } from './csv-table.js';
import { isKbo } from './kbo.js';

/** The content of the reference files on organisations (CSV), as `reference-data/README.md` describes them. */
export interface OrganisationFiles {
  readonly municipalities: string;
  readonly formerMunicipalities: string;
  readonly provinces: string;
  readonly flanders: string;
  readonly population: string;
  readonly mergers: string;
}

export interface ReferenceOrganisation {
  /** OVO code. */
  readonly id: string;
  readonly kbo: string;
  readonly nis: string;
  readonly name: string;
  readonly level: Level;
  /** Of a municipality; null for the others. */
  readonly provinceId: string | null;
  readonly population: number | null;
  /** The day of the count; null where there is none. */
  readonly populationOn: string | null;
  /** The first day on which it is no more; null while it is. */
  readonly endedOn: string | null;
}

export interface ReferenceMerger {
  readonly oldNis: string;
  readonly oldName: string;
  /** The municipality that came of it. */
  readonly organisationId: string;
  readonly mergedOn: string;
}

const IDENTITY = ['ovo', 'kbo', 'nis', 'name'] as const;
type IdentityRow = Row<(typeof IDENTITY)[number]>;

/** Reads municipalities that are and that were, provinces, Flanders and the counts of inhabitants; faults are added to `faults`. */
export function readOrganisations(files: OrganisationFiles, faults: Fault[]): ReferenceOrganisation[] {
  const flanders = readTable('flanders.csv', files.flanders, IDENTITY, faults);
  const provinces = readTable('provinces.csv', files.provinces, IDENTITY, faults);
  const columns = [...IDENTITY, 'province'] as const;
  const municipalities = readTable('municipalities.csv', files.municipalities, columns, faults);
  const former = readTable(
    'former-municipalities.csv',
    files.formerMunicipalities,
    [...columns, 'ended_on'] as const,
    faults,
  );
  for (const row of former) {
    check(faults, row, isDate(row.values.ended_on), `"${row.values.ended_on}" is no date`);
  }
  checkIdentities([...flanders, ...provinces, ...municipalities, ...former], faults);

  const counts = readPopulation(
    files.population,
    new Set(municipalities.map((row) => row.values.nis)),
    faults,
  );
  const provinceIds = new Map(provinces.map((row) => [row.values.name, row.values.ovo]));
  const organisation = (
    { values }: IdentityRow,
    level: Level,
    provinceId: string | null,
    endedOn: string | null = null,
  ) => ({
    id: values.ovo,
    kbo: values.kbo,
    nis: values.nis,
    name: values.name,
    level,
    provinceId,
    population: counts.get(values.nis)?.population ?? null,
    populationOn: counts.get(values.nis)?.countedOn ?? null,
    endedOn,
  });
  const provinceOf = (row: Row<(typeof columns)[number]>): string | null => {
    const provinceId = provinceIds.get(row.values.province) ?? null;
    check(faults, row, provinceId !== null, `"${row.values.province}" is no province`);
    return provinceId;
  };
  return [
    ...flanders.map((row) => organisation(row, 'flanders', null)),
    ...provinces.map((row) => organisation(row, 'province', null)),
    ...municipalities.map((row) => organisation(row, 'municipality', provinceOf(row))),
    ...former.map((row) => organisation(row, 'municipality', provinceOf(row), row.values.ended_on)),
  ];
}

/** Reads which municipalities merged into which; faults are added to `faults`. */
export function readMergers(
  content: string,
  organisations: readonly ReferenceOrganisation[],
  faults: Fault[],
): ReferenceMerger[] {
  const rows = readTable('mergers.csv', content, ['old_nis', 'old_name', 'new_nis', 'merged_on'], faults);
  checkUnique(faults, rows, (values) => values.old_nis);
  const municipalities = new Map(
    organisations
      .filter(({ level, endedOn }) => level === 'municipality' && endedOn === null)
      .map(({ nis, id }) => [nis, id]),
  );
  return rows.map((row) => {
    const { old_nis: oldNis, old_name: oldName, new_nis: newNis, merged_on: mergedOn } = row.values;
    const gone = oldNis === newNis || !municipalities.has(oldNis);
    check(faults, row, /^\d{5}$/.test(oldNis), `"${oldNis}" is no NIS code`);
    check(faults, row, gone, `"${oldNis}" has merged but is still a municipality`);
    check(faults, row, oldName !== '', 'the old name is empty');
    check(faults, row, municipalities.has(newNis), `"${newNis}" is no municipality`);
    check(faults, row, isDate(mergedOn), `"${mergedOn}" is no date`);
    return { oldNis, oldName, organisationId: municipalities.get(newNis) ?? '', mergedOn };
  });
}

function checkIdentities(rows: readonly IdentityRow[], faults: Fault[]): void {
  for (const row of rows) {
    const { ovo, kbo, nis, name } = row.values;
    check(faults, row, /^OVO\d{6}$/.test(ovo), `"${ovo}" is no OVO code`);
    check(faults, row, isKbo(kbo), `"${kbo}" is no KBO number`);
    check(faults, row, /^\d{5}$/.test(nis), `"${nis}" is no NIS code`);
    check(faults, row, name !== '', 'the name is empty');
  }
  checkUnique(faults, rows, (values) => values.ovo);
  checkUnique(faults, rows, (values) => values.kbo);
  checkUnique(faults, rows, (values) => values.nis);
}

function readPopulation(
  content: string,
  municipalities: ReadonlySet<string>,
  faults: Fault[],
): Map<string, { population: number; countedOn: string }> {
  const rows = readTable('population.csv', content, ['nis', 'population', 'counted_on'], faults);
  checkUnique(faults, rows, (values) => values.nis);
  for (const row of rows) {
    const { nis, population, counted_on: countedOn } = row.values;
    check(faults, row, municipalities.has(nis), `"${nis}" is no municipality`);
    check(faults, row, /^[1-9]\d*$/.test(population), `"${population}" is no number of inhabitants`);
    check(faults, row, isDate(countedOn), `"${countedOn}" is no date`);
  }
  return new Map(
    rows.map(({ values: { nis, population, counted_on: countedOn } }) => [
      nis,
      { population: Number(population), countedOn },
    ]),
  );
}
