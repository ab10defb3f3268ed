import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { officialDomains } from '../access/seats.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { validationFailed } from '../common/problems/general.problems.js';
import type { Issue } from '../common/problems/problem.js';
import { Clock } from '../common/time/clock.js';
import { concerns, type EndorsementContext } from '../endorsements/rules/endorsement.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { BudgetClaim } from './budget-claim.entity.js';
import { BudgetLine } from './budget-line.entity.js';
import { drawsOnNoLine, statedByDomain } from './budget-lines.problems.js';
import { BudgetClaimDto, type StateBudgetClaimDto } from './dto/budget-claim.dto.js';
import { keyOf } from './rules/budget-conflicts.js';

/** What a deal draws on budget lines, as its parties and the domains state it. Each statement stays: the last one counts. */
@Injectable()
export class BudgetClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(BudgetClaim) private readonly claims: Repository<BudgetClaim>,
    private readonly access: AgreementAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * States what a deal draws on a line, in the place of what was stated before. More than the line has is taken, and shown
   * as a conflict: who must give way is not the registry's to say.
   * @throws Problem 403, 404, 400 where there is no such line or the deal does not concern its domain, 409
   *   `draws-on-no-line`, `stated-by-domain`
   */
  async state(
    agreementId: string,
    input: StateBudgetClaimDto,
    principal: Principal,
  ): Promise<BudgetClaimDto> {
    const { standing } = await this.access.see(agreementId, principal);
    permit('stateBudgetClaim', principal, standing);
    const { domainId, year, code, amountEur } = input;
    const isDomain = standing.isDomain && officialDomains(principal).includes(domainId);
    if (!isDomain && !standing.isParty)
      throw notPermitted({ key: 'budgetLines.other-domain', params: { domain: domainId } });
    const now = this.clock.now();
    const row = await this.dataSource.transaction(async (manager) => {
      // Held, so that it does not close meanwhile, and numbers have no gaps.
      const { kind, phase, context } = await manager.findOneOrFail(Agreement, {
        where: { id: agreementId },
        lock: { mode: 'for_no_key_update' },
      });
      if (kind !== 'deal' || phase === 'closed') throw drawsOnNoLine();
      const faults = await lineFaults(manager, input, context);
      if (faults.length > 0) throw validationFailed(faults);
      const [last] = await manager.find(BudgetClaim, {
        where: { agreementId, domainId, year, code },
        order: { number: 'DESC' },
        take: 1,
      });
      if (!isDomain && last?.statedAs === 'domain') throw statedByDomain(domainId);
      const claim: BudgetClaim = {
        agreementId,
        number: ((await manager.maximum(BudgetClaim, 'number', { agreementId })) ?? 0) + 1,
        domainId,
        year,
        code,
        amountEur,
        statedAs: isDomain ? 'domain' : 'party',
        organisationId: principal.organisationId,
        statedAt: now,
      };
      await manager.insert(BudgetClaim, claim);
      await claimIdempotencyKey(manager, `/v1/agreements/${agreementId}/budget-claims`, now);
      return manager.findOneByOrFail(BudgetClaim, { agreementId, number: claim.number });
    });
    return BudgetClaimDto.of(row, true);
  }

  /** A page of all that was stated, oldest first. @throws Problem 404, 400 for a made-up cursor */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<BudgetClaimDto>> {
    await this.access.see(agreementId, principal, 'listBudgetClaims');
    const rows = await this.claims.find({
      select: { number: true, domainId: true, year: true, code: true },
      where: { agreementId },
      order: { number: 'ASC' },
    });
    const last = new Map(rows.map((row) => [keyOf(row), row.number]));
    return pageByNumber(this.claims, { agreementId }, query, (row) =>
      BudgetClaimDto.of(row, last.get(keyOf(row)) === row.number),
    );
  }
}

async function lineFaults(
  manager: EntityManager,
  { domainId, year, code }: StateBudgetClaimDto,
  context: EndorsementContext,
): Promise<Issue[]> {
  const isThere = await manager.existsBy(BudgetLine, { domainId, year, code });
  return [
    ...(isThere ? [] : [fault('code', 'unknown-line')]),
    ...(concerns(context, domainId) ? [] : [fault('domainId', 'not-concerned')]),
  ];
}

function fault(name: string, key: string): Issue {
  return { in: 'body', name, detail: { key: `budgetLines.fault.${key}` } };
}
