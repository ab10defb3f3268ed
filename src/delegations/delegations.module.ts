import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { RegisteredDelegation } from './delegation.entity.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsService } from './delegations.service.js';

/** Acting on behalf of another organisation: given by organisations, asked for by the guard. */
@Module({
  imports: [
    TypeOrmModule.forFeature([RegisteredDelegation]),
    OrganisationDirectoryModule,
    AdministrativeHistoryModule,
  ],
  controllers: [DelegationsController],
  providers: [DelegationsService],
})
export class DelegationsModule {}
