import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { AccessLogController } from './access-log.controller.js';
import { AccessLogService } from './access-log.service.js';
import { ConfidentialRead, ConfidentialReader } from './confidential-read.entity.js';

/** Shows the access log; what fills it is part of the API itself. */
@Module({
  imports: [TypeOrmModule.forFeature([ConfidentialRead, ConfidentialReader]), WorkflowModule],
  controllers: [AccessLogController],
  providers: [AccessLogService],
})
export class AccessLogModule {}
