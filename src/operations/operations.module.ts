import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.js';
import { OperationsController } from './operations.controller.js';
import { Readiness } from './readiness.js';

/** Health and metrics, and `Metrics` for the features that count something. */
@Global()
@Module({ controllers: [OperationsController], providers: [Metrics, Readiness], exports: [Metrics] })
export class OperationsModule {}
