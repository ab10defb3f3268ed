import { In, type EntityManager } from 'typeorm';
import type { OpenCommitment } from '../workflow/machines/proceedings/withdrawal.machine.js';
import { Commitment } from './commitment.entity.js';
import { STILL_OWED } from './owed-commitments.js';

/** A commitment whose debtor or creditor was succeeded. */
export interface PassedOnCommitment {
  readonly number: number;
  /** Who owed it before, and to whom. */
  readonly debtorId: string | null;
  readonly creditorId: string;
  /** Whether debtor and creditor have become one, so that nothing is owed any more. */
  readonly extinguished: boolean;
}

/**
 * Puts a successor in the place of its predecessors as debtor and creditor. What they owed each other is extinguished by
 * confusion (schuldvermenging): nobody can owe something to themselves. It stays, marked so; what was settled before
 * stays settled. Writes inside the
 * transaction given, in which the successor is a party already.
 * @param on the day of the succession, YYYY-MM-DD
 */
export async function passOnCommitments(
  manager: EntityManager,
  agreementId: string,
  predecessors: readonly string[],
  successorId: string,
  on: string,
): Promise<PassedOnCommitment[]> {
  const named = In([...predecessors]);
  const found = await manager.find(Commitment, {
    where: [
      { agreementId, debtorId: named },
      { agreementId, creditorId: named },
    ],
    order: { number: 'ASC' },
  });
  const passedOn: PassedOnCommitment[] = [];
  for (const { number, debtorId, creditorId, settledOn, endedOn, extinguishedOn } of found) {
    const next = <Id extends string | null>(id: Id): Id | string =>
      id !== null && predecessors.includes(id) ? successorId : id;
    const extinguished = settledOn === null && endedOn === null && next(debtorId) === next(creditorId);
    await manager.update(
      Commitment,
      { agreementId, number },
      {
        debtorId: next(debtorId),
        creditorId: next(creditorId),
        ...(extinguished &&
          extinguishedOn === null && { extinguishedOn: on, extinction: 'confusion' as const }),
      },
    );
    passedOn.push({ number, debtorId, creditorId, extinguished });
  }
  return passedOn;
}

/**
 * What an organisation still owes or is owed, in order of number, with nothing proposed about it. What has no debtor yet
 * is owed by nobody.
 */
export async function openCommitmentsOf(
  manager: EntityManager,
  agreementId: string,
  organisationId: string,
): Promise<OpenCommitment[]> {
  const open = { agreementId, ...STILL_OWED };
  const found = await manager.find(Commitment, {
    where: [
      { ...open, debtorId: organisationId },
      { ...open, creditorId: organisationId },
    ],
    order: { number: 'ASC' },
  });
  return found.flatMap(({ number, debtorId, creditorId }) =>
    debtorId === null ? [] : [{ number, debtorId, creditorId, proposal: null }],
  );
}
