import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { AgreementEventsController } from './events/agreement-events.controller.js';

/** Agreements as a whole: drafts, lists, and the events that move them. */
@Module({
  imports: [TypeOrmModule.forFeature([Agreement]), WorkflowModule, DraftsModule, OrganisationDirectoryModule],
  controllers: [AgreementsController, AgreementEventsController],
  providers: [AgreementsService],
})
export class AgreementsModule {}
