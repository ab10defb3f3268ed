import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationDirectoryModule } from '../organisations/organisation-directory.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { DatesBesideModule } from '../workflow/deadlines/feed/dates-beside.module.js';
import { AnsweringAgreements } from './answering-agreements.js';
import { AnswersController } from './answers.controller.js';
import { AnswersService } from './answers.service.js';
import { AssignmentAgreement } from './assignment-agreement.entity.js';
import { AssignmentAnswer } from './assignment-answer.entity.js';
import { AssignmentDates } from './assignment-dates.js';
import { AssignmentEntry } from './assignment-entry.entity.js';
import { AssignmentReads } from './assignment-reads.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { MeansController } from './means.controller.js';
import { MeansService } from './means.service.js';

/** Tasks that provinces and Flanders set for regions, with means that deals draw on. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Assignment, AssignmentAnswer, AssignmentAgreement, AssignmentEntry, Agreement]),
    RegionsModule,
    OrganisationDirectoryModule,
    DatesBesideModule,
  ],
  controllers: [AssignmentsController, AnswersController, MeansController],
  providers: [
    AssignmentsService,
    AnsweringAgreements,
    AnswersService,
    AssignmentReads,
    MeansService,
    AssignmentDates,
  ],
})
export class AssignmentsModule {}
