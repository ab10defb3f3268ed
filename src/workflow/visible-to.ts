import type { Principal } from '../access/principal.js';
import { ROLE_AT } from '../endorsements/rules/endorsement.js';
import { ownMattersOf } from '../access/visibility.js';

/** A condition of SQL with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const IS_PUBLIC = 'a.public_since IS NOT NULL';

/**
 * Which agreements a list shows somebody: what is public, and what is their own.
 * @returns a condition on `agreement a`
 */
export function visibleTo(principal: Principal | undefined): Condition {
  const own = ownTo(principal);
  if (own === undefined) return { sql: IS_PUBLIC, parameters: {} };
  return { sql: `(${IS_PUBLIC} OR ${own.sql})`, parameters: own.parameters };
}

/**
 * Which agreements are somebody’s own in lists, public or not: those that the own organisation is a party to, and from
 * their submission on those that concern a policy domain that one endorses for, or that the own province is asked to
 * serve in.
 * @returns a condition on `agreement a`; undefined for who has none
 */
export function ownTo(principal: Principal | undefined): Condition | undefined {
  const own = ownMattersOf(principal);
  if (principal === undefined || own === null) return undefined;
  const ways: Condition[] = [
    {
      sql: 'EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.organisation_id = :own)',
      parameters: { own },
    },
    ...(principal.level === 'province' ? [asProvince(own)] : []),
    ...domainsOf(principal).map(asDomain),
  ];
  const limits = principal.delegation?.agreementIds ?? null;
  const within = limits === null ? '' : ' AND a.id = ANY(:limits)';
  return {
    sql: `((${ways.map(({ sql }) => sql).join(' OR ')})${within})`,
    parameters: Object.assign(
      { limits },
      ...ways.map(({ parameters }) => parameters),
    ) as Condition['parameters'],
  };
}

function asProvince(own: string): Condition {
  return {
    sql: `(a.phase <> 'drafting' AND a.context -> 'provinces' @> :serving::jsonb
      AND coalesce(a.context -> 'provinceAnswers' ->> :own, '') <> 'declined')`,
    parameters: { own, serving: JSON.stringify([{ organisationId: own }]) },
  };
}

function asDomain(domainId: string, index: number): Condition {
  return {
    sql: `(a.phase <> 'drafting' AND a.context -> 'domains' @> :domain${index}::jsonb)`,
    parameters: { [`domain${index}`]: JSON.stringify([{ domainId }]) },
  };
}

function domainsOf({ seats = [], roles }: Principal): string[] {
  const held = seats.filter(({ level }) => roles.has(ROLE_AT[level]));
  return [...new Set(held.map(({ domainId }) => domainId))];
}
