import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ProvinceRolesController } from './province-roles.controller.js';
import { ProvinceRolesService } from './province-roles.service.js';

/** What the parties to an agreement make of provinces. */
@Module({
  imports: [WorkflowModule, OrganisationDirectoryModule],
  controllers: [ProvinceRolesController],
  providers: [ProvinceRolesService],
  exports: [ProvinceRolesService],
})
export class ProvincesModule {}
