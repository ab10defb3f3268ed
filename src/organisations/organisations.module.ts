import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionsModule } from '../regions/regions.module.js';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationAdministrationController } from './administration/organisation-administration.controller.js';
import { OrganisationAdministrationService } from './administration/organisation-administration.service.js';
import { ContactPoint } from './contact-point.entity.js';
import { MunicipalMerger } from './municipal-merger.entity.js';
import { OrganisationDirectoryModule } from './organisation-directory.module.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Organisation, MunicipalMerger, ContactPoint]),
    OrganisationDirectoryModule,
    RegionsModule,
    AdministrativeHistoryModule,
  ],
  controllers: [OrganisationsController, OrganisationAdministrationController],
  providers: [OrganisationsService, OrganisationAdministrationService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
