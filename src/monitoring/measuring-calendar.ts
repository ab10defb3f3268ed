import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dateOf, deriveFromDate } from '../common/time/terms.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { Indicator } from './indicator.entity.js';
import { beginMeasuring, miss, type Measuring } from './rules/measuring.js';

/** Keeps the due dates of indicators, each with the deadline that notices when nothing was measured. */
@Injectable()
export class MeasuringCalendar implements OnModuleInit {
  constructor(
    private readonly schedule: DeadlineSchedule,
    private readonly handlers: EffectHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on('startMeasuring', async ({ manager, agreementId, now }) => {
      const indicators = await manager.find(Indicator, { where: { agreementId }, order: { number: 'ASC' } });
      for (const indicator of indicators) await this.begin(manager, indicator, now);
    });
    this.handlers.on('measurementMissed', async ({ manager, agreementId }, { indicator: number, dueOn }) => {
      const indicator = await manager.findOneByOrFail(Indicator, { agreementId, number });
      await this.keep(manager, indicator, miss(indicator, indicator, dueOn));
    });
  }

  /** Due dates begin to count. */
  async begin(manager: EntityManager, indicator: Indicator, now: Date): Promise<void> {
    await this.keep(manager, indicator, beginMeasuring(indicator, dateOf(now)));
  }

  /**
   * Makes a successor answerable for what its predecessors were, with the due dates that count.
   * @returns the numbers of the indicators
   */
  async passOn(
    manager: EntityManager,
    agreementId: string,
    predecessors: readonly string[],
    successorId: string,
  ): Promise<number[]> {
    const indicators = await manager.find(Indicator, {
      where: { agreementId, responsibleId: In([...predecessors]) },
      order: { number: 'ASC' },
    });
    for (const indicator of indicators) {
      await manager.update(
        Indicator,
        { agreementId, number: indicator.number },
        { responsibleId: successorId },
      );
      await this.keep(manager, { ...indicator, responsibleId: successorId }, indicator);
    }
    return indicators.map(({ number }) => number);
  }

  /** Notes how an indicator's measuring stands, and moves its deadline to the due date that counts. */
  async keep(manager: EntityManager, indicator: Indicator, measuring: Measuring): Promise<void> {
    const { agreementId, number, name, responsibleId } = indicator;
    const { nextDueOn, missed } = measuring;
    await manager.update(Indicator, { agreementId, number }, { nextDueOn, missed: [...missed] });
    const key = `measurement/${number}`;
    if (nextDueOn === null) return this.schedule.cancel(manager, agreementId, key);
    const { dueAt, steps } = deriveFromDate(nextDueOn);
    await this.schedule.set(manager, agreementId, {
      key,
      dueAt,
      steps,
      event: {
        type: 'MEASUREMENT_MISSED',
        indicator: number,
        indicatorName: name,
        dueOn: nextDueOn,
        responsibleId,
      },
    });
  }
}
