import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository, type SelectQueryBuilder } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { officialDomains } from '../access/seats.js';
import { NO_STANDING } from '../access/standing.js';
import { decodeCursor } from '../api/cursor.js';
import { requireMatch, versionMoved } from '../api/etag.js';
import { toPage, type Page } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { DomainDirectory } from '../domains/domain-directory.js';
import { RegionsService } from '../regions/regions.service.js';
import { BudgetClaims } from './budget-claims.js';
import { BudgetLine } from './budget-line.entity.js';
import {
  BudgetLineDto,
  UsedBudgetLineDto,
  type BudgetLineDetailDto,
  type ListBudgetLinesQuery,
  type SetBudgetLineDto,
} from './dto/budget-line.dto.js';
import { keyOf, totalOf, type LineKey } from './rules/budget-conflicts.js';

const SET = `
  INSERT INTO budget_line (domain_id, year, code, version, title, amount_eur, region_id, source, set_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING version`;

/** Of each line the version that counts. */
const LATEST = `NOT EXISTS (SELECT FROM budget_line later WHERE later.domain_id = line.domain_id
  AND later.year = line.year AND later.code = line.code AND later.version > line.version)`;

/** What policy domains have per year. A line is never changed: it is set anew, and what it was stays to be read. */
@Injectable()
export class BudgetLinesService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(BudgetLine) private readonly lines: Repository<BudgetLine>,
    private readonly claims: BudgetClaims,
    private readonly regions: RegionsService,
    private readonly domains: DomainDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets a line, for the first time or anew.
   * @param ifMatch the version that the caller says to have seen
   * @throws Problem 403 for another domain, 404, 400 for an unknown region, 412 where somebody else was faster
   */
  async set(
    key: LineKey,
    input: SetBudgetLineDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<BudgetLineDetailDto> {
    const { domainId, year, code } = key;
    const standing = { ...NO_STANDING, isDomain: officialDomains(principal).includes(domainId) };
    permit('setBudgetLine', principal, standing);
    if (this.domains.get(domainId) === undefined) throw notFound();
    const { title, amountEur, regionId = null, source = null } = input;
    if (regionId !== null && (await this.regions.memberIds(regionId)) === undefined)
      throw validationFailed([
        { in: 'body', name: 'regionId', detail: { key: 'budgetLines.fault.unknown-region' } },
      ]);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const before = (await manager.maximum(BudgetLine, 'version', { domainId, year, code })) ?? 0;
      requireMatch(ifMatch, before);
      const values = [domainId, year, code, before + 1, title, amountEur, regionId, source, now];
      const rows = await manager.query<unknown[]>(SET, values);
      // Whoever was faster has set that version.
      if (rows.length === 0) throw versionMoved();
    });
    return this.find(key);
  }

  /** A line with what it was before. @throws Problem 404 */
  async find({ domainId, year, code }: LineKey): Promise<BudgetLineDetailDto> {
    const [line, ...before] = await this.lines.find({
      where: { domainId, year, code },
      order: { version: 'DESC' },
    });
    if (line === undefined) throw notFound();
    return { ...BudgetLineDto.of(line), before: before.map((each) => BudgetLineDto.of(each)) };
  }

  /** A page of a domain's lines by year and word, each with what is drawn on it. @throws Problem 404, 400 */
  async list(
    domainId: string,
    { year, limit, cursor }: ListBudgetLinesQuery,
    principal: Principal | undefined,
  ): Promise<Page<UsedBudgetLineDto>> {
    if (this.domains.get(domainId) === undefined) throw notFound();
    const found = this.latest().andWhere('line.domainId = :domainId', { domainId });
    if (year !== undefined) found.andWhere('line.year = :year', { year });
    if (cursor !== undefined) {
      const [afterYear, afterCode] = decodeCursor(cursor, ['number', 'string']);
      found.andWhere('(line.year, line.code) > (:afterYear::bigint, :afterCode)', { afterYear, afterCode });
    }
    const rows = await found
      .orderBy('line.year')
      .addOrderBy('line.code')
      .limit(limit + 1)
      .getMany();
    const claims = await this.claims.current({ domainId, year }, principal);
    return toPage(
      rows,
      limit,
      (line) => [line.year, line.code],
      (line) => {
        const own = claims.filter((claim) => keyOf(claim) === keyOf(line));
        return UsedBudgetLineDto.used(line, totalOf(own));
      },
    );
  }

  /** The lines that count, of which deals of a region may draw on these, or that are for it. */
  async concerning(
    regionId: string,
    keys: readonly LineKey[],
    { domain, year }: { readonly domain?: string; readonly year?: number },
  ): Promise<BudgetLine[]> {
    const found = this.latest().andWhere(
      `(line.regionId = :regionId OR line.domainId || '/' || line.year || '/' || line.code = ANY(:keys))`,
      { regionId, keys: [...new Set(keys.map(keyOf))] },
    );
    if (domain !== undefined) found.andWhere('line.domainId = :domain', { domain });
    if (year !== undefined) found.andWhere('line.year = :year', { year });
    return found.orderBy('line.domainId').addOrderBy('line.year').addOrderBy('line.code').getMany();
  }

  private latest(): SelectQueryBuilder<BudgetLine> {
    return this.lines.createQueryBuilder('line').where(LATEST);
  }
}
