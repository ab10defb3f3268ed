import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftsModule } from '../agreements/drafts/drafts.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';

/** Commitments of agreements, and their balance. */
@Module({
  imports: [TypeOrmModule.forFeature([Commitment]), WorkflowModule, DraftsModule],
  controllers: [CommitmentsController],
  providers: [CommitmentsService],
})
export class CommitmentsModule {}
