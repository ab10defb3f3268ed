import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../../access/access.problems.js';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { dateOf, derive } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import { DeadlineSchedule } from '../../workflow/deadlines/deadline-schedule.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import type { PlanContext } from '../../workflow/machines/plan.machine.js';
import { Party } from '../../workflow/party.entity.js';
import type { Versioned } from '../../workflow/versioned.js';
import { adviceAlreadyGiven } from '../plans.problems.js';
import { adviceDayFaults, notItsAdvice } from '../rules/advice.js';
import { seePlan } from '../see-plan.js';
import { Advice } from './advice.entity.js';
import { AdviceDto, type RecordAdviceDto, type RequestAdviceDto } from './dto/advice.dto.js';

/** Advice of boards and domains on the preliminary draft of a plan. Silence within the term is on record too. */
@Injectable()
export class AdviceService implements OnModuleInit {
  constructor(
    @InjectRepository(Advice) private readonly advice: Repository<Advice>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly handlers: EffectHandlers,
    private readonly schedule: DeadlineSchedule,
    private readonly directory: OrganisationDirectory,
  ) {}

  onModuleInit(): void {
    this.handlers.on('adviceNotGiven', async ({ manager, agreementId, now }, { advice: number }) => {
      await manager.update(Advice, { agreementId, number }, { silentAt: now });
    });
  }

  /**
   * Asks for advice, with a deadline.
   * @throws Problem 400 for an organisation that there is not, 403, 409 where the plan is not in consultation
   */
  async request(
    agreementId: string,
    { kind, board, organisationId, termDays }: RequestAdviceDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<AdviceDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'requestAdvice',
      check,
      write: async (manager, { agreement }, now) => {
        if (this.directory.get(organisationId) === undefined) throw unknownOrganisation(organisationId);
        const { settings } = agreement.instance.context as unknown as PlanContext;
        const term = termDays === undefined ? settings.adviceTerm : { days: termDays };
        const { dueAt, lastDay, steps } = derive(term, now);
        const number = ((await manager.maximum(Advice, 'number', { agreementId })) ?? 0) + 1;
        const advice: Advice = {
          agreementId,
          number,
          kind,
          board,
          organisationId,
          requestedAt: now,
          lastDay,
          silentAt: null,
          opinion: null,
          givenOn: null,
          body: null,
          source: null,
          recordedBy: null,
        };
        await manager.insert(Advice, advice);
        await this.schedule.set(manager, agreementId, {
          key: deadlineOf(number),
          dueAt,
          steps,
          event: { type: 'ADVICE_NOT_GIVEN', advice: number, responsibleId: organisationId },
        });
        return {
          event: { type: 'REQUEST_ADVICE', advice: number, kind, organisationId, lastDay },
          result: advice,
        };
      },
    });
    return { version, item: AdviceDto.of(result) };
  }

  /**
   * Records what was advised.
   * @throws Problem 404 where nothing was asked under this number, 400 for a day that cannot be true, 403 where the
   *   caller does not speak for the board, 409 where it has been given already or the plan is not in consultation
   */
  async record(
    agreementId: string,
    number: number,
    { opinion, text, givenOn, source }: RecordAdviceDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<AdviceDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'recordAdvice',
      check,
      write: async (manager, { caller }, now) => {
        const advice = await manager.findOneBy(Advice, { agreementId, number });
        if (advice === null) throw notFound();
        await requireSpokesman(manager, advice, principal, caller.isLead);
        if (advice.opinion !== null) throw adviceAlreadyGiven();
        const faults = adviceDayFaults(givenOn, dateOf(advice.requestedAt), dateOf(now));
        if (faults.length > 0) throw validationFailed(faults);
        const recordedBy = principal.organisationId;
        const given = { opinion, givenOn, body: text, source: source ?? null, recordedBy };
        await manager.update(Advice, { agreementId, number }, given);
        await this.schedule.cancel(manager, agreementId, deadlineOf(number));
        const late = advice.silentAt !== null;
        return {
          event: { type: 'RECORD_ADVICE', advice: number, opinion, givenOn, late },
          result: { ...advice, ...given },
        };
      },
    });
    return { version, item: AdviceDto.of(result) };
  }

  /** A page of requests in the order in which they were made. */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<AdviceDto>> {
    await seePlan(this.access, agreementId, principal, 'listAdvice');
    return pageByNumber(this.advice, { agreementId }, query, (row) => AdviceDto.of(row));
  }

  /** @throws Problem 404 where nothing was asked under this number, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<AdviceDto>> {
    const { agreement } = await seePlan(this.access, agreementId, principal, 'getAdvice');
    const advice = await this.advice.findOneBy({ agreementId, number });
    if (advice === null) throw notFound();
    return { version: agreement.version, item: AdviceDto.of(advice) };
  }
}

function deadlineOf(number: number): string {
  return `advice/${number}`;
}

async function requireSpokesman(
  manager: EntityManager,
  { agreementId, organisationId }: Advice,
  principal: Principal,
  isLead: boolean,
): Promise<void> {
  const hostIsParty = await manager.existsBy(Party, { agreementId, organisationId });
  const reason = notItsAdvice(organisationId, hostIsParty, principal.organisationId, isLead);
  if (reason) throw notPermitted(reason);
}

function unknownOrganisation(organisation: string): Error {
  const detail = { key: 'draft.unknown-organisation', params: { organisation } };
  return validationFailed([{ in: 'body', name: 'organisationId', detail }]);
}
