import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, MoreThan, Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../access/access.problems.js';
import type { Principal } from '../access/principal.js';
import { DraftSummaries } from '../agreements/drafts/draft-summaries.js';
import { numberAfter } from '../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { Party } from '../workflow/party.entity.js';
import type { Versioned } from '../workflow/versioned.js';
import { eventNotAllowed } from '../workflow/workflow.problems.js';
import { type AddIndicatorDto, IndicatorDto } from './dto/indicator.dto.js';
import { Indicator } from './indicator.entity.js';
import { Measurement } from './measurement.entity.js';
import { MeasuringCalendar } from './measuring-calendar.js';
import { lastMeasurements } from './measurement-reads.js';
import {
  indicatorFaults,
  notAnswerable,
  pathFaults,
  type IndicatorTerms,
  type PathTerms,
} from './rules/indicator-faults.js';
import { directionOf } from './rules/trajectory.js';

/** What is monitored of an agreement. */
@Injectable()
export class IndicatorsService {
  constructor(
    @InjectRepository(Indicator) private readonly indicators: Repository<Indicator>,
    @InjectRepository(Measurement) private readonly measurements: Repository<Measurement>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly drafts: DraftSummaries,
    private readonly calendar: MeasuringCalendar,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an indicator; in monitoring its due dates count at once.
   * @throws Problem 403 where the caller would make another party answerable and is not the lead, 400 where the
   *   indicator is not sound, 409 where the agreement takes no indicators now
   */
  async add(
    agreementId: string,
    input: AddIndicatorDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<IndicatorDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addIndicator',
      check,
      write: async (manager, { caller, agreement }, now) => {
        const reason = notAnswerable(input.responsibleId, principal.organisationId, caller.isLead);
        if (reason) throw notPermitted(reason);
        await requireSound(manager, agreementId, input, dateOf(now));
        const number = await nextNumber(manager, agreementId);
        const { baselineValue, targetValue } = input;
        await manager.insert(Indicator, {
          ...input,
          path: input.path ?? 'linear',
          steps: (input.steps ?? []).map(({ on, value }) => ({ on, value })),
          direction: input.direction ?? directionOf(baselineValue, targetValue),
          tolerance: input.tolerance ?? '0',
          agreementId,
          number,
          everyMonths: input.everyMonths ?? null,
          nextDueOn: null,
          missed: [],
          createdAt: now,
        });
        const indicator = await manager.findOneByOrFail(Indicator, { agreementId, number });
        if (agreement.phase === 'monitoring') await this.calendar.begin(manager, indicator, now);
        const draft = await this.drafts.summarise(manager, agreementId);
        return {
          event: { type: 'ADD_INDICATOR', indicator: number, draft },
          result: IndicatorDto.of(
            await manager.findOneByOrFail(Indicator, { agreementId, number }),
            undefined,
            agreement.phase,
            now,
          ),
        };
      },
    });
    return { version, item: result };
  }

  /**
   * Removes an indicator.
   * @throws Problem 404 where there is none with this number, 403 where the caller does not measure it and is not the
   *   lead, 409 where it has been measured or the agreement's indicators are fixed
   */
  async remove(agreementId: string, number: number, principal: Principal, check?: Check): Promise<void> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'removeIndicator',
      check,
      write: async (manager, { caller }) => {
        const indicator = await manager.findOneBy(Indicator, { agreementId, number });
        if (indicator === null) throw notFound();
        const reason = notAnswerable(indicator.responsibleId, principal.organisationId, caller.isLead);
        if (reason) throw notPermitted(reason);
        const isMeasured = await manager.existsBy(Measurement, { agreementId, indicatorNumber: number });
        if (isMeasured) throw eventNotAllowed({ key: 'monitoring.is-measured' });
        await manager.delete(Indicator, { agreementId, number });
        const draft = await this.drafts.summarise(manager, agreementId);
        return { event: { type: 'REMOVE_INDICATOR', indicator: number, draft }, result: undefined };
      },
    });
  }

  /** A page of indicators in the order in which they were added. */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<IndicatorDto>> {
    const after = numberAfter(cursor);
    const { agreement } = await this.access.see(agreementId, principal, 'listIndicators');
    const rows = await this.indicators.find({
      where: { agreementId, number: MoreThan(after) },
      order: { number: 'ASC' },
      take: limit + 1,
    });
    const last = await lastMeasurements(
      this.measurements,
      agreementId,
      rows.map(({ number }) => number),
    );
    const now = this.clock.now();
    return toPage(
      rows,
      limit,
      (row) => [row.number],
      (row) => IndicatorDto.of(row, last.get(row.number), agreement.phase, now),
    );
  }

  /** @throws Problem 404 where there is no such indicator, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<IndicatorDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getIndicator');
    const indicator = await this.indicators.findOneBy({ agreementId, number });
    if (indicator === null) throw notFound();
    const last = await lastMeasurements(this.measurements, agreementId, [number]);
    const item = IndicatorDto.of(indicator, last.get(number), agreement.phase, this.clock.now());
    return { version: agreement.version, item };
  }
}

/** The next number, not given before to an indicator that has been removed since. The agreement's row is held. */
async function nextNumber(manager: EntityManager, agreementId: string): Promise<number> {
  const [{ last }] = await manager.query<{ last: number }[]>(
    `INSERT INTO indicator_counter (agreement_id, last) VALUES ($1, 1)
     ON CONFLICT (agreement_id) DO UPDATE SET last = indicator_counter.last + 1 RETURNING last`,
    [agreementId],
  );
  return last;
}

async function requireSound(
  manager: EntityManager,
  agreementId: string,
  terms: IndicatorTerms & PathTerms,
  today: string,
): Promise<void> {
  const named = await manager.findBy(Party, { agreementId, organisationId: In([terms.responsibleId]) });
  const isParty = (id: string): boolean => named.some(({ organisationId }) => organisationId === id);
  const faults = [...indicatorFaults(terms, isParty, today), ...pathFaults(terms)];
  if (faults.length > 0) throw validationFailed(faults);
}
