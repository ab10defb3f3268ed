import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ActionCoverage } from './actions/action-coverage.js';
import { ActionsController } from './actions/actions.controller.js';
import { ActionsService } from './actions/actions.service.js';
import { CarriedAction } from './actions/carried-action.entity.js';
import { CarriedActionsController } from './actions/carried-actions.controller.js';
import { CarriedActionsService } from './actions/carried-actions.service.js';
import { PlanAction } from './actions/plan-action.entity.js';
import { PlannedDeals } from './actions/planned-deals.js';
import { AdviceController } from './advice/advice.controller.js';
import { Advice } from './advice/advice.entity.js';
import { AdviceService } from './advice/advice.service.js';
import { ContentController } from './content/content.controller.js';
import { ContentService } from './content/content.service.js';
import { Framework } from './content/framework.entity.js';
import { Plan } from './content/plan.entity.js';
import { InquiryController } from './inquiry/inquiry.controller.js';
import { InquiryService } from './inquiry/inquiry.service.js';
import { Objection } from './inquiry/objection.entity.js';
import { Proviso } from './provisos/proviso.entity.js';
import { ProvisosController } from './provisos/provisos.controller.js';
import { ProvisosService } from './provisos/provisos.service.js';

/** Regional plans: what they hold, their consultation and inquiry, and the deals that carry them out. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Agreement,
      Plan,
      Framework,
      PlanAction,
      CarriedAction,
      Advice,
      Objection,
      Proviso,
    ]),
    WorkflowModule,
    DraftsModule,
    OrganisationDirectoryModule,
  ],
  controllers: [
    ContentController,
    ActionsController,
    CarriedActionsController,
    AdviceController,
    InquiryController,
    ProvisosController,
  ],
  providers: [
    ActionCoverage,
    ContentService,
    ActionsService,
    CarriedActionsService,
    AdviceService,
    InquiryService,
    ProvisosService,
    PlannedDeals,
  ],
  exports: [PlannedDeals],
})
export class PlansModule {}
