import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DomainDirectoryModule } from '../domains/domain-directory.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AlignmentAcrossController } from './alignment-across.controller.js';
import { AlignmentAcrossService } from './alignment-across.service.js';
import { EndorsementsController } from './endorsements.controller.js';
import { EndorsementsService } from './endorsements.service.js';

/** What the policy domains of Flanders say of agreements. */
@Module({
  imports: [TypeOrmModule.forFeature([Agreement]), WorkflowModule, DomainDirectoryModule],
  controllers: [EndorsementsController, AlignmentAcrossController],
  providers: [EndorsementsService, AlignmentAcrossService],
})
export class EndorsementsModule {}
