import type { EntityManager } from 'typeorm';
import { dateOf } from '../common/time/terms.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { Council } from '../workflow/council.entity.js';
import { Party } from '../workflow/party.entity.js';
import { isBound } from '../workflow/record/standing-read.js';
import { ComplianceReport } from './compliance-report.entity.js';
import { dutiesIn, type BoundParty, type Duty, type Written } from './rules/duties.js';

/** What of an agreement says who owes reports. */
export interface Accountable {
  readonly agreement: Pick<Agreement, 'phase' | 'context'>;
  readonly parties: readonly Pick<Party, 'organisationId' | 'participation'>[];
  readonly councils: readonly Pick<Council, 'organisationId' | 'context'>[];
}

/** The plain date from which an agreement can have bound anybody; null where it has never been in force. */
export function inForceFrom({ context }: Pick<Agreement, 'context'>): string | null {
  const { inForceSince = null } = context as { inForceSince?: string | null };
  return inForceSince === null ? null : dateOf(new Date(inForceSince));
}

/** Since when a party has been bound whose council approved: not before entry into force. */
export function boundSince(council: Pick<Council, 'context'>, inForce: string): string {
  const decidedOn = council.context.decision?.decidedOn ?? inForce;
  return decidedOn > inForce ? decidedOn : inForce;
}

/** Whom an agreement binds that is in force, or was when it closed. */
export function boundIn({ agreement, parties, councils }: Accountable): BoundParty[] {
  const inForce = inForceFrom(agreement);
  if (inForce === null) return [];
  return parties.flatMap(({ organisationId, participation }) => {
    const council = councils.find((each) => each.organisationId === organisationId);
    return council !== undefined && isBound(participation, council.context)
      ? [{ organisationId, since: boundSince(council, inForce) }]
      : [];
  });
}

/** Every report of an agreement as read; of one that has closed, those that are kept. */
export function dutiesAs(
  known: Accountable,
  rows: readonly ComplianceReport[],
  today: string,
  dueDay: string,
): Duty[] {
  const bound = known.agreement.phase === 'monitoring' ? boundIn(known) : [];
  return dutiesIn({ bound, written: rows.map(writtenIn), today, dueDay });
}

/** What is kept of a report, for the rules. */
function writtenIn(row: ComplianceReport): Written {
  const { organisationId, year, state, finalOn, submittedAt } = row;
  return { organisationId, year, state, finalOn, submittedOn: submittedAt && dateOf(submittedAt) };
}

/** An agreement as it stands in a transaction. */
export async function accountable(manager: EntityManager, agreementId: string): Promise<Accountable> {
  return {
    agreement: await manager.findOneByOrFail(Agreement, { id: agreementId }),
    parties: await manager.findBy(Party, { agreementId }),
    councils: await manager.findBy(Council, { agreementId }),
  };
}

/** Every report of an agreement, in a transaction. */
export async function dutiesOf(
  manager: EntityManager,
  agreementId: string,
  today: string,
  dueDay: string,
): Promise<Duty[]> {
  const rows = await manager.findBy(ComplianceReport, { agreementId });
  return dutiesAs(await accountable(manager, agreementId), rows, today, dueDay);
}
