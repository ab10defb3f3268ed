import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '../../jobs/job-registry.js';
import { AgreementEngine } from '../agreement-engine.js';
import { DEADLINE_JOB, type TimerKey } from '../record/outcome-statement.js';
import { DeadlineSchedule } from './deadline-schedule.js';

/** Wakes for deadlines that run out and offers their events, each once, however often and wherever its job runs. */
@Injectable()
export class DeadlineJobs implements OnModuleInit, OnApplicationBootstrap {
  private offered = 0;
  private awake = 0;

  constructor(
    private readonly jobs: JobRegistry,
    private readonly engine: AgreementEngine,
    private readonly schedule: DeadlineSchedule,
  ) {}

  /** How many deadlines took effect in this process since it started. */
  get fired(): number {
    return this.offered;
  }

  /** How many jobs of deadlines run in this process right now. */
  get running(): number {
    return this.awake;
  }

  onModuleInit(): void {
    this.jobs.register(DEADLINE_JOB, async (payload) => {
      this.awake += 1;
      await this.wake(payload as TimerKey).finally(() => (this.awake -= 1));
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.schedule.mend();
  }

  private async wake(timer: TimerKey): Promise<void> {
    const answer = await this.engine.offerDeadline(timer.agreementId, timer.councilId, timer.key);
    if (answer === 'early') await this.schedule.postpone(timer);
    if (answer === 'offered') this.offered += 1;
  }
}
