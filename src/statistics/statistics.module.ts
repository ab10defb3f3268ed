import { Module } from '@nestjs/common';
import { AddUpFiguresJob } from './add-up-figures.job.js';
import { FigureReads } from './figure-reads.js';
import { StatisticsController, StatisticsFormsController } from './statistics.controller.js';
import { StatisticsService } from './statistics.service.js';

/** Figures across the registry, kept by triggers of the database. */
@Module({
  controllers: [StatisticsController, StatisticsFormsController],
  providers: [StatisticsService, FigureReads, AddUpFiguresJob],
})
export class StatisticsModule {}
