import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, MoreThan, Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { noteShown } from '../../access-log/confidential-reads.js';
import { ownMattersOf } from '../../access/visibility.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { Party } from '../../workflow/party.entity.js';
import type { Phase } from '../../workflow/core/instance.js';
import { CarriedAction } from './carried-action.entity.js';
import { PlanAction } from './plan-action.entity.js';

/** A deal that carries out an action. */
export interface CarryingDeal {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly state: string;
}

/** An action with the deals that carry it out, as far as the caller may see them. */
export interface CoveredAction extends PlanAction {
  readonly deals: readonly CarryingDeal[];
}

/** Which deals carry out a plan's actions. */
@Injectable()
export class ActionCoverage {
  constructor(
    @InjectRepository(PlanAction) private readonly actions: Repository<PlanAction>,
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
  ) {}

  /** The plan's actions by number, with their deals: in two queries, whatever their number. */
  async ofPlan(
    agreementId: string,
    principal: Principal | undefined,
    { after = 0, limit }: { after?: number; limit?: number } = {},
  ): Promise<CoveredAction[]> {
    const actions = await this.actions.find({
      where: { agreementId, number: MoreThan(after), removedAt: IsNull() },
      order: { number: 'ASC' },
      take: limit,
    });
    return this.withDeals(agreementId, actions, principal);
  }

  /** One action with its deals; undefined where there is none. */
  async ofAction(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<CoveredAction | undefined> {
    const action = await this.actions.findOneBy({ agreementId, number, removedAt: IsNull() });
    return action === null ? undefined : (await this.withDeals(agreementId, [action], principal))[0];
  }

  private async withDeals(
    planId: string,
    actions: readonly PlanAction[],
    principal: Principal | undefined,
  ): Promise<CoveredAction[]> {
    if (actions.length === 0) return [];
    const found = this.agreements
      .createQueryBuilder('deal')
      .innerJoin(CarriedAction, 'carried', 'carried.agreementId = deal.id')
      .select('carried.action', 'action')
      .addSelect('deal.id', 'id')
      .addSelect('deal.title', 'title')
      .addSelect('deal.phase', 'phase')
      .addSelect('deal.state', 'state')
      .addSelect('deal.publicSince', 'publicSince')
      .where('carried.planId = :planId', { planId })
      .andWhere('carried.action IN (:...numbers)', { numbers: actions.map(({ number }) => number) })
      .orderBy('deal.id');
    const own = ownMattersOf(principal);
    if (own === null) found.andWhere('deal.publicSince IS NOT NULL');
    else {
      found
        .leftJoin(Party, 'own', 'own.agreementId = deal.id AND own.organisationId = :own', { own })
        .andWhere('(deal.publicSince IS NOT NULL OR own.organisationId IS NOT NULL)');
    }
    const limits = principal?.delegation?.agreementIds ?? null;
    if (limits !== null)
      found.andWhere('(deal.publicSince IS NOT NULL OR deal.id = ANY(:limits))', { limits });
    const rows = await found.getRawMany<CarryingDeal & { action: number; publicSince: Date | null }>();
    noteShown(principal, rows);
    return actions.map((action) => ({
      ...action,
      deals: rows
        .filter((row) => row.action === action.number)
        .map(({ id, title, phase, state }) => ({ id, title, phase, state })),
    }));
  }
}
