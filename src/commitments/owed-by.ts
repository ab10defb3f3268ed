import { In, type EntityManager } from 'typeorm';
import { Commitment } from './commitment.entity.js';
import { Fulfilment } from './fulfilments/fulfilment.entity.js';
import { STILL_OWED } from './owed-commitments.js';
import { formatAmount, parseAmount } from './rules/amount.js';
import { isConditional, progressOf } from './rules/fulfilment.js';
import type { OwedBy } from './rules/owed-by.js';

/**
 * What an organisation owes in some agreements, by agreement and number, as far as the present viewer may see them: two
 * queries, however many.
 */
export async function owedBy(
  manager: EntityManager,
  organisationId: string,
  agreementIds: readonly string[],
): Promise<OwedBy[]> {
  const rows = await manager.find(Commitment, {
    where: { agreementId: In([...agreementIds]), debtorId: organisationId, ...STILL_OWED },
    order: { agreementId: 'ASC', number: 'ASC' },
  });
  const reports = await manager.findBy(Fulfilment, {
    agreementId: In([...new Set(rows.map(({ agreementId }) => agreementId))]),
  });
  return rows.map((row) => {
    const { agreementId, number, kind, creditorId, unit, amount, dueOn, description } = row;
    const own = reports.filter(
      (report) => report.agreementId === agreementId && report.commitmentNumber === number,
    );
    return {
      agreementId,
      number,
      kind,
      creditorId,
      unit,
      amount: formatAmount(parseAmount(amount), unit),
      remaining: formatAmount(progressOf(row, own).remaining, unit),
      dueOn,
      basis: isConditional(row) ? 'conditional' : 'owed',
      description,
    };
  });
}
