import { Global, Module } from '@nestjs/common';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { PeriodicJobs } from './periodic-jobs.js';

/** Background work, queued in the same PostgreSQL and in the same transaction as what it follows from. */
@Global()
@Module({
  providers: [JobRegistry, JobRunner, PeriodicJobs],
  exports: [JobRegistry, JobRunner, PeriodicJobs],
})
export class JobsModule {}
