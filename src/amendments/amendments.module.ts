import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AmendmentFacts } from './amendment-facts.js';

/** What decisions about amendments of agreements in force have to know. */
@Module({
  imports: [WorkflowModule, OrganisationDirectoryModule],
  providers: [AmendmentFacts],
})
export class AmendmentsModule {}
