import { Global, Module } from '@nestjs/common';
import { AccessLog } from '../access-log/access-log.js';
import { OperationsModule } from '../operations/operations.module.js';
import { ForgetKeysJob } from './idempotency/forget-keys.job.js';
import { KeptAnswers } from './idempotency/kept-answers.js';

/** What the API needs beside its features: answers kept under idempotency keys, the access log, health and metrics. */
@Global()
@Module({
  imports: [OperationsModule],
  providers: [KeptAnswers, ForgetKeysJob, AccessLog],
  exports: [KeptAnswers, AccessLog],
})
export class ApiModule {}
