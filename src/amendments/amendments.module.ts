import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementText } from '../agreements/texts/text.entity.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { Entry } from '../workflow/history/entry.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AmendmentFacts } from './amendment-facts.js';
import { ConsolidatedTextController } from './consolidated-text.controller.js';
import { ConsolidatedTextService } from './consolidated-text.service.js';

/** Amendments of agreements in force, and which text binds whom when. */
@Module({
  imports: [TypeOrmModule.forFeature([Entry, AgreementText]), WorkflowModule, OrganisationDirectoryModule],
  controllers: [ConsolidatedTextController],
  providers: [AmendmentFacts, ConsolidatedTextService],
})
export class AmendmentsModule {}
