import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AmendmentFacts } from './amendment-facts.js';

/** Amendments of agreements in force, and which text binds whom when. */
@Module({
  imports: [WorkflowModule, OrganisationDirectoryModule],
  providers: [AmendmentFacts],
})
export class AmendmentsModule {}
