import type { EntityManager } from 'typeorm';
import { plain, scaled } from '../../common/numbers/decimal.js';
import { joinParts } from '../rules/joins.js';
import { PART_PLACES } from '../rules/parts.js';
import { LandBudget } from './land-budget.entity.js';

/**
 * Gives a successor the parts of its predecessors in every budget that they share in, in the transaction given. Figures
 * and transfers stay as they were told: the budget knows that they are its own now.
 * @param on the day of the succession, YYYY-MM-DD
 */
export async function passOnLandBudgets(
  manager: EntityManager,
  predecessors: readonly string[],
  successorId: string,
  on: string,
): Promise<void> {
  const budgets = await manager.find(LandBudget, {
    order: { pathId: 'ASC', regionId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const { pathId, regionId, parts, joins, version } of budgets) {
    const joined = joinParts(parts, predecessors, successorId, sum);
    if (joined === undefined) continue;
    await manager.update(
      LandBudget,
      { pathId, regionId },
      {
        parts: [...joined.parts],
        joins: [...joins, { into: successorId, from: [...joined.from], year: Number(on.slice(0, 4)) }],
        version: version + 1,
      },
    );
  }
}

function sum(parts: readonly string[]): string {
  return plain(
    parts.reduce((all, part) => all + scaled(part, PART_PLACES), 0n),
    PART_PLACES,
  );
}
