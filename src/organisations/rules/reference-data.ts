import {
  readMembers,
  readRegions,
  type ReferenceMember,
  type ReferenceRegion,
  type RegionFiles,
} from '../../regions/rules/reference-regions.js';
import type { Fault } from './csv-table.js';
import {
  type OrganisationFiles,
  readMergers,
  readOrganisations,
  type ReferenceMerger,
  type ReferenceOrganisation,
} from './reference-organisations.js';

export interface ReferenceFiles extends OrganisationFiles, RegionFiles {}

/** What the product itself knows of Flemish governments and regions. */
export interface ReferenceData {
  readonly organisations: readonly ReferenceOrganisation[];
  readonly mergers: readonly ReferenceMerger[];
  readonly regions: readonly ReferenceRegion[];
  readonly members: readonly ReferenceMember[];
}

/** The reference files contradict themselves or each other; the message names every fault with file and line. */
export class ReferenceDataError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    const lines = faults.map(({ file, line, what }) => `- ${file}:${line} ${what}`);
    super(['The reference data is faulty:', ...lines].join('\n'));
    this.name = 'ReferenceDataError';
  }
}

/**
 * Reads the reference files and checks them: shapes of codes and dates, the KBO's check digits, unique codes,
 * references that exist, and one region of each division per municipality at a time.
 * @throws ReferenceDataError with all that is wrong.
 */
export function parseReferenceData(files: ReferenceFiles): ReferenceData {
  const faults: Fault[] = [];
  const organisations = readOrganisations(files, faults);
  const mergers = readMergers(files.mergers, organisations, faults);
  const regions = readRegions(files.regions, faults);
  const municipalityIds = new Set(
    organisations.filter(({ level }) => level === 'municipality').map(({ id }) => id),
  );
  const members = readMembers(files.regionMembers, regions, municipalityIds, faults);
  if (faults.length > 0) {
    throw new ReferenceDataError(faults);
  }
  return { organisations, mergers, regions, members };
}
