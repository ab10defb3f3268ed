import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { notFound } from '../common/problems/general.problems.js';
import { PlannedDeals } from '../plans/actions/planned-deals.js';
import { RegionsService } from '../regions/regions.service.js';
import { BudgetClaims } from './budget-claims.js';
import { BudgetLinesService } from './budget-lines.service.js';
import {
  OverdrawnLineDto,
  UnplannedInvestmentDto,
  type BudgetConflictsDto,
  type BudgetConflictsQuery,
} from './dto/budget-conflicts.dto.js';
import { overdrawnLines, unplannedInvestments } from './rules/budget-conflicts.js';

/** Where budgets of domains and deals of a region do not go together. */
@Injectable()
export class BudgetConflictsService {
  constructor(
    private readonly lines: BudgetLinesService,
    private readonly claims: BudgetClaims,
    private readonly planned: PlannedDeals,
    private readonly regions: RegionsService,
  ) {}

  /** What the caller may see of it: deals that are hidden have no part in it. @throws Problem 404 */
  async of(
    regionId: string,
    query: BudgetConflictsQuery,
    principal: Principal | undefined,
  ): Promise<BudgetConflictsDto> {
    if ((await this.regions.memberIds(regionId)) === undefined) throw notFound();
    const { domain: domainId, year } = query;
    const drawn = await this.claims.current({ regionId, domainId, year }, principal);
    const [lines, planned] = await Promise.all([
      this.lines.concerning(regionId, drawn, query),
      this.planned.ofRegion(
        regionId,
        drawn.map(({ agreementId }) => agreementId),
      ),
    ]);
    const claims = drawn.map((claim) => ({ ...claim, isPlanned: planned.has(claim.agreementId) }));
    const known = lines.map(({ domainId: of, year: on, code, title, amountEur, regionId: only }) => ({
      domainId: of,
      year: on,
      code,
      title,
      amountEur,
      regionId: only,
    }));
    return {
      regionId,
      overdrawn: overdrawnLines(known, claims).map((each) => OverdrawnLineDto.of(each)),
      outsidePlans: unplannedInvestments(known, claims, regionId).map((each) =>
        UnplannedInvestmentDto.of(each),
      ),
    };
  }
}
