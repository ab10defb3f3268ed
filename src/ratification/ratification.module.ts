import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { AsOfModule } from '../workflow/as-of/as-of.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { RatificationController } from './ratification.controller.js';
import { RatificationService } from './ratification.service.js';

/** How each council decides, and what that makes of the agreement. */
@Module({
  imports: [WorkflowModule, AsOfModule, OrganisationDirectoryModule],
  controllers: [RatificationController],
  providers: [RatificationService],
})
export class RatificationModule {}
