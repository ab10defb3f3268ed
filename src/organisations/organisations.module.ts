import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionsModule } from '../regions/regions.module.js';
import { MunicipalMerger } from './municipal-merger.entity.js';
import { OrganisationDirectoryModule } from './organisation-directory.module.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Organisation, MunicipalMerger]),
    OrganisationDirectoryModule,
    RegionsModule,
  ],
  controllers: [OrganisationsController],
  providers: [OrganisationsService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
