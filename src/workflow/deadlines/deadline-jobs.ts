import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '../../jobs/job-registry.js';
import { AgreementEngine } from '../agreement-engine.js';
import { DEADLINE_JOB, type TimerKey } from '../record/outcome-statement.js';
import { DeadlineSchedule } from './deadline-schedule.js';

/** Wakes for deadlines that run out and offers their events, each once, however often and wherever its job runs. */
@Injectable()
export class DeadlineJobs implements OnModuleInit, OnApplicationBootstrap {
  private offered = 0;

  constructor(
    private readonly jobs: JobRegistry,
    private readonly engine: AgreementEngine,
    private readonly schedule: DeadlineSchedule,
  ) {}

  /** How many deadlines took effect in this process since it started. */
  get fired(): number {
    return this.offered;
  }

  onModuleInit(): void {
    this.jobs.register(DEADLINE_JOB, (payload) => this.wake(payload as TimerKey));
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
