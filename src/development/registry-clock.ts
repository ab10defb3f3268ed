import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { AdjustableClock } from '../common/time/adjustable-clock.js';
import { readUnfiltered } from '../database/unfiltered.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { DeadlineJobs } from '../workflow/deadlines/deadline-jobs.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { Timer } from '../workflow/deadlines/timer.entity.js';
import { Lanes } from '../workflow/record/lanes.js';
import { clockRunsBack } from './development.problems.js';

/** What moving the clock brought about. */
export interface ClockMove {
  /** Deadlines that took effect. */
  readonly fired: number;
  /** Deadlines that have run out and did not take effect in time. */
  readonly pending: number;
}

/** How long a move waits for deadlines to take effect, and how often it looks, in milliseconds. */
const PATIENCE = 20_000;
const INTERVAL = 10;

/** Moves the time of a development server, as if it had really passed: what falls due on the way happens then. */
@Injectable()
export class RegistryClock implements OnApplicationBootstrap {
  private readonly logger = new Logger('Clock');
  private readonly moves = new Lanes();

  constructor(
    private readonly clock: AdjustableClock,
    private readonly schedule: DeadlineSchedule,
    private readonly deadlines: DeadlineJobs,
    private readonly dataSource: DataSource,
  ) {}

  /** A server that starts again goes on from its newest record: history does not run back. */
  async onApplicationBootstrap(): Promise<void> {
    const [newest] = await readUnfiltered(this.dataSource, (manager) =>
      manager.find(Agreement, {
        select: { id: true, updatedAt: true },
        order: { updatedAt: 'DESC' },
        take: 1,
      }),
    );
    if (newest === undefined || newest.updatedAt <= this.clock.now()) return;
    await this.arriveAt(newest.updatedAt);
    this.logger.warn(`The clock goes on from the newest record: it is ${newest.updatedAt.toISOString()}`);
  }

  now(): Date {
    return this.clock.now();
  }

  /** How far the clock runs ahead of the machine's, in whole seconds. */
  aheadSeconds(): number {
    return Math.round((this.clock.now().getTime() - Date.now()) / 1000);
  }

  /**
   * Makes it this time, and answers when everything that falls due until then has happened. Deadlines run out one
   * after another, each at its own time, and so do those that they set; what takes longer than the patience for it
   * happens at the new time.
   * @param target works out the new time from the present one
   * @throws Problem 409 `clock-runs-back`
   */
  async move(target: (now: Date) => Date): Promise<ClockMove> {
    return this.moves.run('move', async () => {
      const until = target(this.clock.now());
      if (until < this.clock.now()) throw clockRunsBack(this.clock.now());
      const firedBefore = this.deadlines.fired;
      const end = performance.now() + PATIENCE;
      while (performance.now() < end) {
        const next = await this.firstDue(until);
        if (next === undefined) break;
        await this.arriveAt(next);
        await this.settle(end);
      }
      await this.arriveAt(until);
      const pending = await this.settle(end);
      return { fired: this.deadlines.fired - firedBefore, pending };
    });
  }

  private async arriveAt(instant: Date): Promise<void> {
    if (instant > this.clock.now()) this.clock.moveTo(instant);
    await this.schedule.realign();
  }

  private async firstDue(until: Date): Promise<Date | undefined> {
    const timer = await readUnfiltered(this.dataSource, (manager) =>
      manager.findOne(Timer, { where: { dueAt: LessThanOrEqual(until) }, order: { dueAt: 'ASC' } }),
    );
    return timer?.dueAt;
  }

  /** Waits until nothing is due any more; answers how much still is when there is no more time for it. */
  private async settle(end: number): Promise<number> {
    for (;;) {
      const pending = await readUnfiltered(this.dataSource, (manager) =>
        manager.countBy(Timer, { dueAt: LessThanOrEqual(this.clock.now()) }),
      );
      const isDone = pending === 0 && this.deadlines.running === 0;
      if (isDone || performance.now() > end) return pending;
      await sleep(INTERVAL);
    }
  }
}
