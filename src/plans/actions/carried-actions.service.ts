import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, MoreThan, Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { DraftSummaries } from '../../agreements/drafts/draft-summaries.js';
import { numberAfter } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import type { Versioned } from '../../workflow/versioned.js';
import { actionAlreadyNamed, dealWithoutPlan } from '../plans.problems.js';
import { seesPlan } from '../see-plan.js';
import { CarriedAction } from './carried-action.entity.js';
import type { CarriedActionDto } from './dto/carried-action.dto.js';
import { PlanAction } from './plan-action.entity.js';

/** Which actions of its plan a deal carries out. */
@Injectable()
export class CarriedActionsService {
  constructor(
    @InjectRepository(CarriedAction) private readonly carried: Repository<CarriedAction>,
    @InjectRepository(PlanAction) private readonly actions: Repository<PlanAction>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
  ) {}

  /**
   * Has a deal carry out an action of its plan.
   * @throws Problem 400 where the plan has no such action, 403, 409 where the deal names no plan, names the action
   *   already, or does not change now
   */
  async add(
    agreementId: string,
    number: number,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CarriedActionDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'carryOutAction',
      check,
      write: async (manager, _read, now) => {
        const { planId } = await manager.findOneByOrFail(Agreement, { id: agreementId });
        if (planId === null) throw dealWithoutPlan();
        const action = await manager.findOneBy(PlanAction, {
          agreementId: planId,
          number,
          removedAt: IsNull(),
        });
        if (action === null || !(await seesPlan(manager, planId, principal))) throw unknownAction(number);
        if (await manager.existsBy(CarriedAction, { agreementId, action: number }))
          throw actionAlreadyNamed(number);
        await manager.insert(CarriedAction, { agreementId, planId, action: number, namedAt: now });
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'CARRY_OUT_ACTION', planId, action: number, draft }, result: action };
      },
    });
    return { version, item: show(result.agreementId, number, result) };
  }

  /** @throws Problem 404 where the deal does not name the action, 403, 409 where the deal does not change now */
  async remove(agreementId: string, number: number, principal: Principal, check?: Check): Promise<void> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'dropAction',
      check,
      write: async (manager) => {
        const carried = await manager.findOneBy(CarriedAction, { agreementId, action: number });
        if (carried === null) throw notFound();
        await manager.delete(CarriedAction, { agreementId, action: number });
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'DROP_ACTION', planId: carried.planId, action: number, draft },
          result: undefined,
        };
      },
    });
  }

  /** A page of the actions that a deal carries out, by number. */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<CarriedActionDto>> {
    const after = numberAfter(cursor);
    await this.access.see(agreementId, principal, 'listCarriedActions');
    const rows = await this.carried.find({
      where: { agreementId, action: MoreThan(after) },
      order: { action: 'ASC' },
      take: limit + 1,
    });
    const planId = rows[0]?.planId;
    const shown = planId !== undefined && (await seesPlan(this.carried.manager, planId, principal));
    const actions = shown
      ? await this.actions.findBy({ agreementId: planId, number: In(rows.map(({ action }) => action)) })
      : [];
    const byNumber = new Map(actions.map((action) => [action.number, action]));
    return toPage(
      rows,
      limit,
      (row) => [row.action],
      (row) => show(row.planId, row.action, byNumber.get(row.action)),
    );
  }
}

function unknownAction(action: number): Error {
  return validationFailed([
    { in: 'body', name: 'action', detail: { key: 'plans.unknown-action', params: { action } } },
  ]);
}

function show(planId: string, number: number, action: PlanAction | undefined): CarriedActionDto {
  if (action === undefined) return { planId, action: number, terms: null };
  const { title, responsibleId, year, budgetEur, removedAt } = action;
  return {
    planId,
    action: number,
    terms: { title, responsibleId, year, budgetEur, removed: removedAt !== null },
  };
}
