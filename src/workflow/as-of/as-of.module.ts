import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Entry } from '../history/entry.entity.js';
import { Proceeding } from '../proceedings/proceeding.entity.js';
import { WorkflowModule } from '../workflow.module.js';
import { PastAgreements } from './past-agreements.js';

/** Reads agreements as they were. */
@Module({
  imports: [TypeOrmModule.forFeature([Entry, Proceeding]), WorkflowModule],
  providers: [PastAgreements],
  exports: [PastAgreements],
})
export class AsOfModule {}
