import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ClauseComment } from './clause-comment.entity.js';
import { ClauseCommentsController } from './clause-comments.controller.js';
import { ClauseCommentsService } from './clause-comments.service.js';
import { OpenPoints } from './open-points.js';

/** What parties say of clauses among themselves. */
@Module({
  imports: [TypeOrmModule.forFeature([ClauseComment]), WorkflowModule],
  controllers: [ClauseCommentsController],
  providers: [ClauseCommentsService, OpenPoints],
})
export class ClauseCommentsModule {}
