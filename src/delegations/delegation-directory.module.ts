import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { DelegationDirectory } from './delegation-directory.js';

/** On behalf of whom somebody can act, for the guard. */
@Module({
  imports: [OrganisationDirectoryModule],
  providers: [DelegationDirectory],
  exports: [DelegationDirectory],
})
export class DelegationDirectoryModule {}
