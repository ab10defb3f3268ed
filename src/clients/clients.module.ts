import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { ClientDirectoryModule } from './client-directory.module.js';
import { ClientSystem } from './client-system.entity.js';
import { ClientsController } from './clients.controller.js';
import { ClientsService } from './clients.service.js';

/** Client systems: registered by the registrar, asked for with each token. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ClientSystem]),
    ClientDirectoryModule,
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [ClientsController],
  providers: [ClientsService],
})
export class ClientsModule {}
