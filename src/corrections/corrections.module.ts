import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { Correction } from './correction.entity.js';
import { CorrectionAnswers } from './correction-answers.service.js';
import { CorrectionDrafts } from './correction-drafts.js';
import { CorrectionTerms } from './correction-terms.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';

/** Corrections of what was recorded of councils, and of errors in texts. */
@Module({
  imports: [TypeOrmModule.forFeature([Correction]), WorkflowModule, OrganisationDirectoryModule],
  controllers: [CorrectionsController],
  providers: [CorrectionsService, CorrectionAnswers, CorrectionDrafts, CorrectionTerms],
})
export class CorrectionsModule {}
