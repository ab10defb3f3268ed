import type { Level } from '../../../common/level.js';
import type { Issue } from '../../../common/problems/problem.js';

/** An organisation as somebody wants it added. */
export interface ProposedOrganisation {
  readonly level: Level;
  readonly provinceId?: string | null;
  readonly population?: number | null;
  /** Plain date. */
  readonly populationOn?: string | null;
}

/** What of a new organisation cannot be meant. @param provinceIds OVO codes of the provinces that are */
export function organisationFaults(
  { level, provinceId, population, populationOn }: ProposedOrganisation,
  provinceIds: ReadonlySet<string>,
  today: string,
): Issue[] {
  const isMunicipality = level === 'municipality';
  const province = provinceId ?? null;
  const counted = (population ?? null) !== null;
  const dated = populationOn ?? null;
  return [
    ...(isMunicipality && (province === null || !provinceIds.has(province))
      ? [fault('provinceId', 'needs-province')]
      : []),
    ...(!isMunicipality && province !== null ? [fault('provinceId', 'no-province')] : []),
    ...(counted !== (dated !== null) ? [fault('populationOn', 'count-and-day')] : []),
    ...(dated !== null && dated > today ? [fault('populationOn', 'in-the-future')] : []),
  ];
}

/** A membership of a region that an organisation which ends has. */
export interface OpenMembership {
  readonly regionId: string;
  /** Plain date. */
  readonly validFrom: string;
}

/** What of an organisation's end cannot be meant. @param on the first day on which it is no more */
export function endFaults(on: string, today: string, memberships: readonly OpenMembership[]): Issue[] {
  const later = memberships.find(({ validFrom }) => validFrom >= on);
  return [
    ...(on > today ? [fault('on', 'in-the-future')] : []),
    ...(later === undefined
      ? []
      : [fault('on', 'before-membership', { region: later.regionId, from: later.validFrom })]),
  ];
}

function fault(name: string, key: string, params?: Readonly<Record<string, string>>): Issue {
  return { in: 'body', name, detail: { key: `organisations.fault.${key}`, params } };
}
