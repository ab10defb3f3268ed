import { DIVISIONS, type RegionKind } from './region-kind.js';

/** A membership of a region, as far as a succession looks at it. */
export interface Membership {
  readonly regionId: string;
  readonly kind: RegionKind;
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What becomes of memberships when organisations become one. */
export interface MembershipsPassedOn {
  /** Memberships that end on the day. */
  readonly ended: readonly { readonly regionId: string; readonly organisationId: string }[];
  /** Regions that the successor joins on the day. */
  readonly joined: readonly string[];
  /** Divisions of Flanders in which the predecessors were in different regions: a decree must say which it is. */
  readonly undecided: readonly { readonly kind: RegionKind; readonly regionIds: readonly string[] }[];
}

/**
 * Passes memberships on to a successor: those of the predecessors end, and it joins their regions unless it is a member
 * of them. Of a division of Flanders it keeps the region that it has, or takes the one that all its predecessors were
 * in.
 * @param on first day of the succession, YYYY-MM-DD
 */
export function passOn(
  memberships: readonly Membership[],
  predecessors: readonly string[],
  successorId: string,
  on: string,
): MembershipsPassedOn {
  const until = memberships.filter(
    ({ organisationId, validFrom, validTo }) =>
      predecessors.includes(organisationId) && validFrom < on && (validTo === null || validTo >= on),
  );
  const own = memberships.filter(
    ({ organisationId, validTo }) => organisationId === successorId && (validTo === null || validTo > on),
  );
  const open = until.filter(
    ({ kind, regionId }) =>
      !own.some((each) => (DIVISIONS.includes(kind) ? each.kind === kind : each.regionId === regionId)),
  );
  const idsOf = (kind: RegionKind): string[] => [
    ...new Set(open.filter((each) => each.kind === kind).map(({ regionId }) => regionId)),
  ];
  const undecided = DIVISIONS.map((kind) => ({ kind, regionIds: idsOf(kind).sort() })).filter(
    ({ regionIds }) => regionIds.length > 1,
  );
  const isUndecided = ({ kind }: Membership): boolean => undecided.some((each) => each.kind === kind);
  return {
    ended: until
      .filter(({ validTo }) => validTo !== on)
      .map(({ regionId, organisationId }) => ({ regionId, organisationId })),
    joined: [...new Set(open.filter((each) => !isUndecided(each)).map(({ regionId }) => regionId))].sort(),
    undecided,
  };
}
