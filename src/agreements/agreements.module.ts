import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DomainDirectoryModule } from '../domains/domain-directory.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { ProvincesModule } from '../provinces/provinces.module.js';
import { AsOfModule } from '../workflow/as-of/as-of.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { DraftsService } from './drafts/drafts.service.js';
import { ReadinessReports } from './drafts/readiness-reports.js';
import { AgreementEventsController } from './events/agreement-events.controller.js';

/** Agreements as a whole: drafts, lists, and the events that move them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Agreement]),
    WorkflowModule,
    AsOfModule,
    DraftsModule,
    ProvincesModule,
    OrganisationDirectoryModule,
    DomainDirectoryModule,
  ],
  controllers: [DraftsController, AgreementsController, AgreementEventsController],
  providers: [DraftsService, ReadinessReports, AgreementsService],
  exports: [AgreementsService],
})
export class AgreementsModule {}
