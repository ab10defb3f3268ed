import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementTitles } from '../agreement-titles.js';
import { WorkflowModule } from '../workflow.module.js';
import { DeadlineJobs } from './deadline-jobs.js';
import { DeadlinesController } from './deadlines.controller.js';
import { CalendarFeed } from './feed/calendar-feed.entity.js';
import { CalendarFeedController } from './feed/calendar-feed.controller.js';
import { CalendarFeedService } from './feed/calendar-feed.service.js';
import { DatesBesideModule } from './feed/dates-beside.module.js';
import { DeadlinesService } from './deadlines.service.js';
import { Timer } from './timer.entity.js';

/** Shows what is due, and acts when its time has run out. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Timer, Agreement, CalendarFeed]),
    WorkflowModule,
    OrganisationDirectoryModule,
    DatesBesideModule,
  ],
  controllers: [DeadlinesController, CalendarFeedController],
  providers: [DeadlinesService, DeadlineJobs, AgreementTitles, CalendarFeedService],
  exports: [DeadlineJobs],
})
export class DeadlinesModule {}
