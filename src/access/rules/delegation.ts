import type { Right } from '../policy.js';
import type { Principal, Role } from '../principal.js';
import { ROLES_OF_LEVEL } from './roles-of-level.js';
import { organisationKey } from './organisation-key.js';
import type { Level } from '../../common/level.js';

/** The header in which a caller says on behalf of which other organisation a request is, by a delegation. */
export const ON_BEHALF_HEADER = 'Akkoord-On-Behalf-Of';

/** The roles that an organisation can delegate: those that every level has, but for the mediator's, whom parties chose. */
export const DELEGABLE_ROLES: readonly Role[] = ['reader', 'editor', 'negotiator', 'clerk'];

/** That an organisation lets another act on its behalf. Plain dates, the last day included. */
export interface Delegation {
  /** Within the organisation that gave it. */
  readonly number: number;
  readonly roles: readonly Role[];
  /** The only rights that it is for, beside reading; null for all that the roles give. */
  readonly rights: readonly Right[] | null;
  /** The agreements that it is for; null for all. */
  readonly agreementIds: readonly string[] | null;
  readonly from: string;
  readonly until: string;
  readonly revoked: boolean;
}

/** What the header asks for: an organisation, and which of its delegations where that has to be said. */
export interface OnBehalf {
  /** An OVO code or enterprise number. */
  readonly code: string;
  readonly number: number | undefined;
}

/** Reads the header, such as `OVO002177` or `OVO002177/2`; undefined where it is written otherwise. */
export function readOnBehalf(header: string): OnBehalf | undefined {
  const [, code = '', number] = /^([^/]+)(?:\/([1-9]\d{0,8}))?$/.exec(header.trim()) ?? [];
  if (!organisationKey(code)) return undefined;
  return { code, number: number === undefined ? undefined : Number(number) };
}

/** Why somebody cannot act on behalf of another organisation; each has a sentence `delegation.refused.<reason>`. */
export type DelegationRefusal = 'none' | 'revoked' | 'not-begun' | 'expired' | 'roles';

/** The delegation that a request rests on, or why there is none. */
export type ChosenDelegation =
  | { readonly delegation: Delegation; readonly roles: ReadonlySet<Role> }
  | { readonly refused: DelegationRefusal; readonly delegation?: Delegation }
  /** Several would do, and none was named. */
  | { readonly several: readonly Delegation[] };

/**
 * Takes the delegation that a caller names, or the only one that holds. A role counts where the delegation gives it and
 * the caller has it at home as well: who only reads there does not negotiate elsewhere.
 * @param delegations all that the one organisation ever gave to the other
 * @param number of the one that is meant, where the caller says so
 * @param level of the organisation on whose behalf it is
 * @param today plain date in Brussels
 */
export function chooseDelegation(
  delegations: readonly Delegation[],
  number: number | undefined,
  { roles }: Pick<Principal, 'roles'>,
  level: Level,
  today: string,
): ChosenDelegation {
  const named = delegations.filter((each) => number === undefined || each.number === number);
  const holding = named.filter((each) => reasonAgainst(each, today) === undefined);
  if (holding.length > 1) return { several: holding };
  const [delegation] = holding;
  if (delegation === undefined) {
    const last = named.at(-1);
    return { refused: (last && reasonAgainst(last, today)) ?? 'none', delegation: last };
  }
  const held = delegation.roles.filter((role) => roles.has(role) && ROLES_OF_LEVEL[level].includes(role));
  return held.length === 0 ? { refused: 'roles', delegation } : { delegation, roles: new Set(held) };
}

function reasonAgainst({ revoked, from, until }: Delegation, today: string): DelegationRefusal | undefined {
  if (revoked) return 'revoked';
  if (today < from) return 'not-begun';
  return today > until ? 'expired' : undefined;
}
