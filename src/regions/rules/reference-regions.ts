import { check, checkUnique, type Fault, isDate, readTable } from '../../organisations/rules/csv-table.js';
import { REGION_KINDS, type RegionKind } from './region-kind.js';

/** The content of the reference files on regions (CSV). */
export interface RegionFiles {
  readonly regions: string;
  readonly regionMembers: string;
}

export interface ReferenceRegion {
  readonly id: string;
  readonly kind: RegionKind;
  readonly name: string;
}

export interface ReferenceMember {
  readonly regionId: string;
  readonly organisationId: string;
  readonly validFrom: string;
  /** The first day on which it is a member no longer; null while it is one. */
  readonly validTo: string | null;
}

/** Reads the regions; faults are added to `faults`. */
export function readRegions(content: string, faults: Fault[]): ReferenceRegion[] {
  const rows = readTable('regions.csv', content, ['id', 'kind', 'name'], faults);
  checkUnique(faults, rows, (values) => values.id);
  checkUnique(faults, rows, (values) => `${values.kind} ${values.name}`);
  return rows.flatMap((row) => {
    const { id, kind: word, name } = row.values;
    const kind = REGION_KINDS.find((candidate) => candidate === word);
    const slug = /^[a-z]+(-[a-z0-9]+)+$/.test(id) && id.startsWith(`${word}-`);
    check(faults, row, kind !== undefined, `"${word}" is no kind of region`);
    check(faults, row, slug, `"${id}" must be its kind and name in lower case, joined by hyphens`);
    check(faults, row, name !== '', 'the name is empty');
    return kind === undefined ? [] : [{ id, kind, name }];
  });
}

/**
 * Reads which municipalities belong to which region and when; faults are added to `faults`. The reference and
 * the transport regions each divide Flanders, so a municipality may be in one of each at a time.
 */
export function readMembers(
  content: string,
  regions: readonly ReferenceRegion[],
  municipalityIds: ReadonlySet<string>,
  faults: Fault[],
): ReferenceMember[] {
  const rows = readTable(
    'region-members.csv',
    content,
    ['region_id', 'ovo', 'valid_from', 'valid_to'],
    faults,
  );
  const kinds = new Map(regions.map(({ id, kind }) => [id, kind]));
  const earlier = new Map<string, ReferenceMember[]>();
  return rows.map((row) => {
    const { region_id: regionId, ovo: organisationId, valid_from: validFrom } = row.values;
    const validTo = row.values.valid_to === '' ? null : row.values.valid_to;
    const member = { regionId, organisationId, validFrom, validTo };
    const kind = kinds.get(regionId);
    check(faults, row, kind !== undefined, `"${regionId}" is no region`);
    check(faults, row, municipalityIds.has(organisationId), `"${organisationId}" is no municipality`);
    check(faults, row, isDate(validFrom), `"${validFrom}" is no date`);
    check(faults, row, validTo === null || isDate(validTo), `"${validTo}" is no date`);
    check(faults, row, validTo === null || validTo > validFrom, 'the membership ends before it begins');

    const division = kind === 'reference' || kind === 'transport' ? kind : regionId;
    const others = earlier.get(`${division} ${organisationId}`) ?? [];
    const rival = others.find((other) => overlap(other, member));
    check(faults, row, !rival, `"${organisationId}" is in ${rival?.regionId} at the same time`);
    earlier.set(`${division} ${organisationId}`, [...others, member]);
    return member;
  });
}

function overlap(a: ReferenceMember, b: ReferenceMember): boolean {
  const over = (end: string | null, start: string): boolean => end !== null && end <= start;
  return !over(a.validTo, b.validFrom) && !over(b.validTo, a.validFrom);
}
