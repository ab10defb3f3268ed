import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../common/time/clock.js';
import { PeriodicJobs } from '../../jobs/periodic-jobs.js';
import { KeptAnswers } from './kept-answers.js';

const HOUR = 3_600_000;
/** How long a key is kept. */
const KEPT_FOR = 24 * HOUR;

/** Deletes idempotency keys after 24 hours, by a job that runs every hour. */
@Injectable()
export class ForgetKeysJob implements OnModuleInit {
  constructor(
    private readonly jobs: PeriodicJobs,
    private readonly answers: KeptAnswers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'forget-idempotency-keys',
      every: HOUR,
      firstAfter: HOUR,
      work: () => this.run(),
    });
  }

  private async run(): Promise<void> {
    const count = await this.answers.forget(new Date(this.clock.now().getTime() - KEPT_FOR));
    if (count > 0) new Logger('Idempotency').log(`${count} idempotency keys forgotten`);
  }
}
