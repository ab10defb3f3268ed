import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AmendedCommitments } from './amended-commitments.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { LeavingParty } from './leaving-party.js';

/** Commitments of agreements, and their balance. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Commitment]),
    WorkflowModule,
    DraftsModule,
    OrganisationDirectoryModule,
  ],
  controllers: [CommitmentsController],
  providers: [CommitmentsService, LeavingParty, AmendedCommitments],
})
export class CommitmentsModule {}
