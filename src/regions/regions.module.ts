import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { RegionAdministrationController } from './administration/region-administration.controller.js';
import { RegionAdministrationService } from './administration/region-administration.service.js';
import { RegionMember } from './region-member.entity.js';
import { Region } from './region.entity.js';
import { RegionsController } from './regions.controller.js';
import { RegionsService } from './regions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Region, RegionMember]),
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [RegionsController, RegionAdministrationController],
  providers: [RegionsService, RegionAdministrationService],
  exports: [RegionsService],
})
export class RegionsModule {}
