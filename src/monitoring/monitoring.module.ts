import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { DueMeasurements } from './due-measurements.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsService } from './indicators.service.js';
import { Measurement } from './measurement.entity.js';
import { MeasurementImportsController } from './measurement-imports.controller.js';
import { MeasurementImportsService } from './measurement-imports.service.js';
import { MeasurementsController } from './measurements.controller.js';
import { MeasurementsService } from './measurements.service.js';
import { MeasuringCalendar } from './measuring-calendar.js';
import { TrajectoriesController } from './trajectories/trajectories.controller.js';
import { TrajectoriesService } from './trajectories/trajectories.service.js';

/** Indicators of agreements and their measurements. */
@Module({
  imports: [TypeOrmModule.forFeature([Indicator, Measurement]), WorkflowModule, DraftsModule],
  controllers: [
    IndicatorsController,
    MeasurementImportsController,
    MeasurementsController,
    TrajectoriesController,
  ],
  providers: [
    IndicatorsService,
    MeasurementsService,
    MeasurementImportsService,
    MeasuringCalendar,
    DueMeasurements,
    TrajectoriesService,
  ],
  exports: [MeasuringCalendar, DueMeasurements],
})
export class MonitoringModule {}
