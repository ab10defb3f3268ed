import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Entry } from '../history/entry.entity.js';
import { WorkflowModule } from '../workflow.module.js';
import { PastAgreements } from './past-agreements.js';

/** Reads agreements as they were. */
@Module({
  imports: [TypeOrmModule.forFeature([Entry]), WorkflowModule],
  providers: [PastAgreements],
  exports: [PastAgreements],
})
export class AsOfModule {}
