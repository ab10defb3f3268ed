import { Global, Module } from '@nestjs/common';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';

/** Background work, queued in the same PostgreSQL and in the same transaction as what it follows from. */
@Global()
@Module({ providers: [JobRegistry, JobRunner], exports: [JobRegistry, JobRunner] })
export class JobsModule {}
