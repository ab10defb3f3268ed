import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { notPermitted } from '../../access/access.problems.js';
import type { Principal } from '../../access/principal.js';
import { DraftSummaries } from '../../agreements/drafts/draft-summaries.js';
import { numberAfter } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { Party } from '../../workflow/party.entity.js';
import type { Versioned } from '../../workflow/versioned.js';
import { Framework } from '../content/framework.entity.js';
import { actionFaults, notItsAction } from '../rules/actions.js';
import { seePlan } from '../see-plan.js';
import { ActionCoverage } from './action-coverage.js';
import { CarriedAction } from './carried-action.entity.js';
import { ActionDto, type AddActionDto, type ReviseActionDto } from './dto/action.dto.js';
import { PlanAction } from './plan-action.entity.js';

/** What a plan has its parties do. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly coverage: ActionCoverage,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
  ) {}

  /**
   * Adds an action.
   * @throws Problem 403 where the caller is neither responsible for it nor the lead, 400 where it refers to what is not
   *   there, 409 where the plan does not change now
   */
  async add(
    agreementId: string,
    input: AddActionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ActionDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addAction',
      check,
      write: async (manager, { caller }, now) => {
        const terms = { ...input, framework: input.framework ?? null };
        requireOwn(terms.responsibleId, principal, caller.isLead);
        await requireSound(manager, agreementId, terms);
        const number = await nextNumber(manager, agreementId);
        const action = { ...terms, agreementId, number, createdAt: now, removedAt: null };
        await manager.insert(PlanAction, action);
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'ADD_ACTION', action: number, terms: told(action), draft }, result: number };
      },
    });
    return { version, item: (await this.find(agreementId, result, principal)).item };
  }

  /**
   * Changes an action.
   * @throws Problem 404 where there is none, 403 where the caller is neither responsible for it nor the lead, 400 where
   *   it would refer to what is not there, 409 where the plan does not change now
   */
  async revise(
    agreementId: string,
    number: number,
    input: ReviseActionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ActionDto>> {
    const { version } = await this.engine.change({
      agreementId,
      principal,
      right: 'reviseAction',
      check,
      write: async (manager, { caller }) => {
        const action = await requireAction(manager, agreementId, number);
        const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        const terms: PlanAction = { ...action, ...given };
        requireOwn(action.responsibleId, principal, caller.isLead);
        requireOwn(terms.responsibleId, principal, caller.isLead);
        await requireSound(manager, agreementId, terms);
        const { title, description, framework, responsibleId, year, budgetEur } = terms;
        await manager.update(
          PlanAction,
          { agreementId, number },
          { title, description, framework, responsibleId, year, budgetEur },
        );
        const draft = await this.drafts.summarise(manager, agreementId);
        const changed = Object.keys(given).sort();
        return {
          event: { type: 'REVISE_ACTION', action: number, changed, terms: told(terms), draft },
          result: undefined,
        };
      },
    });
    return { version, item: (await this.find(agreementId, number, principal)).item };
  }

  /**
   * Removes an action. A deal that named it goes on saying what it was, so that no deal can hold up a plan.
   * @throws Problem 404 where there is none, 403 where the caller is neither responsible for it nor the lead, 409 where
   *   the plan does not change now
   */
  async remove(agreementId: string, number: number, principal: Principal, check?: Check): Promise<void> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'removeAction',
      check,
      write: async (manager, { caller }, now) => {
        const action = await requireAction(manager, agreementId, number);
        requireOwn(action.responsibleId, principal, caller.isLead);
        const isNamed = await manager.existsBy(CarriedAction, { planId: agreementId, action: number });
        if (isNamed) {
          await manager.update(PlanAction, { agreementId, number }, { removedAt: now, framework: null });
        } else await manager.delete(PlanAction, { agreementId, number });
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'REMOVE_ACTION', action: number, terms: told(action), draft },
          result: undefined,
        };
      },
    });
  }

  /** A page of actions in the order in which they were added, each with the deals that carry it out. */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<ActionDto>> {
    const after = numberAfter(cursor);
    await seePlan(this.access, agreementId, principal, 'listActions');
    const rows = await this.coverage.ofPlan(agreementId, principal, { after, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => [row.number],
      (row) => ActionDto.of(row),
    );
  }

  /** @throws Problem 404 where there is no such action, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<ActionDto>> {
    const { agreement } = await seePlan(this.access, agreementId, principal, 'getAction');
    const action = await this.coverage.ofAction(agreementId, number, principal);
    if (action === undefined) throw notFound();
    return { version: agreement.version, item: ActionDto.of(action) };
  }
}

async function requireAction(
  manager: EntityManager,
  agreementId: string,
  number: number,
): Promise<PlanAction> {
  const action = await manager.findOneBy(PlanAction, { agreementId, number, removedAt: IsNull() });
  if (action === null) throw notFound();
  return action;
}

function requireOwn(responsibleId: string, { organisationId }: Principal, isLead: boolean): void {
  const reason = notItsAction(responsibleId, organisationId, isLead);
  if (reason) throw notPermitted(reason);
}

async function requireSound(
  manager: EntityManager,
  agreementId: string,
  action: { readonly responsibleId: string; readonly framework: number | null },
): Promise<void> {
  const { responsibleId, framework } = action;
  const isParty = await manager.existsBy(Party, { agreementId, organisationId: responsibleId });
  const hasFramework =
    framework !== null && (await manager.existsBy(Framework, { agreementId, number: framework }));
  const faults = actionFaults(action, isParty, hasFramework);
  if (faults.length > 0) throw validationFailed(faults);
}

/** The next number, not given before to an action that has been removed since. The agreement's row is held. */
async function nextNumber(manager: EntityManager, agreementId: string): Promise<number> {
  const [{ last }] = await manager.query<{ last: number }[]>(
    `INSERT INTO plan AS p (agreement_id, last_action) VALUES ($1, 1)
     ON CONFLICT (agreement_id) DO UPDATE SET last_action = p.last_action + 1 RETURNING last_action AS last`,
    [agreementId],
  );
  return last;
}

/** What the history tells of an action: not what it says, which may name people. */
function told({ framework, responsibleId, year, budgetEur }: PlanAction): object {
  return { framework, responsibleId, year, budgetEur };
}
