import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { ExplanationsService } from './explanations.service.js';
import { PartnershipAdministrationController } from './partnership-administration.controller.js';
import { PartnershipAdministrationService } from './partnership-administration.service.js';
import { PartnershipExplanation } from './partnership-explanation.entity.js';
import { PartnershipImportService } from './partnership-import.service.js';
import { PartnershipMember } from './partnership-member.entity.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipsController } from './partnerships.controller.js';
import { PartnershipsService } from './partnerships.service.js';

/** Lasting partnerships of municipalities: kept by the registrar, explained by their members. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Partnership, PartnershipMember, PartnershipExplanation]),
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [PartnershipsController, PartnershipAdministrationController],
  providers: [
    PartnershipsService,
    PartnershipAdministrationService,
    PartnershipImportService,
    ExplanationsService,
  ],
})
export class PartnershipsModule {}
