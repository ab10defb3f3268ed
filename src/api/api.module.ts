import { Global, Module } from '@nestjs/common';
import { OperationsModule } from '../operations/operations.module.js';
import { ForgetKeysJob } from './idempotency/forget-keys.job.js';
import { KeptAnswers } from './idempotency/kept-answers.js';

/** What the API needs beside its features: answers kept under idempotency keys, health and metrics. */
@Global()
@Module({ imports: [OperationsModule], providers: [KeptAnswers, ForgetKeysJob], exports: [KeptAnswers] })
export class ApiModule {}
