import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdjustableClock } from '../common/time/adjustable-clock.js';
import { Clock } from '../common/time/clock.js';
import type { Config } from '../config/config.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { DeadlinesModule } from '../workflow/deadlines/deadlines.module.js';
import { Timer } from '../workflow/deadlines/timer.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { DevelopmentController } from './development.controller.js';
import { RegistryClock } from './registry-clock.js';

/** Lets a development server's time be moved. In production, and where it is not asked for, it is empty. */
@Module({})
export class DevelopmentModule {
  static forRoot({ developmentClock, environment }: Config): DynamicModule {
    if (!developmentClock || environment === 'production') return { module: DevelopmentModule };
    return {
      module: DevelopmentModule,
      imports: [TypeOrmModule.forFeature([Agreement, Timer]), WorkflowModule, DeadlinesModule],
      controllers: [DevelopmentController],
      providers: [{ provide: AdjustableClock, inject: [Clock], useFactory: adjustable }, RegistryClock],
    };
  }
}

function adjustable(clock: Clock): AdjustableClock {
  if (clock instanceof AdjustableClock) return clock;
  throw new Error('DEVELOPMENT_CLOCK needs an application that was started with an AdjustableClock.');
}
