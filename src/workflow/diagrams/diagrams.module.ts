import { Module } from '@nestjs/common';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow.module.js';
import { DiagramsController } from './diagrams.controller.js';
import { DiagramsService } from './diagrams.service.js';

/** Pictures of the statecharts. */
@Module({
  imports: [WorkflowModule, OrganisationDirectoryModule],
  controllers: [DiagramsController],
  providers: [DiagramsService],
})
export class DiagramsModule {}
