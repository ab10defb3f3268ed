import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { AsOfModule } from '../workflow/as-of/as-of.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationService } from './participation.service.js';
import { ReservationFactsReader } from './reservation-facts.reader.js';

/** Reservations, what parties say of them, and what binds whom towards whom. */
@Module({
  imports: [WorkflowModule, AsOfModule, OrganisationDirectoryModule],
  controllers: [ParticipationController],
  providers: [ParticipationService, ReservationFactsReader],
  exports: [ParticipationService],
})
export class ParticipationModule {}
