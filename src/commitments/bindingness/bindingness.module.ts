import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../../workflow/workflow.module.js';
import { Commitment } from '../commitment.entity.js';
import { BindingnessController } from './bindingness.controller.js';
import { BindingnessService } from './bindingness.service.js';

/** How binding what parties agree on is, for them and for who asks their councils. */
@Module({
  imports: [TypeOrmModule.forFeature([Commitment]), WorkflowModule, OrganisationDirectoryModule],
  controllers: [BindingnessController],
  providers: [BindingnessService],
  exports: [BindingnessService],
})
export class BindingnessModule {}
