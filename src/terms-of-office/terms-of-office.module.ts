import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { Reconfirmation } from './reconfirmation.entity.js';
import { ReconfirmationsController } from './reconfirmations.controller.js';
import { ReconfirmationsService } from './reconfirmations.service.js';
import { LastingDutiesController, TermsOfOfficeController } from './terms-of-office.controller.js';
import { TermsOfOfficeService } from './terms-of-office.service.js';

/** Terms of office: what outlasts a council, and what the next one says of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Reconfirmation]),
    WorkflowModule,
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [TermsOfOfficeController, LastingDutiesController, ReconfirmationsController],
  providers: [TermsOfOfficeService, ReconfirmationsService],
})
export class TermsOfOfficeModule {}
