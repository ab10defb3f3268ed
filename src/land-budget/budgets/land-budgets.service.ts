import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import { requireMatch } from '../../api/etag.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { LandBudgetDto, type SetLandBudgetDto } from '../dto/land-budget.dto.js';
import { tooLittleLeft } from '../land-budget.problems.js';
import { LandKeepers } from '../land-keepers.js';
import { readLand } from '../land-reads.js';
import { LandPath } from '../paths/land-path.entity.js';
import { partsFor } from '../rules/parts.js';
import { overdrawn } from '../rules/transfer-faults.js';
import { LandBudget } from './land-budget.entity.js';

/** By what the municipalities of regions divide their land. Each change is an administrative act, on record. */
@Injectable()
export class LandBudgetsService {
  constructor(
    @InjectRepository(LandBudget) private readonly budgets: Repository<LandBudget>,
    @InjectRepository(LandPath) private readonly paths: Repository<LandPath>,
    private readonly dataSource: DataSource,
    private readonly keepers: LandKeepers,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 */
  async find(pathId: string, regionId: string): Promise<LandBudgetDto> {
    const found = await this.budgets.findOneBy({ pathId, regionId });
    if (found === null) throw notFound();
    return LandBudgetDto.of(found);
  }

  /**
   * Sets by what the municipalities that are in a region today divide what a path gives it, or sets it anew.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 404 for an unknown path or a region that has no part of it, 412, 400 where it is not sound or
   *   would leave a municipality less than it passed on
   */
  async set(
    pathId: string,
    regionId: string,
    { key, parts: given, source }: SetLandBudgetDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<LandBudgetDto> {
    permit('setLandBudget', principal, NO_STANDING);
    const path = await this.paths.findOneBy({ id: pathId });
    if (path?.parts.some(({ id }) => id === regionId) !== true) throw notFound();
    const members = await this.keepers.requireKeeper(regionId, principal);
    const asked = { key, parts: given?.map(({ organisationId, part }) => ({ id: organisationId, part })) };
    const divided = partsFor(asked, members, 'organisationId');
    const now = this.clock.now();
    const after = await this.dataSource.transaction(async (manager) => {
      await this.history.hold(manager);
      const where = { pathId, regionId };
      const before = await manager.findOne(LandBudget, { where, lock: { mode: 'pessimistic_write' } });
      requireMatch(ifMatch, before?.version ?? 0);
      if ('faults' in divided) throw validationFailed(divided.faults);
      const set = {
        key,
        parts: [...divided.parts],
        joins: before?.joins ?? [],
        source,
        setBy: principal.organisationId,
        setAt: now,
        version: (before?.version ?? 0) + 1,
      };
      await (before === null
        ? manager.insert(LandBudget, { ...where, ...set })
        : manager.update(LandBudget, where, set));
      const land = await readLand(manager, pathId, regionId);
      const short = land === undefined ? [] : overdrawn(land.books);
      if (short.length > 0) throw validationFailed(tooLittleLeft(short));
      const about = `/v1/land-paths/${pathId}/budgets/${regionId}`;
      const details = { key, parts: set.parts, source, version: set.version };
      await this.history.record(manager, principal, { type: 'SET_LAND_BUDGET', about, details }, now);
      return { ...where, ...set };
    });
    return LandBudgetDto.of(after);
  }
}
