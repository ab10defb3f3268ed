import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, MoreThan, Repository, type EntityManager } from 'typeorm';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import { decodeCursor } from '../../api/cursor.js';
import { requireMatch } from '../../api/etag.js';
import { PageQuery, toPage, type Page } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import { Clock } from '../../common/time/clock.js';
import { RegionsService } from '../../regions/regions.service.js';
import type { RegionKind } from '../../regions/rules/region-kind.js';
import { LandBudget } from '../budgets/land-budget.entity.js';
import { LandPathDto, type SetLandPathDto } from '../dto/land-path.dto.js';
import { StoredLandFigure } from '../figures/land-figure.entity.js';
import { passedOnBeyond, tooLittleLeft } from '../land-budget.problems.js';
import { readLand } from '../land-reads.js';
import { partsFor, type Sharer } from '../rules/parts.js';
import { overdrawn } from '../rules/transfer-faults.js';
import { LandPath } from './land-path.entity.js';

/** A path for more years than these says nothing. */
const MOST_YEARS = 100;

/** Paths of land take. Each change is an administrative act, on record. */
@Injectable()
export class LandPathsService {
  constructor(
    @InjectRepository(LandPath) private readonly paths: Repository<LandPath>,
    private readonly dataSource: DataSource,
    private readonly regions: RegionsService,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** A page of paths, by id. */
  async list({ limit, cursor }: PageQuery): Promise<Page<LandPathDto>> {
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    const rows = await this.paths.find({
      where: { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => LandPathDto.of(row),
    );
  }

  /** @throws Problem 404 */
  async find(id: string): Promise<LandPathDto> {
    const found = await this.paths.findOneBy({ id });
    if (found === null) throw notFound();
    return LandPathDto.of(found);
  }

  /**
   * Sets a path, or sets it anew. What was transferred stays within it.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 412, 400 where it is not sound, would count something else than the figures that there are, would
   *   go to other regions than those that divide theirs already, or would leave a municipality less than it passed on
   */
  async set(
    id: string,
    input: SetLandPathDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<LandPathDto> {
    permit('setLandPath', principal, NO_STANDING);
    const { parts: given, tolerancePercent = '0', ...terms } = input;
    const asked = { key: input.key, parts: given?.map(({ regionId, part }) => ({ id: regionId, part })) };
    const divided = partsFor(asked, await this.sharersOf(input.regionKind), 'regionId');
    const now = this.clock.now();
    const after = await this.dataSource.transaction(async (manager) => {
      await this.history.hold(manager);
      const before = await manager.findOne(LandPath, { where: { id }, lock: { mode: 'pessimistic_write' } });
      requireMatch(ifMatch, before?.version ?? 0);
      const faults = [
        ...('faults' in divided ? divided.faults : []),
        ...(await faultsOf(manager, before, input)),
      ];
      if ('faults' in divided || faults.length > 0) throw validationFailed(faults);
      const set: Omit<LandPath, 'id'> = {
        ...terms,
        tolerancePercent,
        parts: [...divided.parts],
        setBy: principal.organisationId,
        setAt: now,
        version: (before?.version ?? 0) + 1,
      };
      await (before === null
        ? manager.insert(LandPath, { id, ...set })
        : manager.update(LandPath, { id }, set));
      await this.requireCovered(manager, id);
      const about = `/v1/land-paths/${id}`;
      const details = { ...terms, tolerancePercent, parts: set.parts, version: set.version };
      await this.history.record(manager, principal, { type: 'SET_LAND_PATH', about, details }, now);
      return { id, ...set };
    });
    return LandPathDto.of(after);
  }

  private async requireCovered(manager: EntityManager, pathId: string): Promise<void> {
    const budgets = await manager.find(LandBudget, { where: { pathId }, order: { regionId: 'ASC' } });
    for (const { regionId } of budgets) {
      const land = await readLand(manager, pathId, regionId, true);
      if (land === undefined) continue;
      const { books, path } = land;
      const years = books.moves
        .map(({ year }) => year)
        .filter((year) => year < path.fromYear || year >= path.toYear);
      if (years.length > 0) throw validationFailed([passedOnBeyond(Math.min(...years))]);
      const short = overdrawn(books);
      if (short.length > 0) throw validationFailed(tooLittleLeft(short));
    }
  }

  /** Every region of a kind with its inhabitants. */
  private async sharersOf(kind: RegionKind): Promise<Sharer[]> {
    const { items } = await this.regions.list(Object.assign(new PageQuery(), { kind, limit: 100 }));
    const regions = await Promise.all(items.map(({ id }) => this.regions.find(id)));
    return regions.map(({ id, members }) => ({
      id,
      population: members.some(({ population }) => population === null)
        ? null
        : members.reduce((sum, { population }) => sum + (population ?? 0), 0),
    }));
  }
}

async function faultsOf(
  manager: EntityManager,
  before: LandPath | null,
  { fromYear, toYear, definitionCode, regionKind }: SetLandPathDto,
): Promise<Issue[]> {
  const faults: Issue[] = [];
  if (toYear <= fromYear || toYear > fromYear + MOST_YEARS)
    faults.push({
      in: 'body',
      name: 'toYear',
      detail: { key: 'land.paths.years', params: { most: MOST_YEARS } },
    });
  if (
    before !== null &&
    before.definitionCode !== definitionCode &&
    (await manager.existsBy(StoredLandFigure, { pathId: before.id }))
  )
    faults.push({
      in: 'body',
      name: 'definitionCode',
      detail: { key: 'land.paths.has-figures', params: { definition: before.definitionCode } },
    });
  if (
    before !== null &&
    before.regionKind !== regionKind &&
    (await manager.existsBy(LandBudget, { pathId: before.id }))
  )
    faults.push({ in: 'body', name: 'regionKind', detail: { key: 'land.paths.has-budgets' } });
  return faults;
}
