import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository, type EntityManager } from 'typeorm';
import { permit } from '../../access/permit.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import { CsvPreviewDto, issuesOf } from '../../api/csv/csv.dto.js';
import { decodeCursor, madeUp } from '../../api/cursor.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { toPage, type Page } from '../../api/page.dto.js';
import { readRows, type ReadRows } from '../../common/csv/read-rows.js';
import { fixed, scaled } from '../../common/numbers/decimal.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import type { Language } from '../../messages/catalogue.js';
import { LandBudget } from '../budgets/land-budget.entity.js';
import { type ImportedLandFiguresDto, LandFigureDto } from '../dto/land-figure.dto.js';
import type { ListLandFiguresQuery } from '../dto/list-land-figures.query.js';
import { LandKeepers } from '../land-keepers.js';
import { readLand, type ReadLand } from '../land-reads.js';
import { FIGURE_COLUMNS, figuresIn, type FigureRow } from '../rules/figure-rows.js';
import { HECTARE_PLACES } from '../rules/land-path.js';
import { StoredLandFigure } from './land-figure.entity.js';

/** What columns for years and numbers surely hold. */
const GREATEST = 999_999_999;

type Read = ReadRows<(typeof FIGURE_COLUMNS)[number]>;

/** Yearly figures, that come in files: all of a file or nothing of it. */
@Injectable()
export class LandFiguresService {
  constructor(
    @InjectRepository(StoredLandFigure) private readonly figures: Repository<StoredLandFigure>,
    @InjectRepository(LandBudget) private readonly budgets: Repository<LandBudget>,
    private readonly dataSource: DataSource,
    private readonly keepers: LandKeepers,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** A page of figures by municipality, year and number: what was corrected, too. @throws Problem 404 */
  async list(
    pathId: string,
    regionId: string,
    { limit, cursor, organisationId }: ListLandFiguresQuery,
  ): Promise<Page<LandFigureDto>> {
    if (!(await this.budgets.existsBy({ pathId, regionId }))) throw notFound();
    const query = this.figures.createQueryBuilder('figure').where({ pathId, regionId });
    if (organisationId !== undefined) query.andWhere({ organisationId });
    if (cursor !== undefined) {
      const [id, year, number] = decodeCursor(cursor, ['string', 'number', 'number']);
      if (Math.max(Math.abs(year), Math.abs(number)) > GREATEST) throw madeUp();
      query.andWhere('(figure.organisationId, figure.year, figure.number) > (:id, :year, :number)', {
        id,
        year,
        number,
      });
    }
    const rows = await query
      .orderBy('figure.organisationId')
      .addOrderBy('figure.year')
      .addOrderBy('figure.number')
      .limit(limit + 1)
      .getMany();
    return toPage(
      rows,
      limit,
      (row) => [row.organisationId, row.year, row.number],
      (row) => LandFigureDto.of(row),
    );
  }

  /** What taking in a file would come to; it changes nothing. @throws Problem 403, 404 */
  async preview(
    pathId: string,
    regionId: string,
    csv: string,
    principal: Principal,
    language: Language,
  ): Promise<CsvPreviewDto> {
    await this.requireKeeper('previewLandFigures', pathId, regionId, principal);
    const land = await readLand(this.dataSource.manager, pathId, regionId);
    if (land === undefined) throw notFound();
    const read = readRows(csv, FIGURE_COLUMNS);
    return CsvPreviewDto.of({ rows: read.rows, faults: this.read(read, land).faults }, language);
  }

  /**
   * Takes in every figure of a file, or none.
   * @throws Problem 403, 404, 400 with every line that is not sound
   */
  async take(
    pathId: string,
    regionId: string,
    csv: string,
    principal: Principal,
  ): Promise<ImportedLandFiguresDto> {
    await this.requireKeeper('importLandFigures', pathId, regionId, principal);
    const now = this.clock.now();
    const rows = await this.dataSource.transaction(async (manager) => {
      await this.history.hold(manager);
      const land = await readLand(manager, pathId, regionId, true);
      if (land === undefined) throw notFound();
      const { figures, faults } = this.read(readRows(csv, FIGURE_COLUMNS), land);
      if (faults.length > 0) throw validationFailed(issuesOf(faults));
      const taken = await this.insert(manager, land, figures, principal, now);
      const about = `/v1/land-paths/${pathId}/budgets/${regionId}/figures`;
      const years = [...new Set(figures.map(({ year }) => year))].sort((one, other) => one - other);
      const details = { figures: taken.length, years };
      await this.history.record(manager, principal, { type: 'IMPORT_LAND_FIGURES', about, details }, now);
      await claimIdempotencyKey(manager, about, now);
      return taken;
    });
    return { figures: rows.map((row) => LandFigureDto.of(row)) };
  }

  private async requireKeeper(
    right: Right,
    pathId: string,
    regionId: string,
    principal: Principal,
  ): Promise<void> {
    permit(right, principal, NO_STANDING);
    if (!(await this.budgets.existsBy({ pathId, regionId }))) throw notFound();
    await this.keepers.requireKeeper(regionId, principal);
  }

  private read(read: Read, { path, books, figures }: ReadLand): ReturnType<typeof figuresIn> {
    const known = new Set(figures.map(({ organisationId, year }) => `${organisationId} ${year}`));
    return figuresIn(read, {
      definition: path.definitionCode,
      fromYear: path.fromYear,
      lastYear: Number(dateOf(this.clock.now()).slice(0, 4)) - 1,
      municipalities: books.municipalities,
      joins: books.joins,
      has: (organisationId, year) => known.has(`${organisationId} ${year}`),
    });
  }

  private async insert(
    manager: EntityManager,
    { path, budget, figures: before }: ReadLand,
    figures: readonly FigureRow[],
    { organisationId: recordedBy }: Principal,
    now: Date,
  ): Promise<StoredLandFigure[]> {
    const rows = figures.map((each) => {
      const last = before.find(
        ({ organisationId, year }) => organisationId === each.organisationId && year === each.year,
      );
      return {
        ...each,
        pathId: path.id,
        regionId: budget.regionId,
        number: (last?.number ?? 0) + 1,
        hectares: fixed(scaled(each.hectares, HECTARE_PLACES), HECTARE_PLACES),
        recordedBy,
        recordedAt: now,
      };
    });
    await manager.insert(StoredLandFigure, rows);
    return rows;
  }
}
