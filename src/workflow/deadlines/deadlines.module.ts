import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementTitles } from '../agreement-titles.js';
import { WorkflowModule } from '../workflow.module.js';
import { DeadlineJobs } from './deadline-jobs.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DeadlinesService } from './deadlines.service.js';
import { Timer } from './timer.entity.js';

/** Shows what is due, and acts when its time has run out. */
@Module({
  imports: [TypeOrmModule.forFeature([Timer, Agreement]), WorkflowModule, OrganisationDirectoryModule],
  controllers: [DeadlinesController],
  providers: [DeadlinesService, DeadlineJobs, AgreementTitles],
  exports: [DeadlineJobs],
})
export class DeadlinesModule {}
