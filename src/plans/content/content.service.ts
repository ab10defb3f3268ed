import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { DraftSummaries } from '../../agreements/drafts/draft-summaries.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { dateOf, endOfTerm, startOfDate } from '../../common/time/terms.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import type { PlanContext } from '../../workflow/machines/plan.machine.js';
import type { Versioned } from '../../workflow/versioned.js';
import { ActionCoverage } from '../actions/action-coverage.js';
import { PlanAction } from '../actions/plan-action.entity.js';
import { frameworkInUse } from '../plans.problems.js';
import { Proviso } from '../provisos/proviso.entity.js';
import { coverageOf } from '../rules/coverage.js';
import { seePlan } from '../see-plan.js';
import { FrameworkDto, type AddFrameworkDto, type ReviseFrameworkDto } from './dto/framework.dto.js';
import type { PlanDto, RevisePlanDto } from './dto/plan.dto.js';
import { Framework } from './framework.entity.js';
import { Plan } from './plan.entity.js';

/** What a plan says: its vision and policy frameworks. */
@Injectable()
export class ContentService {
  constructor(
    @InjectRepository(Plan) private readonly plans: Repository<Plan>,
    @InjectRepository(Framework) private readonly frameworks: Repository<Framework>,
    @InjectRepository(Proviso) private readonly provisos: Repository<Proviso>,
    private readonly coverage: ActionCoverage,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
  ) {}

  /** @throws Problem 404 where there is no such plan, or the caller may not know of it */
  async find(agreementId: string, principal: Principal | undefined): Promise<Versioned<PlanDto>> {
    const { agreement, context } = await seePlan(this.access, agreementId, principal, 'getPlan');
    const [plan, frameworks, provisos, actions] = await Promise.all([
      this.plans.findOneBy({ agreementId }),
      this.frameworks.countBy({ agreementId }),
      this.provisos.countBy({ agreementId }),
      this.coverage.ofPlan(agreementId, principal),
    ]);
    const { adviceAsked, adviceOpen, provisionallyAdoptedAt, adoptedAt, publication } = context;
    const item = {
      vision: plan?.vision ?? '',
      frameworks,
      coverage: coverageOf(actions),
      advice: { asked: adviceAsked, awaited: adviceOpen },
      provisos,
      provisionallyAdoptedAt,
      definitivelyAdoptedAt: adoptedAt,
      publication,
      inForceFrom: inForceFrom(context),
    };
    return { version: agreement.version, item };
  }

  /** Writes the vision. @throws Problem 403, 409 where the plan does not change now */
  async revise(
    agreementId: string,
    { vision }: RevisePlanDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<PlanDto>> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'revisePlan',
      check,
      write: async (manager) => {
        await manager.upsert(Plan, { agreementId, vision }, ['agreementId']);
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'REVISE_PLAN', changed: ['vision'], draft }, result: undefined };
      },
    });
    return this.find(agreementId, principal);
  }

  /** @throws Problem 403, 409 where the plan does not change now */
  async addFramework(
    agreementId: string,
    { title, body }: AddFrameworkDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<FrameworkDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addFramework',
      check,
      write: async (manager, _read, now) => {
        const number = await nextNumber(manager, agreementId);
        const framework = { agreementId, number, title, body, createdAt: now };
        await manager.insert(Framework, framework);
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'ADD_FRAMEWORK', framework: number, draft }, result: framework };
      },
    });
    return { version, item: FrameworkDto.of(result) };
  }

  /** @throws Problem 404 where there is no such framework, 403, 409 where the plan does not change now */
  async reviseFramework(
    agreementId: string,
    number: number,
    input: ReviseFrameworkDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<FrameworkDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'reviseFramework',
      check,
      write: async (manager) => {
        const framework = await manager.findOneBy(Framework, { agreementId, number });
        if (framework === null) throw notFound();
        const { title = framework.title, body = framework.body } = input;
        await manager.update(Framework, { agreementId, number }, { title, body });
        const draft = await this.drafts.summarise(manager, agreementId);
        const changed = Object.keys(input).sort();
        return {
          event: { type: 'REVISE_FRAMEWORK', framework: number, changed, draft },
          result: { ...framework, title, body },
        };
      },
    });
    return { version, item: FrameworkDto.of(result) };
  }

  /** @throws Problem 404 where there is none, 403, 409 where actions belong to it or the plan does not change now */
  async removeFramework(
    agreementId: string,
    number: number,
    principal: Principal,
    check?: Check,
  ): Promise<void> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'removeFramework',
      check,
      write: async (manager) => {
        if (!(await manager.existsBy(Framework, { agreementId, number }))) throw notFound();
        if (await manager.existsBy(PlanAction, { agreementId, framework: number })) throw frameworkInUse();
        await manager.delete(Framework, { agreementId, number });
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'REMOVE_FRAMEWORK', framework: number, draft }, result: undefined };
      },
    });
  }

  /** A page of frameworks in the order in which they were added. */
  async listFrameworks(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<FrameworkDto>> {
    await seePlan(this.access, agreementId, principal, 'listFrameworks');
    return pageByNumber(this.frameworks, { agreementId }, query, (row) => FrameworkDto.of(row));
  }

  /** @throws Problem 404 where there is no such framework, or the caller may not see it */
  async findFramework(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<FrameworkDto>> {
    const { agreement } = await seePlan(this.access, agreementId, principal, 'getFramework');
    const framework = await this.frameworks.findOneBy({ agreementId, number });
    if (framework === null) throw notFound();
    return { version: agreement.version, item: FrameworkDto.of(framework) };
  }
}

function inForceFrom({ publication, settings }: PlanContext): string | null {
  if (publication === null) return null;
  return dateOf(endOfTerm(settings.entryIntoForceTerm, startOfDate(publication.publishedOn)));
}

/** The next number, not given before to a framework that has been removed since. The agreement's row is held. */
async function nextNumber(manager: EntityManager, agreementId: string): Promise<number> {
  const [{ last }] = await manager.query<{ last: number }[]>(
    `INSERT INTO plan AS p (agreement_id, last_framework) VALUES ($1, 1)
     ON CONFLICT (agreement_id) DO UPDATE SET last_framework = p.last_framework + 1
     RETURNING last_framework AS last`,
    [agreementId],
  );
  return last;
}
