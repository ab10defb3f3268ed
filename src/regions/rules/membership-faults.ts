import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';
import { DIVISIONS, type RegionKind } from './region-kind.js';
import type { Membership } from './pass-on.js';

/** A membership of a region as somebody wants it registered. Plain dates. */
export interface ProposedMembership {
  readonly regionId: string;
  readonly kind: RegionKind;
  readonly organisationId: string;
  readonly from: string;
  /** The first day on which it is a member no longer; null for no end. */
  readonly until: string | null;
  /** The region that it leaves on the first day; null where it leaves none. */
  readonly leaves: string | null;
}

/** What is known of who is to be a member. */
export interface ProposedMember {
  readonly level: Level;
  readonly endedOn: string | null;
}

/**
 * What of a membership cannot be. Reference and transport regions each divide Flanders: a municipality is in one of each
 * at a time, and who moves it says which one it leaves.
 * @param memberships all that the organisation has or had
 */
export function membershipFaults(
  proposed: ProposedMembership,
  member: ProposedMember | undefined,
  memberships: readonly Membership[],
): Issue[] {
  const { regionId, kind, from, until, leaves } = proposed;
  if (member?.level !== 'municipality') return [fault('organisationId', 'no-municipality')];
  const left = memberships.find((each) => each.regionId === leaves && isLeftOn(each, from));
  const rivals = memberships.filter((each) => each !== left && overlaps(each, proposed));
  const same = rivals.find((each) => each.regionId === regionId);
  const rival = DIVISIONS.includes(kind)
    ? rivals.find((each) => each.kind === kind && each.regionId !== regionId)
    : undefined;
  return [
    ...(member.endedOn !== null && member.endedOn <= from ? [fault('from', 'member-ended')] : []),
    ...(until !== null && until <= from ? [fault('until', 'ends-before-it-begins')] : []),
    ...(leaves !== null && (left === undefined || leaves === regionId) ? [fault('leaves', 'not-in')] : []),
    ...(same ? [fault('organisationId', 'in-it-already', { from: same.validFrom })] : []),
    ...(rival ? [fault('leaves', 'in-another', { region: rival.regionId, from: rival.validFrom })] : []),
  ];
}

/** For how long a membership holds. Plain dates; the last day is not included, null for no end. */
type Spell = Pick<Membership, 'validFrom' | 'validTo'>;

/** Whether a membership holds until a day, and can end on it. */
export function isLeftOn({ validFrom, validTo }: Spell, on: string): boolean {
  return validFrom < on && (validTo === null || validTo > on);
}

/** Whether a membership holds on a day of another. */
export function overlaps(
  { validFrom, validTo }: Spell,
  { from, until }: Pick<ProposedMembership, 'from' | 'until'>,
): boolean {
  return (until === null || validFrom < until) && (validTo === null || validTo > from);
}

function fault(name: string, key: string, params?: Readonly<Record<string, string>>): Issue {
  return { in: 'body', name, detail: { key: `regions.fault.${key}`, params } };
}
