import { POLICY, type Row } from '../../access/policy.js';
import { ROLES } from '../../access/principal.js';
import type { MandateAct } from './mandate.js';

/** Events by which a party says that it consents to be bound, or no longer to be (Vienna Convention, arts. 11 and 54). */
const SIGNING: ReadonlySet<string> = new Set([
  'ACCEPT_TEXT',
  'TERMINATE',
  'WITHDRAW',
  'ACCEDE',
  'RENEW',
  'ACCEPT_RENEWAL',
  'APPLY_PROVISIONALLY',
  'AMEND',
  'PROPOSE_AMENDMENT',
  'ACCEPT_AMENDMENT',
]);

const MEDIATING = /MEDIAT|^(PROPOSE|ACCEPT|REFUSE)_SETTLEMENT$/;

const EVENT = /^[A-Z]+(_[A-Z]+)*$/;

const ACTS: ReadonlyMap<string, MandateAct> = actsByEvent(POLICY);

/**
 * What kind of act an event is, for mandates; undefined for what no mandate is about, such as drafting. It follows from
 * the table of rights: what a negotiator does is negotiating, what a clerk reports is a clerk's act.
 */
export function actOf(right: string): MandateAct | undefined {
  return ACTS.get(right);
}

function actsByEvent(rows: readonly Row[]): Map<string, MandateAct> {
  const acts = new Map<string, MandateAct>();
  for (const row of rows) {
    for (const right of row.rights) {
      const act = EVENT.test(right) ? actIn(row, right) : undefined;
      if (act !== undefined && !acts.has(right)) acts.set(right, act);
    }
  }
  return acts;
}

function actIn({ roles = [] }: Row, event: string): MandateAct | undefined {
  if (roles.length === ROLES.length) return undefined;
  if (MEDIATING.test(event)) return 'mediate';
  if (SIGNING.has(event)) return 'sign';
  if (roles.includes('negotiator')) return 'negotiate';
  return roles.includes('clerk') ? 'clerk' : undefined;
}
