import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { RatificationModule } from '../../ratification/ratification.module.js';
import { WorkflowModule } from '../../workflow/workflow.module.js';
import { DatabaseSourceContents, SourceContents } from './contents/source-contents.js';
import { CouncilDecisionChecksController } from './council-decision-checks.controller.js';
import { CouncilDecisionChecksService } from './council-decision-checks.service.js';
import { CouncilSource, CouncilSourceContent } from './council-source.entity.js';
import { CouncilSourcesController } from './council-sources.controller.js';
import { CouncilSourcesService } from './council-sources.service.js';
import { PublicationFetcher } from './fetching/publication-fetcher.js';
import { PublicationReader } from './publication-reader.js';

/** Decisions of councils from their own publications (LBLOD: HTML with RDFa). */
@Module({
  imports: [
    TypeOrmModule.forFeature([CouncilSource, CouncilSourceContent]),
    WorkflowModule,
    RatificationModule,
    OrganisationDirectoryModule,
  ],
  // The comparison's address would be taken for that of a source.
  controllers: [CouncilDecisionChecksController, CouncilSourcesController],
  providers: [
    CouncilSourcesService,
    CouncilDecisionChecksService,
    PublicationFetcher,
    PublicationReader,
    { provide: SourceContents, useClass: DatabaseSourceContents },
  ],
  exports: [CouncilSourcesService],
})
export class CouncilDecisionsModule {}
