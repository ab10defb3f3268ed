import { Module } from '@nestjs/common';
import { AdministrativeHistoryModule } from '../administration/administrative-history.module.js';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { DomainDirectoryModule } from './domain-directory.module.js';
import { DomainsController } from './domains.controller.js';
import { DomainsService } from './domains.service.js';

/** The policy domains of Flanders: kept by the registrar, named by agreements, carried by tokens. */
@Module({
  imports: [DomainDirectoryModule, OrganisationDirectoryModule, AdministrativeHistoryModule],
  controllers: [DomainsController],
  providers: [DomainsService],
})
export class DomainsModule {}
