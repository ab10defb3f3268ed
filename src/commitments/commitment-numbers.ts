import type { EntityManager } from 'typeorm';

/** The next number, not given before to a commitment that has been removed since. The agreement's row is held. */
export async function nextNumber(manager: EntityManager, agreementId: string): Promise<number> {
  const [{ last }] = await manager.query<{ last: number }[]>(
    `INSERT INTO commitment_counter (agreement_id, last) VALUES ($1, 1)
     ON CONFLICT (agreement_id) DO UPDATE SET last = commitment_counter.last + 1 RETURNING last`,
    [agreementId],
  );
  return last;
}
