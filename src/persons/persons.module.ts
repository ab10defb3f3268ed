import { Module } from '@nestjs/common';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { EraseOutdatedJob } from './erasure/erase-outdated.job.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { LeadPersons } from './erasure/lead-persons.js';
import { HistoryPersonsController } from './history/history-persons.controller.js';
import { HistoryPersonsService } from './history/history-persons.service.js';

/** Who the persons are that histories have commitments of, and how they are forgotten. */
@Module({
  imports: [WorkflowModule, DraftsModule, OrganisationDirectoryModule, AdministrativeHistoryModule],
  controllers: [HistoryPersonsController, ErasureController],
  providers: [HistoryPersonsService, ErasureService, LeadPersons, EraseOutdatedJob],
})
export class PersonsModule {}
