import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { BalanceController } from './balance/balance.controller.js';
import { BalanceService } from './balance/balance.service.js';
import { BookReads } from './balance/books.js';
import { CompensationsController } from './compensations/compensations.controller.js';
import { CompensationsService } from './compensations/compensations.service.js';
import { Compensation } from './compensations/compensation.entity.js';
import { BindingnessModule } from './bindingness/bindingness.module.js';
import { CommitmentCalendar } from './commitment-calendar.js';
import { Fulfilment } from './fulfilments/fulfilment.entity.js';
import { FulfilmentsController } from './fulfilments/fulfilments.controller.js';
import { FulfilmentsService } from './fulfilments/fulfilments.service.js';
import { AmendedCommitments } from './amended-commitments.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { DueCommitments } from './due-commitments.js';
import { LeavingParty } from './leaving-party.js';

/** Commitments of agreements, what is done for them, and their balance. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Commitment, Fulfilment, Compensation]),
    BindingnessModule,
    WorkflowModule,
    DraftsModule,
    OrganisationDirectoryModule,
  ],
  controllers: [CommitmentsController, FulfilmentsController, BalanceController, CompensationsController],
  providers: [
    CommitmentsService,
    FulfilmentsService,
    BookReads,
    BalanceService,
    CompensationsService,
    CommitmentCalendar,
    DueCommitments,
    LeavingParty,
    AmendedCommitments,
  ],
  exports: [CommitmentCalendar, CommitmentsService, DueCommitments],
})
export class CommitmentsModule {}
