import type { EntityManager } from 'typeorm';
import { LandBudget } from './budgets/land-budget.entity.js';
import { StoredLandFigure } from './figures/land-figure.entity.js';
import { LandPath } from './paths/land-path.entity.js';
import type { LandBooks } from './rules/land-account.js';
import { LandTransfer } from './transfers/land-transfer.entity.js';

/** A region's budget with its path and all that its account is made of. */
export interface ReadLand {
  readonly path: LandPath;
  readonly budget: LandBudget;
  readonly books: LandBooks;
  /** The figures that count, with their sources. */
  readonly figures: readonly StoredLandFigure[];
}

/**
 * Reads a region's budget, in four queries.
 * @param held whether nobody else may change or use it until the transaction ends
 * @returns undefined where there is none
 */
export async function readLand(
  manager: EntityManager,
  pathId: string,
  regionId: string,
  held = false,
): Promise<ReadLand | undefined> {
  const lock = held ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const budget = await manager.findOne(LandBudget, { where: { pathId, regionId }, ...lock });
  const path = await manager.findOneBy(LandPath, { id: pathId });
  if (budget === null || path === null) return undefined;
  const figures = await lastFigures(manager, pathId, regionId);
  const booked = await manager.findBy(LandTransfer, { pathId, regionId, state: 'booked' });
  return {
    path,
    budget,
    figures,
    books: {
      path,
      regionId,
      regions: path.parts,
      municipalities: budget.parts,
      joins: budget.joins,
      figures,
      moves: booked.flatMap(({ transfers }) => transfers),
    },
  };
}

/** The last figure of each municipality and year. */
export async function lastFigures(
  manager: EntityManager,
  pathId: string,
  regionId: string,
): Promise<StoredLandFigure[]> {
  return manager
    .createQueryBuilder(StoredLandFigure, 'figure')
    .distinctOn(['figure.organisationId', 'figure.year'])
    .where({ pathId, regionId })
    .orderBy('figure.organisationId')
    .addOrderBy('figure.year')
    .addOrderBy('figure.number', 'DESC')
    .getMany();
}
