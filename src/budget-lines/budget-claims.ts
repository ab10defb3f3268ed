import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import type { Principal } from '../access/principal.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { NEVER_IN_FORCE_SQL } from '../workflow/core/never-in-force.js';
import { visibleTo } from '../workflow/visible-to.js';
import { BudgetClaim } from './budget-claim.entity.js';
import type { LineKey } from './rules/budget-conflicts.js';

/** Which claims. */
export interface WantedClaims {
  readonly regionId?: string;
  readonly domainId?: string;
  readonly year?: number;
}

/** What a deal draws on a line, as it counts now. */
export interface CurrentClaim extends LineKey {
  readonly agreementId: string;
  readonly title: string;
  readonly amountEur: string;
}

const LAST_OF_ITS_LINE = `NOT EXISTS (SELECT FROM budget_claim later WHERE later.agreement_id = c.agreement_id
  AND later.domain_id = c.domain_id AND later.year = c.year AND later.code = c.code AND later.number > c.number)`;

/** A deal that ended before it was in force draws nothing. */
const DRAWS = `NOT (a.phase = 'closed' AND a.state IN (${NEVER_IN_FORCE_SQL}))`;

/** What deals draw on budget lines, as far as the caller may see the deals. */
@Injectable()
export class BudgetClaims {
  constructor(@InjectRepository(Agreement) private readonly agreements: Repository<Agreement>) {}

  /** What counts now, by deal and line. */
  async current(
    { regionId, domainId, year }: WantedClaims,
    principal: Principal | undefined,
  ): Promise<CurrentClaim[]> {
    const { sql, parameters } = visibleTo(principal);
    const found = this.agreements
      .createQueryBuilder('a')
      .innerJoin(BudgetClaim, 'c', 'c.agreementId = a.id')
      .select('a.id', 'agreementId')
      .addSelect('a.title', 'title')
      .addSelect('a.publicSince', 'publicSince')
      .addSelect('c.domainId', 'domainId')
      .addSelect('c.year', 'year')
      .addSelect('c.code', 'code')
      .addSelect('c.amountEur', 'amountEur')
      .where(LAST_OF_ITS_LINE)
      .andWhere(DRAWS)
      .andWhere('c.amountEur > 0')
      .andWhere(sql, parameters)
      .orderBy('a.id')
      .addOrderBy('c.number');
    if (regionId !== undefined) found.andWhere('a.regionId = :regionId', { regionId });
    if (domainId !== undefined) found.andWhere('c.domainId = :domainId', { domainId });
    if (year !== undefined) found.andWhere('c.year = :year', { year });
    const rows = await found.getRawMany<CurrentClaim & { publicSince: Date | null }>();
    noteShown(
      principal,
      rows.map(({ agreementId: id, publicSince }) => ({ id, publicSince })),
    );
    return rows.map(({ publicSince: _, ...claim }) => claim);
  }
}
