import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../config/config.js';
import { dateAfter, dateOf, deriveFromDate } from '../common/time/terms.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { EventFacts } from '../workflow/event-facts.js';
import { Clock } from '../common/time/clock.js';
import { dutiesOf } from './duties-of.js';
import { dueDateOf, missingIn, yearOf } from './rules/duties.js';

const REPORT = 'compliance-report';
const REMINDER = 'compliance-report/reminder';

/**
 * Keeps one due date of comply-or-explain reports for each agreement, with a reminder before it. Everything it writes is
 * in the transaction that it is given, in which the agreement is held.
 */
@Injectable()
export class ComplianceCalendar implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly schedule: DeadlineSchedule,
    private readonly handlers: EffectHandlers,
    private readonly facts: EventFacts,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.handlers.on('startMeasuring', ({ manager, agreementId, now }) =>
      this.keep(manager, agreementId, yearOf(dateOf(now)), now),
    );
    this.handlers.on('complianceReportsFellDue', async ({ manager, agreementId, now }, { year }) => {
      const { phase } = await manager.findOneByOrFail(Agreement, { id: agreementId });
      const isOwedLater = phase !== 'closed' || (await this.lastOwed(manager, agreementId, now)) > year;
      if (isOwedLater) await this.keep(manager, agreementId, year + 1, now);
    });
    for (const type of ['COMPLIANCE_REPORTS_REMINDER', 'COMPLIANCE_REPORTS_FELL_DUE'])
      this.facts.onDeadline(type, async (manager, agreementId, { year }) => {
        const today = dateOf(this.clock.now());
        const duties = await dutiesOf(manager, agreementId, today, this.config.complianceReportDue);
        return { missing: missingIn(duties, Number(year)) };
      });
  }

  /** Agreements that came into force before there were such reports, or while they had no deadlines, get theirs. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.complianceReminderDays === 0) return;
    await this.dataSource.transaction(async (manager) => {
      const found = await manager.query<{ id: string }[]>(
        `SELECT id FROM agreement a WHERE phase = 'monitoring' AND NOT EXISTS (
           SELECT FROM timer t WHERE t.agreement_id = a.id AND t.council_id = '' AND t.key = $1)`,
        [REPORT],
      );
      const now = this.clock.now();
      for (const { id } of found) await this.keepNext(manager, id, yearOf(dateOf(now)), now);
    });
  }

  /** Of an agreement that has closed: the first due date that is still to come of reports that are owed. */
  async keepAfterClosing(manager: EntityManager, agreementId: string, now: Date): Promise<void> {
    if (this.config.complianceReminderDays === 0) return;
    await this.keepNext(manager, agreementId, await this.lastOwed(manager, agreementId, now), now);
  }

  /** The first due date that is still to come, of reports over a year up to the last. */
  private async keepNext(
    manager: EntityManager,
    agreementId: string,
    last: number,
    now: Date,
  ): Promise<void> {
    const today = dateOf(now);
    const next = [yearOf(today) - 1, yearOf(today)].find(
      (year) => year <= last && dueDateOf(year, this.config.complianceReportDue) >= today,
    );
    if (next !== undefined) await this.keep(manager, agreementId, next, now);
  }

  /** Sets the deadlines of reports over a year; a reminder whose day has passed is left out. */
  private async keep(manager: EntityManager, agreementId: string, year: number, now: Date): Promise<void> {
    const { complianceReminderDays: days, complianceReportDue } = this.config;
    if (days === 0) return;
    const dueOn = dueDateOf(year, complianceReportDue);
    const remindOn = dateAfter(dueOn, { days: -days });
    await this.set(manager, agreementId, REPORT, dueOn, {
      type: 'COMPLIANCE_REPORTS_FELL_DUE',
      year,
      dueOn,
    });
    if (remindOn >= dateOf(now))
      await this.set(manager, agreementId, REMINDER, remindOn, {
        type: 'COMPLIANCE_REPORTS_REMINDER',
        year,
        dueOn,
      });
  }

  private async set(
    manager: EntityManager,
    agreementId: string,
    key: string,
    on: string,
    event: { readonly type: string; readonly year: number; readonly dueOn: string },
  ): Promise<void> {
    const { dueAt, steps } = deriveFromDate(on);
    await this.schedule.set(manager, agreementId, { key, dueAt, steps, event });
  }

  /** The last year over which a report is still owed; 0 where none is. */
  private async lastOwed(manager: EntityManager, agreementId: string, now: Date): Promise<number> {
    const duties = await dutiesOf(manager, agreementId, dateOf(now), this.config.complianceReportDue);
    return Math.max(0, ...duties.filter(({ state }) => state !== 'submitted').map(({ year }) => year));
  }
}
