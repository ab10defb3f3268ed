import type { Message } from '../messages/message.js';
import { notDelegated } from './delegable.js';
import { POLICY, READING, type RequiredStanding, type Right, type Row } from './policy.js';
import type { Principal } from './principal.js';
import type { Standing } from './standing.js';

const ROWS: ReadonlyMap<string, readonly Row[]> = rowsByRight(POLICY);
const NONE: readonly Row[] = [];

/** Every right of the table, once. */
export const RIGHTS = [...ROWS.keys()] as readonly Right[];

/** Whether something is allowed, or the reason why not. */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: Message };

const ALLOWED: Permission = { allowed: true };

/**
 * Tells by the table whether someone may do something.
 * @param principal undefined for who brings no token
 * @param standing towards the agreement in question; `NO_STANDING` where there is none
 */
export function mayDo(right: Right, principal: Principal | undefined, standing: Standing): Permission {
  const allowed = rowsOf(right).some((row) => fits(row, principal, standing));
  const barred =
    (principal && notDelegated(right, principal)) ?? (allowed ? notNeutral(right, standing) : undefined);
  if (barred !== undefined) return { allowed: false, reason: barred };
  return allowed ? ALLOWED : { allowed: false, reason: reasonFor(right, principal, standing) };
}

/** What would give an arbiter something at stake; nobody judges a cause of their own. */
const NEVER_AN_ARBITERS: ReadonlySet<Right> = new Set<Right>(['TAKE_OVER_COMMITMENT']);

function notNeutral(right: Right, { province }: Standing): Message | undefined {
  return province === 'arbiter' && NEVER_AN_ARBITERS.has(right)
    ? { key: 'access.arbiter-has-no-stake' }
    : undefined;
}

/** Whether a right can be used without a token: always, where the agreement is public, or never. */
export function openness(right: Right): 'always' | 'when-public' | 'never' {
  const standings = rowsOf(right).map(({ standing }) => standing);
  if (standings.includes('public')) return 'always';
  return standings.includes('public-agreement') ? 'when-public' : 'never';
}

/** Whether the table knows a word as an operation or event. */
export function isRight(word: string): word is Right {
  return ROWS.has(word);
}

function fits(row: Row, principal: Principal | undefined, standing: Standing): boolean {
  if (row.standing === 'public') return true;
  if (row.standing === 'public-agreement') return standing.isPublic;
  if (principal === undefined || !stands(row.standing, standing)) return false;
  if (row.levels && !row.levels.includes(principal.level)) return false;
  return row.roles?.some((role) => principal.roles.has(role)) ?? false;
}

function stands(
  required: Exclude<RequiredStanding, 'public' | 'public-agreement'>,
  standing: Standing,
): boolean {
  switch (required) {
    case 'any':
      return true;
    case 'party':
      return standing.isParty;
    case 'lead':
      return standing.isLead;
    case 'outsider':
      return !standing.isParty;
    case 'mediator':
      return standing.isMediator;
    case 'domain':
      return standing.isDomain;
    case 'province':
      return standing.province !== null;
    case 'director':
      return standing.province === 'director' || (standing.isParty && standing.province === null);
    case 'facilitator':
    case 'arbiter':
      return standing.province === required;
    case 'own-council':
      return standing.isOwnCouncil;
  }
}

/** Says who has the right, and as whom one asks for it. */
function reasonFor(right: Right, principal: Principal | undefined, standing: Standing): Message {
  const roles = [...(principal?.roles ?? [])].sort();
  return {
    key: `access.only.${isReading(right) ? 'reading' : right}`,
    params: {
      organisation: principal?.organisationName ?? '',
      standing: standingName(principal, standing),
      roles: roles.join(', '),
      count: roles.length,
    },
  };
}

function standingName(principal: Principal | undefined, standing: Standing): string {
  if (principal === undefined) return 'anonymous';
  if (standing.isLead) return 'lead';
  if (standing.isDomain && !standing.isParty) return 'domain';
  if (standing.province !== null) return standing.province;
  return standing.isParty ? 'party' : 'outsider';
}

function isReading(right: Right): boolean {
  return (READING as readonly Right[]).includes(right);
}

function rowsOf(right: Right): readonly Row[] {
  return ROWS.get(right) ?? NONE;
}

function rowsByRight(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byRight = new Map<string, Row[]>();
  for (const row of rows)
    for (const right of row.rights) byRight.set(right, [...(byRight.get(right) ?? []), row]);
  return byRight;
}
