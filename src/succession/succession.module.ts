import { Module } from '@nestjs/common';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { MonitoringModule } from '../monitoring/monitoring.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { SuccessionJobs } from './succession-jobs.js';
import { SuccessionReports } from './succession-reports.js';
import { SuccessionsController } from './successions.controller.js';
import { SuccessionsService } from './successions.service.js';
import { TakeOver } from './take-over.js';

/** Mergers: a successor takes over what its predecessors had agreed. */
@Module({
  imports: [
    WorkflowModule,
    DraftsModule,
    MonitoringModule,
    CommitmentsModule,
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [SuccessionsController],
  providers: [SuccessionsService, SuccessionReports, SuccessionJobs, TakeOver],
})
export class SuccessionModule {}
