import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';
import { overlaps } from '../../regions/rules/membership-faults.js';

/** A membership of a partnership. Plain dates; the last day is not included, null for no end. */
export interface PartnershipSpell {
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What is known of who is to be a member. */
export interface KnownMember {
  readonly level: Level;
  readonly endedOn: string | null;
}

/** What of a membership cannot be, as keys of messages under `partnerships.fault`. */
export type MembershipFault = 'no-municipality' | 'member-ended' | 'ends-before-it-begins' | 'in-it-already';

/**
 * What of a membership cannot be.
 * @param known undefined where there is no such organisation
 * @param others memberships of the same partnership
 */
export function membershipFaultsOf(
  { organisationId, validFrom, validTo }: PartnershipSpell,
  known: KnownMember | undefined,
  others: readonly PartnershipSpell[],
): MembershipFault[] {
  if (known?.level !== 'municipality') return ['no-municipality'];
  const isOver = validTo !== null && validTo <= validFrom;
  const rival = others.find(
    (each) => each.organisationId === organisationId && overlaps(each, { from: validFrom, until: validTo }),
  );
  return [
    ...(known.endedOn !== null && known.endedOn <= validFrom ? (['member-ended'] as const) : []),
    ...(isOver ? (['ends-before-it-begins'] as const) : []),
    ...(rival !== undefined && !isOver ? (['in-it-already'] as const) : []),
  ];
}

const FIELDS: Readonly<Record<MembershipFault, string>> = {
  'no-municipality': 'organisationId',
  'member-ended': 'from',
  'ends-before-it-begins': 'until',
  'in-it-already': 'organisationId',
};

/** A fault as an issue of a request’s body. */
export function issueOf(fault: MembershipFault, params: Readonly<Record<string, string>> = {}): Issue {
  return { in: 'body', name: FIELDS[fault], detail: { key: `partnerships.fault.${fault}`, params } };
}
