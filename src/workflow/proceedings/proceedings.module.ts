import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow.module.js';
import { OpeningFacts } from './opening-facts.js';
import { Proceeding } from './proceeding.entity.js';
import { ProceedingsController } from './proceedings.controller.js';
import { ProceedingsService } from './proceedings.service.js';

/** Side procedures of agreements: mediation, accession, withdrawal and renewal. */
@Module({
  imports: [TypeOrmModule.forFeature([Proceeding]), WorkflowModule, OrganisationDirectoryModule],
  controllers: [ProceedingsController],
  providers: [ProceedingsService, OpeningFacts],
})
export class ProceedingsModule {}
